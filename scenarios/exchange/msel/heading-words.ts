import type { MselField } from './msel-fields';
import { mselPresets, presetColumns } from './msel-presets';

/** A heading without case, spaces and marks; `#` and `no.` after a word stay, because they make a number of it. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bno\.?\s*$/, '#')
    .replace(/[^\p{L}\p{N}#]+/gu, '')
    .replace(/台/g, '臺');

/** Other words for the headings of the presets; a word under several fields goes to the first that no other column has. */
const words: readonly (readonly [MselField, readonly string[]])[] = [
  [
    'number',
    [
      'number',
      '#',
      'no',
      'nr',
      'event#',
      'inject#',
      'msel#',
      'injectnumber',
      'mselnumber',
      'eventid',
      'injectid',
      'serial',
      'serialnumber',
      'control#',
      'item',
      'item#',
      'ref',
      '序號',
      '項次',
      '號次',
      '狀況編號',
      '狀況序號',
      '注入編號',
      '識別碼',
      '事件序號',
    ],
  ],
  [
    'title',
    [
      'title',
      'subject',
      'name',
      'eventtitle',
      'injecttitle',
      'headline',
      'shortdescription',
      'summary',
      '名稱',
      '主題',
      '狀況名稱',
      '事件名稱',
      '主旨',
      '摘要',
    ],
  ],
  [
    'time',
    [
      'when',
      'time',
      'scenariotime',
      'exercisetime',
      'starttime',
      'scheduledtime',
      'plannedtime',
      'injecttime',
      'eventtime',
      'releasetime',
      'timing',
      'clocktime',
      'elapsed',
      'elapsedtime',
      'relativetime',
      'minutes',
      'startex',
      'offset',
      'hhour',
      '時間',
      '情境時間',
      '預定時間',
      '演習時間',
      '發布時間',
      '相對時間',
      '經過時間',
      '時刻',
      '開始時間',
    ],
  ],
  ['simulatedTime', ['simtime', 'simulationtime', 'gametime', 'scenarioclock', 'scenariotime', '情境時刻', '想定時間']],
  ['day', ['day', 'date', 'dday', 'exerciseday', '日期', '日', '天', '演習日', '日次']],
  ['kind', ['type', 'kind', 'injecttype', 'inputtype', 'category', '類型', '類別', '狀況類型', '狀況類別', '種類']],
  [
    'mode',
    [
      'mode',
      'method',
      'deliverymode',
      'medium',
      'means',
      'channel',
      'injectmethod',
      'methodofdelivery',
      'delivery',
      '方式',
      '管道',
      '下達方法',
      '傳遞方式',
      '發布方式',
      '媒介',
    ],
  ],
  [
    'from',
    ['sender', 'source', 'originator', 'fromwhom', 'simulatedsender', '發送者', '來源', '發話者', '發布者', '發送單位'],
  ],
  [
    'to',
    [
      'recipient',
      'recipients',
      'receiver',
      'audience',
      'player',
      'players',
      'team',
      'teams',
      'targetaudience',
      'fromto',
      '收件者',
      '接收對象',
      '受訓者',
      '參演者',
      '隊伍',
      '受文者',
      '下達對象',
    ],
  ],
  [
    'message',
    [
      'message',
      'messagetext',
      'inject',
      'injecttext',
      'injectdescription',
      'event',
      'eventdescription',
      'script',
      'scenario',
      'content',
      'text',
      'details',
      'detail',
      'narrative',
      '訊息',
      '內容',
      '狀況',
      '狀況描述',
      '狀況說明',
      '事件',
      '事件描述',
      '情境',
      '腳本',
      '訊息內容',
      '詳細內容',
      '描述',
      '細節',
    ],
  ],
  ['title', ['inject', 'event', '事件', '狀況']],
  [
    'expectedResponse',
    [
      'expectedresponse',
      'expectedaction',
      'expectedplayeraction',
      'expectedplayeractions',
      'expectedplayerresponse',
      'anticipatedresponse',
      'anticipatedaction',
      'expectedoutcome',
      'expectedoutcomes',
      'response',
      'expectedresult',
      'desiredresponse',
      '預期反應',
      '預期參演者反應',
      '預期作為',
      '預期處置',
      '應變作為',
      '應有處置',
      '處置要領',
      '預期結果',
    ],
  ],
  [
    'objectives',
    [
      'objectives',
      'exerciseobjective',
      'exerciseobjectives',
      'trainingobjective',
      'trainingobjectives',
      'goal',
      '目標',
      '演練目標',
      '訓練目標',
      '驗證目標',
    ],
  ],
  ['capabilities', ['corecapabilities', 'capability', 'capabilities', '能力', '核心職能']],
  [
    'controller',
    [
      'controller',
      'injector',
      'responsible',
      'responsibility',
      'responsibleparty',
      'poc',
      'owner',
      'assignedcontroller',
      'cell',
      '管制員',
      '統裁官',
      '統裁',
      '負責人員',
      '承辦人',
      '導調官',
      '導調',
    ],
  ],
  [
    'evaluatorInstructions',
    [
      'evaluatorinstruction',
      'evaluationinstructions',
      'evaluator',
      'evaluatornotes',
      'eeg',
      '評核',
      '評核重點',
      '評核指引',
      '評估指引',
      '評分重點',
    ],
  ],
  [
    'notes',
    [
      'note',
      'comments',
      'comment',
      'remarks',
      'remark',
      'controllernotes',
      'details',
      'detail',
      '註記',
      '說明事項',
      '附註',
      '註',
      '細節',
    ],
  ],
  ['status', ['state', 'draftstatus', '進度', '準備狀態']],
  ['storyline', ['thread', 'vignette', 'scenariothread', 'storylines', '情節', '故事線', '劇情線', '主線']],
  ['media', ['attachment', 'attachments', 'file', 'files', '附件', '檔案', '多媒體']],
  ['effects', ['effect', 'simulationeffects', '效果', '效應']],
  ['move', ['phase', 'turn', 'stage', '回合', '演習階段']],
  ['group', ['injectgroup', 'cluster', '組別', '分組']],
  [
    'fromOrganisation',
    ['fromorganisation', 'fromorganization', 'organizationfrom', 'sendingorganization', '發文單位', '來源單位'],
  ],
  [
    'toOrganisation',
    ['toorganisation', 'toorganization', 'organizationto', 'receivingorganization', '受文單位', '目標單位'],
  ],
  ['assumptions', ['assumption', '前提', '前提假設', '假定']],
  [
    'measureOfPerformance',
    ['measuresofperformance', 'mop', 'metric', 'metrics', 'measure', '衡量指標', '績效衡量', '成效指標'],
  ],
  ['holdfast', ['holdfast']],
];

