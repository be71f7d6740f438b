import type { MeshNode } from '../node';
import { field } from './field-help';
import type { FieldHelp } from './field-help';
import { authorityHelp } from './authority';
import { costHelp, fragilityHelp, provenanceHelp } from './cost';
import { modeHelp, staffingHelp } from './mode';
import { needHelp } from './need';
import { provisionHelp, relayHelp } from './provision';
import { siteHelp } from './site';
import { sopHelp } from './sop';
import { storeHelp } from './store';
import { tradeWords } from './words';

export const positionHelp = {
  lon: field('Longitude', '經度', 'Degrees east, negative to the west.', '東經為正、西經為負的度數。', { unit: '°' }),
  lat: field('Latitude', '緯度', 'Degrees north, negative to the south.', '北緯為正、南緯為負的度數。', { unit: '°' }),
} satisfies FieldHelp<MeshNode['position']>;

export const populationHelp = {
  people: field(
    'People',
    '人數',
    'Residents. Shares of people without a service are counted from it.',
    '居民人數；受影響人口的比例以此計算。',
    { unit: 'people' },
  ),
} satisfies FieldHelp<NonNullable<MeshNode['population']>>;

export const nodeHelp = {
  id: field(
    'Id',
    '代號',
    'Short name that links, hazards and other records use. It stays the same in every design.',
    '連線、災害與其他資料引用此代號；同一據點在各設計中代號相同。',
  ),
  name: field(
    'Name',
    '名稱',
    'Name on the map and in reports, in both languages.',
    '顯示於地圖與報告的名稱，中英文皆須填寫。',
  ),
  kind: field(
    'Kind',
    '類型',
    'What kind of site or asset it is. A template fills in usual values.',
    '據點或設施的類型；套用範本可帶入常用數值。',
    { words: 'node-kind' },
  ),
  position: field(
    'Position',
    '位置',
    'Longitude and latitude. Distances, walking times and hazards use it.',
    '經度與緯度；用於計算距離、步行時間與災害影響。',
    { fields: positionHelp },
  ),
  community: field(
    'Community',
    '社區',
    'The community that it belongs to and serves first.',
    '所屬並優先服務的社區。',
    { refersTo: 'community', onlyFor: 'member' },
  ),
  owner: field(
    'Owner',
    '業主',
    'Agency or firm that owns or runs it. What one owner runs can fail together.',
    '擁有或營運的機關或企業；同一業主的設施可能一起失效。',
    { refersTo: 'owner' },
  ),
  quantity: field(
    'Stands for',
    '代表數量',
    'How many real places this site stands for, such as 12 base stations.',
    '此據點代表的實際處所數，例如 12 座基地臺。',
    { unit: 'sites' },
  ),
  population: field(
    'Population',
    '人口',
    'People who live here. Only communities need it.',
    '居住於此的人口；僅社區需要填寫。',
    { fields: populationHelp, onlyFor: 'community' },
  ),
  provides: field(
    'Provides',
    '供應',
    'Services that it gives to the mesh, each with its capacity.',
    '提供給網路的各項服務及其容量。',
    { fields: provisionHelp },
  ),
  needs: field('Needs', '需求', 'Services that it must get in order to work.', '運作所需的各項服務。', {
    fields: needHelp,
  }),
  relays: field(
    'Passes on',
    '轉送',
    'Services that can pass through it to others.',
    '可經由此據點轉送給其他據點的服務。',
    { fields: relayHelp },
  ),
  stores: field(
    'Stores',
    '存量',
    'What it can live on when a supply stops: batteries, generator fuel, tanks, shelves.',
    '供應中斷時可賴以維持的存量：電池、發電機燃料、儲槽、架上庫存。',
    { fields: storeHelp },
  ),
  modes: field(
    'Degraded modes',
    '降級模式',
    'Ways to go on with less, best first. None: it works as far as its needs are met.',
    '以較少資源繼續運作的方式，由佳至次排列；未設定時依需求滿足程度運作。',
    { fields: modeHelp },
  ),
  site: field(
    'Site',
    '據點條件',
    'Room, upgrade checklist and mark of a civil site.',
    '民生據點的空間、整備查核表與認證標章。',
    { fields: siteHelp },
  ),
  sop: field(
    'Procedure',
    '作業程序',
    'What starts its emergency role, what it then offers, and when it goes back to normal.',
    '何時啟動應變角色、啟動後提供什麼、何時恢復常態。',
    { fields: sopHelp },
  ),
  staffing: field(
    'Staffing',
    '人力',
    'People needed for full function. Left out, it runs without anybody on site.',
    '維持完整功能所需的人力；未填則視為無人值守即可運作。',
    { fields: staffingHelp },
  ),
  authority: field(
    'Authority',
    '控制權限',
    'What this site may switch. A compromised controller can switch off all of it.',
    '此據點可以操作的對象；控制者遭入侵時，範圍內皆可能被關閉。',
    { fields: authorityHelp },
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
} satisfies FieldHelp<MeshNode>;
