import type { LinkKind } from '../format/link';
import { linkKind } from '../format/link';
import type { NodeKind } from '../format/node';
import { nodeKinds } from '../format/node';

/** What registers in English and Chinese call each kind of node, beside its id; compared as `kindKey` makes them. */
const nodeNames: Readonly<Record<NodeKind, readonly string[]>> = {
  community: [
    'village',
    'neighbourhood',
    'neighborhood',
    'district',
    'residential area',
    '社區',
    '里',
    '村',
    '村里',
    '聚落',
    '部落',
  ],
  'convenience-store': ['convenience shop', '便利商店', '超商', '便利店'],
  supermarket: ['grocery', '超級市場', '超市', '全聯'],
  'big-box-store': ['hypermarket', 'warehouse store', '量販店', '大賣場', '賣場'],
  'logistics-depot': [
    'warehouse',
    'logistics centre',
    'logistics center',
    'distribution centre',
    '物流中心',
    '倉庫',
    '倉儲',
  ],
  'transit-station': [
    'station',
    'metro station',
    'bus station',
    'railway station',
    '轉運站',
    '車站',
    '捷運站',
    '火車站',
    '公車站',
  ],
  school: [
    'elementary school',
    'primary school',
    'high school',
    'university',
    '學校',
    '國小',
    '國中',
    '高中',
    '大學',
    '小學',
    '中學',
  ],
  'community-centre': [
    'community center',
    'activity centre',
    'activity center',
    '活動中心',
    '社區活動中心',
    '里民活動中心',
  ],
  'sports-hall': ['gymnasium', 'stadium', 'sports centre', 'sports center', '體育館', '運動中心', '體育場'],
  'parking-structure': ['parking', 'car park', 'parking garage', '立體停車場', '停車場'],
  'underground-mall': ['underground street', '地下街'],
  hospital: ['medical centre', 'medical center', '醫院', '醫學中心'],
  clinic: ['health centre', 'health center', '診所', '衛生所', '健康服務中心'],
  pharmacy: ['drugstore', 'chemist', '藥局', '藥房'],
  'police-station': ['police', '派出所', '警察局', '警局', '分局', '警察分局'],
  'fire-station': ['fire', 'fire department', '消防分隊', '消防隊', '消防局'],
  'town-hall': [
    'city hall',
    'district office',
    'government office',
    '區公所',
    '鄉公所',
    '鎮公所',
    '市公所',
    '公所',
    '市政府',
    '縣政府',
  ],
  'power-plant': ['thermal power plant', 'power station', 'generator', '火力電廠', '火力發電廠', '發電廠', '電廠'],
  'hydro-plant': ['hydropower', 'hydroelectric', 'hydro power plant', '水力電廠', '水力發電廠'],
  'nuclear-plant': ['nuclear power plant', 'nuclear', '核能電廠', '核電廠', '核能發電廠'],
  'solar-battery': ['solar', 'photovoltaic', 'solar with battery', '太陽光電與儲能', '太陽光電', '太陽能', '儲能'],
  substation: ['power substation', 'transformer station', '變電所', '變電站'],
  'hvdc-converter': ['converter station', 'hvdc', '高壓直流換流站', '換流站'],
  'water-works': ['water treatment plant', 'waterworks', '淨水場', '淨水廠', '自來水廠'],
  'pumping-station': ['pump', 'pump station', '加壓站', '抽水站', '泵站'],
  reservoir: ['water tank', 'service reservoir', 'tank', '配水池', '水塔', '蓄水池', '水庫'],
  'fuel-depot': ['oil depot', 'tank farm', '油庫', '儲油槽'],
  'filling-station': ['petrol station', 'gas station', 'fuel station', '加油站'],
  port: ['harbour', 'harbor', '港口', '商港', '漁港', '碼頭'],
  airport: ['aerodrome', 'heliport', '機場', '航空站'],
  exchange: ['telephone exchange', 'telecom exchange', 'central office', '電信機房', '機房', '交換機房'],
  'base-station': ['cell site', 'cell tower', 'mobile base station', '基地臺', '基地台'],
  'satellite-terminal': ['satellite', 'vsat', 'ground station', '衛星終端', '衛星站', '地面站'],
  'radio-relay': ['repeater', 'radio', 'relay', '無線電中繼站', '中繼站', '無線電'],
  'data-centre': ['data center', 'datacentre', 'datacenter', '資料中心', '數據中心'],
};

const linkNames: Readonly<Record<LinkKind, readonly string[]>> = {
  'overhead-line': ['line', 'power line', 'transmission line', 'overhead', '架空線路', '架空線', '輸電線', '電力線'],
  cable: ['underground cable', 'power cable', 'submarine cable', '電纜', '地下電纜', '海纜'],
  pipe: ['pipeline', 'water main', 'main', '管線', '水管', '油管', '自來水管'],
  road: ['street', 'highway', '道路', '公路', '街道'],
  rail: ['railway', 'railroad', '鐵路', '軌道'],
  'sea-lane': ['ferry', 'shipping lane', 'sea', '海上航路', '航線', '航路'],
  fibre: ['fiber', 'optical fibre', 'optical fiber', '光纖', '光纜'],
  microwave: ['microwave link', '微波', '微波鏈路'],
  radio: ['radio link', '無線電', '無線電鏈路'],
  satellite: ['satellite link', '衛星', '衛星鏈路'],
};

const kindKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/台/g, '臺');

function indexOf<Kind extends string>(
  kinds: readonly Kind[],
  names: Readonly<Record<Kind, readonly string[]>>,
): ReadonlyMap<string, Kind> {
  const index = new Map<string, Kind>();
  for (const kind of kinds) for (const name of names[kind]) index.set(kindKey(name), kind);
  for (const kind of kinds) index.set(kindKey(kind), kind);
  return index;
}

const nodeIndex = indexOf(nodeKinds, nodeNames);
const linkIndex = indexOf(linkKind.options, linkNames);

const lookUp = <Kind>(index: ReadonlyMap<string, Kind>, text: string): Kind | null => {
  const key = kindKey(text);
  return index.get(key) ?? index.get(key.replace(/(?<=[a-z])s$/, '')) ?? null;
};

/** The kind of node that a text names, by its id or by a usual English or Chinese name; null where none is known. */
export const nodeKindNamed = (text: string): NodeKind | null => lookUp(nodeIndex, text);

/** The same for kinds of links. */
export const linkKindNamed = (text: string): LinkKind | null => lookUp(linkIndex, text);
