import type { Command, CommandKind } from '../command';
import { commandWords, supplyWords } from '../exercise/words';
import { field } from './field-help';
import type { FieldHelp, FieldText } from './field-help';
import { priorityClassWords, repairPolicyWords, tradeWords } from './words';

const routeFields = {
  link: field('Link', '連線', 'One link.', '一條連線。', { refersTo: 'link' }),
  rightOfWay: field('Right-of-way', '路權', 'All that lies in one right-of-way.', '同一路權內的全部設施。', {
    refersTo: 'right-of-way',
  }),
};

export const commandHelp = {
  do: field('What', '作用', 'What is done to the simulated world.', '對模擬世界執行的動作。', { words: commandWords }),
  delayMinutes: field(
    'Takes effect after',
    '生效延遲',
    'Minutes from the order until it takes effect. Left out, the usual time of its kind.',
    '自下令至生效的分鐘數；未填則採該類動作的慣用時間。',
    { unit: 'min', source: 'judgement' },
  ),
  cost: field(
    'Cost',
    '費用',
    'What it costs to carry out, in the currency of the mesh. The report adds up what was carried out.',
    '執行所需費用，以本網路的幣別計；報告會加總已執行者。',
    { unit: 'currency', noUsual: true },
  ),
  hazard: field(
    'Hazard',
    '災害',
    'Begins at this moment; all its times count from here.',
    '自此刻開始，其時間皆由此起算。',
    {
      refersTo: 'hazard',
    },
  ),
  target: field(
    'Target',
    '對象',
    'Site, link, or all that lies in one right-of-way.',
    '據點、連線，或同一路權內的全部設施。',
    { fields: { node: field('Site', '據點', 'One site.', '一處據點。', { refersTo: 'node' }), ...routeFields } },
  ),
  route: field('Route', '路線', 'A link, or all that lies in one right-of-way.', '一條連線，或同一路權內的全部連線。', {
    fields: routeFields,
  }),
  left: field(
    'Share left',
    '剩餘比例',
    'Share that still works. 0 is a total failure.',
    '仍可運作的比例；0 為完全失效。',
    {
      unit: 'share',
    },
  ),
  repairHours: field(
    'Repair takes',
    '修復時間',
    'Hours of work. No limit: not repaired within the scenario.',
    '修復所需時數；無上限表示情境內不會修復。',
    { unit: 'h' },
  ),
  needsCrew: field(
    'Needs a crew',
    '需搶修隊',
    'Repair waits for a crew. Otherwise it begins at once.',
    '須等候搶修隊；否則立即開始修復。',
  ),
  node: field('Site', '據點', 'Site that it is about.', '所針對的據點。', { refersTo: 'node' }),
  nodes: field('Sites', '據點', 'Sites that it is about.', '所針對的據點。', { refersTo: 'node' }),
  link: field('Tie', '聯絡線', 'Tie that is switched.', '所操作的聯絡線。', { refersTo: 'tie' }),
  service: field('Service', '服務', 'Service that it is about.', '所針對的服務。', { refersTo: 'service' }),
  share: field('Share', '比例', 'How much of it.', '影響的比例。', { unit: 'share' }),
  forHours: field(
    'Lasts',
    '持續',
    'Hours that it holds. No limit: to the end of the scenario.',
    '持續的時數；無上限表示至情境結束。',
    { unit: 'h' },
  ),
  factor: field('Times', '倍數', 'Demand is this many times the usual one.', '需求為平常的倍數。', { unit: 'factor' }),
  text: field('Text', '內容', 'What is told.', '所傳播的內容。', { lines: 3 }),
  on: field('In force', '實施', 'Whether it is brought in or lifted.', '開始實施或解除。'),
  class: field('Class', '等級', 'What the site asks for counts as this class.', '該據點的需求改列為此等級。', {
    words: priorityClassWords,
  }),
  by: field('By', '方式', 'What is sent.', '所調派的項目。', { words: supplyWords }),
  amount: field(
    'Amount',
    '數量',
    'What is brought, in the unit of the service times hours.',
    '運補量，以該服務單位乘以小時計。',
    {
      unit: 'service-hours',
    },
  ),
  policy: field('Order of repair', '搶修順序', 'By what damage is repaired first.', '決定先修復何者的原則。', {
    words: repairPolicyWords,
  }),
  trade: field('Trade', '工種', 'What the crews can repair.', '搶修隊的專長。', { words: tradeWords }),
  teams: field('Teams', '隊數', 'How many crews come.', '前來支援的隊數。', { unit: 'teams' }),
  base: field('Base', '駐地', 'Site that they work from.', '支援隊伍的出發據點。', { refersTo: 'node' }),
  community: field('Community', '社區', 'Community that it is about.', '所針對的社區。', { refersTo: 'community' }),
} satisfies FieldHelp<Command>;

const over = field('Over', '傳播方式', 'Service that it is told over.', '用以傳播的服務。', {
  refersTo: 'information-service',
});
const share = (label: string, chinese: string, help: string, helpChinese: string): FieldText =>
  field(label, chinese, help, helpChinese, { unit: 'share' });

/** Fields that mean something of their own in a kind of command. */
const ownHelp: Readonly<Partial<Record<CommandKind, Readonly<Record<string, FieldText>>>>> = {
  absence: { share: share('Absent', '缺勤', 'Share of the staff that is away.', '未到勤人員的比例。') },
  ration: { share: share('Everybody gets', '每人可得', 'Share of what they ask for.', '實際供應占需求的比例。') },
  evacuate: { share: share('Leaving', '撤離', 'Share of the people who leave.', '離開居民的比例。') },
  partition: {
    node: field(
      'Controller',
      '控制據點',
      'Site with authority that is cut off from the other controllers. What it may switch is then worked by hand; it cannot order ties.',
      '具控制權、與其他控制據點隔離的據點；其可操作的設施改為現場手動，且無法再遙控聯絡線。',
      { refersTo: 'controller' },
    ),
  },
  bulletin: { service: over },
  'correct-rumour': { service: over },
};

/** What a form says about the fields of a kind of command. */
export const commandHelpOf = (kind: CommandKind): Readonly<Record<string, FieldText>> => ({
  ...commandHelp,
  ...ownHelp[kind],
});
