import type { Sop, SopOffer, SopTrigger } from '../sop';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { civilRoleWords, reportFormWords, reportItemWords, sopTriggerWords } from './words';

export const sopTriggerHelp = {
  when: field('When', '條件', 'Kind of condition.', '條件的種類。', { words: sopTriggerWords }),
  service: field('Service', '服務', 'The service that is watched.', '所監看的服務。', { refersTo: 'service' }),
  share: field('Below', '低於', 'Share of the need below which the condition holds.', '滿足比例低於此值時條件成立。', {
    unit: 'share',
    source: 'judgement',
  }),
  forMinutes: field('For', '持續', 'Minutes that it must last.', '須持續的分鐘數。', {
    unit: 'min',
    source: 'judgement',
  }),
  afterMinutes: field('After', '經過', 'Minutes after the hazard has struck.', '災害發生後經過的分鐘數。', {
    unit: 'min',
  }),
  by: field('Ordered by', '下令者', 'Site with authority whose order starts it.', '有權下令啟動的據點。', {
    refersTo: 'controller',
  }),
} satisfies FieldHelp<SopTrigger>;

export const sopOfferHelp = {
  role: field('Role', '角色', 'What it does for people.', '為民眾提供的服務種類。', { words: civilRoleWords }),
  capacity: field(
    'Capacity',
    '容量',
    'People at a time for shelter, charging and first aid; people per hour for the rest.',
    '收容、充電與急救為同時人數，其餘為每小時人數。',
    { unit: 'people' },
  ),
} satisfies FieldHelp<SopOffer>;

export const crowdHelp = {
  mostPeople: field(
    'Most people',
    '人數上限',
    'Most people let in at a time. The rest queue or are sent on.',
    '同時入場人數上限；其餘排隊或轉往他處。',
    { unit: 'people' },
  ),
  lanes: field('Lanes', '服務動線', 'Queues served side by side.', '同時服務的排隊動線數。', { unit: 'lanes' }),
  serviceMinutes: field(
    'Minutes per person',
    '每人服務時間',
    'How long one person takes in a lane.',
    '每人在動線中所需分鐘數。',
    { unit: 'min', source: 'judgement' },
  ),
  ration: field(
    'Ration',
    '每次配給',
    "What one person gets at a time, as a share of a day's need.",
    '每人每次領取量，占一日所需的比例。',
    { unit: 'share', source: 'judgement' },
  ),
  overflowTo: field(
    'Overflow to',
    '超額轉往',
    'Site to which people are sent when it is full.',
    '額滿時引導民眾前往的據點。',
    { refersTo: 'node' },
  ),
} satisfies FieldHelp<NonNullable<Sop['crowd']>>;

export const reportingHelp = {
  to: field('Reports to', '回報對象', 'Site that gets the reports.', '接收回報的據點。', { refersTo: 'node' }),
  everyMinutes: field('Every', '間隔', 'Minutes between reports.', '兩次回報間隔分鐘數。', {
    unit: 'min',
    source: 'judgement',
  }),
  form: field('Form', '形式', 'By voice, as a message, or in writing by courier.', '口頭、訊息或由人遞送的書面。', {
    words: reportFormWords,
  }),
  items: field('Items', '回報事項', 'What is told.', '回報的內容。', { words: reportItemWords }),
} satisfies FieldHelp<NonNullable<Sop['reporting']>>;

export const deEscalationHelp = {
  share: field(
    'Met at least',
    '恢復至',
    'Its watched services are met at least to this share …',
    '所監看的服務恢復至此比例以上……',
    { unit: 'share', source: 'judgement' },
  ),
  forMinutes: field('For', '持續', '… for this many minutes.', '……並持續此分鐘數。', {
    unit: 'min',
    source: 'judgement',
  }),
  order: field(
    'Only on order of',
    '須經命令',
    'Controller whose order is needed. Left out, it stops by itself.',
    '須由此控制者下令解除；未填則自行解除。',
    { refersTo: 'controller' },
  ),
} satisfies FieldHelp<Sop['deEscalation']>;

export const sopHelp = {
  triggers: field(
    'Triggers',
    '啟動條件',
    'What starts the procedure. Any one of them is enough.',
    '啟動程序的條件；任一成立即啟動。',
    { fields: sopTriggerHelp },
  ),
  switchOverMinutes: field(
    'Switch-over',
    '轉換時間',
    'Minutes from the trigger until its offers stand.',
    '自條件成立至可提供服務所需分鐘數。',
    { unit: 'min', source: 'judgement' },
  ),
  leastStaff: field(
    'Least staff',
    '最低人力',
    'Share of its staff without which it does not start.',
    '到勤人力低於此比例則不啟動。',
    { unit: 'share', source: 'judgement' },
  ),
  offers: field('Offers', '提供服務', 'What it does for people while active.', '啟動期間為民眾提供的服務。', {
    fields: sopOfferHelp,
  }),
  crowd: field(
    'Crowd',
    '人流管理',
    'How many are let in, how they queue, what each gets and where the rest is sent.',
    '入場人數、排隊方式、每人配給量與超額時的去處。',
    { fields: crowdHelp },
  ),
  reporting: field(
    'Reporting',
    '回報',
    'To whom it reports, how often and what.',
    '向誰回報、多久一次、回報哪些事項。',
    { fields: reportingHelp },
  ),
  deEscalation: field(
    'Back to normal',
    '解除',
    'When it stops: its services are met again for some time, or on order.',
    '何時解除：服務恢復一段時間，或接獲命令。',
    { fields: deEscalationHelp },
  ),
} satisfies FieldHelp<Sop>;
