import type { Carriage, MeshLink } from '../link';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { costHelp, fragilityHelp, provenanceHelp } from './cost';
import { tradeWords } from './words';

export const carriageHelp = {
  service: field('Service', '服務', 'A service that moves over it.', '經此連線輸送的服務。', { refersTo: 'service' }),
  capacity: field(
    'Capacity',
    '容量',
    'Most that it can carry; for power its thermal rating. Empty means no limit.',
    '可輸送的最大量；電力為熱容量。留空表示無上限。',
    { unit: 'service' },
  ),
  reactance: field(
    'Reactance',
    '電抗',
    'Series reactance on 100 MVA. Only for power, and needed there.',
    '以 100 MVA 為基準的串聯電抗標么值；僅電力需要且必填。',
    { unit: 'p.u.', onlyFor: 'power-service' },
  ),
} satisfies FieldHelp<Carriage>;

export const tieHelp = {
  switchMinutes: field(
    'Closes after',
    '投入時間',
    'Minutes from the loss on one side until it closes.',
    '一側失去供應至投入所需分鐘數。',
    { unit: 'min' },
  ),
  commandedBy: field(
    'Commanded by',
    '指揮據點',
    'Site that must still work to order the switching. Left out, it closes by itself.',
    '下令投入的據點須仍能運作；未填則自動投入。',
    { refersTo: 'controller' },
  ),
} satisfies FieldHelp<NonNullable<MeshLink['tie']>>;

export const linkHelp = {
  id: field('Id', '代號', 'Short name that hazards and other records use.', '災害與其他資料引用的代號。'),
  name: field(
    'Name',
    '名稱',
    'Name in lists and reports. Left out, its two ends name it.',
    '顯示於清單與報告的名稱；未填則以兩端據點稱呼。',
  ),
  kind: field(
    'Kind',
    '類型',
    'What it is built as: line, cable, pipe, road, fibre and so on.',
    '連線的型式：線路、電纜、管線、道路、光纖等。',
    { words: 'link-kind' },
  ),
  from: field('From', '起點', 'Site where it begins.', '連線的起點據點。', { refersTo: 'node' }),
  to: field('To', '終點', 'Site where it ends.', '連線的終點據點。', { refersTo: 'node' }),
  carries: field(
    'Carries',
    '輸送服務',
    'Services that move over it, each with its capacity.',
    '經此連線輸送的服務及容量。',
    { fields: carriageHelp },
  ),
  directed: field('One way', '單向', 'Services move only from its start to its end.', '服務只能由起點流向終點。'),
  lengthKm: field('Length', '長度', 'Length along the route.', '沿線長度。', { unit: 'km' }),
  latencyMinutes: field(
    'Latency',
    '延遲',
    'Minutes that delivery over a new path waits for this link; a path waits for the sum of its links.',
    '新路徑經此連線時須等待的分鐘數；整條路徑的等待時間為各連線之和。',
    { unit: 'min' },
  ),
  rightOfWay: field(
    'Right-of-way',
    '共用路廊',
    'Bridge, trench or cable that it shares. Links with the same name fail together.',
    '共用的橋梁、管溝或電纜；名稱相同的連線會一起失效。',
    { refersTo: 'right-of-way' },
  ),
  tie: field(
    'Tie',
    '聯絡線',
    'Normally open; closes after one side went dead while the other is live.',
    '平時開啟；一側失去供應而另一側正常時投入。',
    { fields: tieHelp },
  ),
  trade: field(
    'Repair trade',
    '修復工種',
    'Trade of the crew that repairs it. Left out, the usual trade of its kind.',
    '負責修復的搶修隊工種；未填則採該類型的慣用工種。',
    { words: tradeWords, source: 'judgement' },
  ),
  cost: field('Cost', '成本', 'What it costs to build and to run.', '建置與營運所需的費用。', { fields: costHelp }),
  fragility: field(
    'Fragility',
    '易損性',
    'How it takes earthquakes, wind and floods.',
    '面對地震、強風與淹水時的受損特性。',
    { fields: fragilityHelp },
  ),
  provenance: field(
    'Sources',
    '資料來源',
    'Where its figures come from, each with a quality mark.',
    '各項數值的出處與可信度。',
    { fields: provenanceHelp },
  ),
} satisfies FieldHelp<MeshLink>;