/** Fields that a heading may stand for, the likeliest first. */
const byKey: ReadonlyMap<string, readonly MselField[]> = (() => {
  const map = new Map<string, MselField[]>();
  const put = (key: string, field: MselField): void => {
    const fields = map.get(key) ?? [];
    if (!fields.includes(field)) map.set(key, [...fields, field]);
  };
  for (const [field, keys] of words) for (const key of keys) put(headingKey(key), field);
  for (const preset of mselPresets)
    for (const { field, heading } of presetColumns[preset]) {
      for (const key of [headingKey(heading.en), headingKey(heading['zh-Hant'])]) put(key, field);
    }
  return map;
})();

/** Fields that a heading may stand for, in English or Traditional Chinese; empty where it is not known. */
export const fieldsOfHeading = (heading: string): readonly MselField[] => {
  const key = headingKey(heading);
  if (/^holdfast\d*$/.test(key)) return ['holdfast'];
  return byKey.get(key) ?? byKey.get(key.replace(/s$/, '')) ?? [];
};

/** Words in a heading or title by which times without a sign count from the start. */
export const isElapsed = (heading: string): boolean =>
  /elapsed|relative|offset|startex|minutes|mins|\bT\s*[+±]|H-?hour|經過|相對/i.test(heading.normalize('NFKC'));
/** Words in a heading by which they are times of day. */
export const isClock = (heading: string): boolean => /local|clock|當地|時刻/i.test(heading.normalize('NFKC'));
