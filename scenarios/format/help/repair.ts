import type { Crew, Repair } from '../repair';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { repairPolicyWords, tradeWords } from './words';

export const crewHelp = {
  id: field('Id', '代號', 'Short name of the crew.', '搶修隊的代號。'),
  name: field('Name', '名稱', 'Name in lists and reports.', '顯示於清單與報告的名稱。'),
  trade: field(
    'Trade',
    '工種',
    'What it is trained for. General crews repair everything, more slowly.',
    '受訓的專長；綜合隊可修復各類設施，但較慢。',
    { words: tradeWords },
  ),
  base: field(
    'Base',
    '駐地',
    'Site where it waits for work and draws parts and fuel.',
    '待命並領取零件與燃料的據點。',
    { refersTo: 'node' },
  ),
  teams: field(
    'Teams',
    '班數',
    'Teams that work at different places at the same time.',
    '可同時在不同地點作業的班數。',
    { unit: 'teams' },
  ),
  fromHours: field(
    'Arrives',
    '抵達',
    'Hour after the start at which outside help arrives; 0: there from the start.',
    '外援於開始後第幾小時抵達；0 表示一開始即在。',
    { unit: 'h' },
  ),
  untilHours: field(
    'Leaves',
    '離開',
    'Hour at which it leaves again. Left out, it stays.',
    '離開的時刻；未填表示持續留駐。',
    { unit: 'h' },
  ),
  slowness: field(
    'Slowness',
    '緩慢倍數',
    'Multiplies the hours of every repair; below 1 is faster.',
    '乘上每次修復時數；小於 1 表示較快。',
    { unit: 'factor', source: 'judgement' },
  ),
} satisfies FieldHelp<Crew>;

type Parts = Repair['parts'][number];

export const arrivalHelp = {
  atHours: field('At hour', '時刻', 'Hours after the start.', '開始後的時數。', { unit: 'h' }),
  count: field('Parts', '數量', 'How many arrive.', '到貨數量。', { unit: 'parts' }),
} satisfies FieldHelp<Parts['arrivals'][number]>;

export const partsHelp = {
  trade: field('Trade', '工種', 'Trade whose parts these are.', '備品所屬工種。', { words: tradeWords }),
  stock: field('Stock', '庫存', 'Parts in stock at the start.', '開始時的備品數。', { unit: 'parts' }),
  arrivals: field('Arrivals', '到貨', 'Parts that arrive later.', '稍後到貨的備品。', { fields: arrivalHelp }),
} satisfies FieldHelp<Parts>;

export const repairHelp = {
  crews: field(
    'Crews',
    '搶修隊',
    'Who repairs. Without crews every repair starts by itself at once.',
    '負責修復的隊伍；未設定時各項修復會立即自行開始。',
    { fields: crewHelp },
  ),
  policy: field('Order of repairs', '修復順序', 'What is repaired first.', '優先修復的原則。', {
    words: repairPolicyWords,
  }),
  order: field(
    'List',
    '指定順序',
    'Sites and links in the order wanted; what is not listed comes after.',
    '依序列出據點與連線；未列出者排在其後。',
    { refersTo: 'node-or-link' },
  ),
  roads: field(
    'Roads',
    '道路服務',
    'Service whose links carry crews. Left out, crews travel in a straight line.',
    '供搶修隊通行的服務；未填則以直線距離前往。',
    { refersTo: 'service' },
  ),
  fuel: field(
    'Fuel',
    '燃料服務',
    'Service that a base must have for its vehicles. Left out, they always have fuel.',
    '駐地車輛所需的燃料服務；未填則視為不虞匱乏。',
    { refersTo: 'service' },
  ),
  parts: field(
    'Spare parts',
    '備品',
    'Stock by trade; a trade that is not listed has enough. A repair takes one.',
    '各工種備品數；未列出者視為充足，每次修復用去一份。',
    { fields: partsHelp },
  ),
} satisfies FieldHelp<Repair>;
