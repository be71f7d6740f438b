import type { Rung, Service } from '../service';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { flowModelWords, serviceLayerWords } from './words';

export const rungHelp = {
  service: field(
    'Service',
    '服務',
    'A service that needs a working path, such as data or radio.',
    '通路型服務，例如數據或無線電。',
    { refersTo: 'reach-service' },
  ),
  quality: field(
    'Quality',
    '品質',
    'Share of the need that this way can meet at best.',
    '此管道最多可滿足的需求比例。',
    { unit: 'share', source: 'judgement' },
  ),
  delayMinutes: field(
    'Delay',
    '延遲',
    'Minutes until it delivers once it is taken.',
    '改用此管道後開始供應前的分鐘數。',
    { unit: 'min', source: 'judgement' },
  ),
} satisfies FieldHelp<Rung>;

export const serviceHelp = {
  id: field('Id', '代號', 'Short name that sites and links use.', '據點與連線引用的代號。'),
  name: field('Name', '名稱', 'Name in legends and reports.', '顯示於圖例與報告的名稱。'),
  unit: field(
    'Unit',
    '單位',
    'Unit of a rate, such as MW or m³/h. Stores hold this unit times hours.',
    '流率的單位，例如 MW 或 m³/h；存量為此單位乘以小時。',
  ),
  layer: field('Layer', '層', 'Layer of the mesh in which it is shown.', '在網路中所屬的層。', {
    words: serviceLayerWords,
  }),
  flow: field('Flow model', '流動方式', 'How it moves over the mesh.', '在網路中流動的方式。', {
    words: flowModelWords,
  }),
  hopLimit: field(
    'Longest path',
    '最長路徑',
    'Most links in a row that still serve. Only for services that need a working path.',
    '仍可提供服務的最多連線段數；僅用於通路型服務。',
    { unit: 'links' },
  ),
  countsCapacity: field(
    'Counts capacity',
    '計算容量',
    'What is asked counts against the capacities of hubs, relays and links. Otherwise only paths count.',
    '需求量計入核心據點、中繼與連線的容量；否則只看通路是否存在。',
  ),
  rungs: field(
    'Ways',
    '管道',
    'Ways to get it, in the order in which they are preferred.',
    '取得此服務的管道，依偏好順序排列。',
    { fields: rungHelp },
  ),
  headline: field(
    'Headline',
    '主要曲線',
    'Shown as a curve on the timeline and in the measures.',
    '於時間軸與指標中顯示為曲線。',
  ),
} satisfies FieldHelp<Service>;
