import type { ChecklistEntry, Site } from '../site';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { checklistItemWords, checklistStateWords, markStateWords } from './words';

export const checklistEntryHelp = {
  item: field('Item', '項目', 'Item of the upgrade checklist.', '整備查核表的項目。', { words: checklistItemWords }),
  state: field('Finding', '查核結果', 'What the inspection found.', '現場查核的結果。', { words: checklistStateWords }),
  note: field('Note', '備註', 'What was seen, or what is lacking.', '所見情形或缺失。'),
  checkedOn: field('Inspected on', '查核日期', 'Day of the inspection.', '查核當日日期。'),
} satisfies FieldHelp<ChecklistEntry>;

export const markHelp = {
  state: field('State', '狀態', 'Applied for, certified or suspended.', '申請中、已認證或停權。', {
    words: markStateWords,
  }),
  since: field('Since', '起始日', 'Day from which this state holds.', '此狀態的起始日期。'),
  until: field('Until', '到期日', 'Day on which it ends. Left out, it has no end.', '到期日期；未填表示無期限。'),
} satisfies FieldHelp<NonNullable<Site['mark']>>;

export const siteHelp = {
  shelterPlaces: field(
    'Shelter places',
    '收容人數',
    'People who can sleep there; Sphere asks for 3.5 m² of covered floor for each.',
    '可供過夜的人數；環球計畫建議每人至少 3.5 m² 有頂面積。',
    { unit: 'people', source: 'Sphere Handbook 2018, shelter and settlement standard 3' },
  ),
  floorArea: field('Floor area', '樓地板面積', 'Usable floor for people and stocks.', '可供人員與物資使用的面積。', {
    unit: 'm²',
  }),
  floorHeight: field(
    'Floor above ground',
    '樓地板高度',
    'Height above the ground, below 0 underground. Decides which floods reach it.',
    '高於地面的高度，地下為負值；決定淹水是否波及。',
    { unit: 'm' },
  ),
  checklist: field(
    'Upgrade checklist',
    '整備查核表',
    'What an inspection found for each item. What is not listed counts as not inspected.',
    '各項目的查核結果；未列出者視為尚未查核。',
    { fields: checklistEntryHelp },
  ),
  mark: field(
    'Mark',
    '認證標章',
    'The Resilience Node mark as the authority gave it. Whether it is deserved is computed.',
    '主管機關核發的韌性據點標章；是否名實相符由系統計算。',
    { fields: markHelp },
  ),
  contact: field(
    'Contact',
    '聯絡方式',
    'Who answers there and how to reach them without the public network. No names of persons.',
    '現場聯絡窗口，以及公眾網路中斷時的聯絡方式；請勿填寫個人姓名。',
  ),
} satisfies FieldHelp<Site>;
