import type { LinkStateName, NodeStateName } from '@ui/state/frame-view.svelte';
import type { LinkKind } from '@scenarios/format/link';
import type { NodeKind, StoreKind } from '@scenarios/format/node';
import type { Quality } from '@scenarios/format/text';
import { messages, type Message } from '../messages';

export const nodeStateMessages = messages({
  en: { normal: 'Normal', degraded: 'Degraded', onStore: 'On store', down: 'Down', damaged: 'Damaged' },
  'zh-Hant': { normal: '正常', degraded: '功能降低', onStore: '靠存量運作', down: '停擺', damaged: '受損' },
}) satisfies Record<NodeStateName, Message>;

export const linkStateMessages = messages({
  en: {
    normal: 'In service',
    open: 'Open (standby)',
    dead: 'Dead',
    overloaded: 'Overloaded',
    tripped: 'Tripped',
    damaged: 'Damaged',
  },
  'zh-Hant': {
    normal: '使用中',
    open: '開啟（備用）',
    dead: '無電／無流量',
    overloaded: '過載',
    tripped: '已跳脫',
    damaged: '受損',
  },
}) satisfies Record<LinkStateName, Message>;

export const nodeKindMessages = messages({
  en: {
    community: 'Community',
    'convenience-store': 'Convenience store',
    supermarket: 'Supermarket',
    'big-box-store': 'Big-box store',
    'logistics-depot': 'Logistics depot',
    'transit-station': 'Transit station',
    school: 'School',
    'community-centre': 'Community centre',
    'sports-hall': 'Sports hall',
    'parking-structure': 'Parking structure',
    'underground-mall': 'Underground mall',
    hospital: 'Hospital',
    clinic: 'Clinic',
    pharmacy: 'Pharmacy',
    'police-station': 'Police station',
    'fire-station': 'Fire station',
    'town-hall': 'Town hall',
    'power-plant': 'Thermal power plant',
    'hydro-plant': 'Hydro plant',
    'nuclear-plant': 'Nuclear plant',
    'solar-battery': 'Solar with battery',
    substation: 'Substation',
    'hvdc-converter': 'HVDC converter',
    'water-works': 'Water works',
    'pumping-station': 'Pumping station',
    reservoir: 'Reservoir',
    'fuel-depot': 'Fuel depot',
    'filling-station': 'Filling station',
    port: 'Port',
    airport: 'Airport',
    exchange: 'Telephone exchange',
    'base-station': 'Base station',
    'satellite-terminal': 'Satellite terminal',
    'radio-relay': 'Radio relay',
    'data-centre': 'Data centre',
  },
  'zh-Hant': {
    community: '社區',
    'convenience-store': '便利商店',
    supermarket: '超級市場',
    'big-box-store': '量販店',
    'logistics-depot': '物流中心',
    'transit-station': '轉運站',
    school: '學校',
    'community-centre': '活動中心',
    'sports-hall': '體育館',
    'parking-structure': '立體停車場',
    'underground-mall': '地下街',
    hospital: '醫院',
    clinic: '診所',
    pharmacy: '藥局',
    'police-station': '派出所',
    'fire-station': '消防分隊',
    'town-hall': '區公所',
    'power-plant': '火力電廠',
    'hydro-plant': '水力電廠',
    'nuclear-plant': '核能電廠',
    'solar-battery': '太陽光電與儲能',
    substation: '變電所',
    'hvdc-converter': '高壓直流換流站',
    'water-works': '淨水場',
    'pumping-station': '加壓站',
    reservoir: '配水池',
    'fuel-depot': '油庫',
    'filling-station': '加油站',
    port: '港口',
    airport: '機場',
    exchange: '電信機房',
    'base-station': '基地臺',
    'satellite-terminal': '衛星終端',
    'radio-relay': '無線電中繼站',
    'data-centre': '資料中心',
  },
}) satisfies Record<NodeKind, Message>;

export const linkKindMessages = messages({
  en: {
    'overhead-line': 'Overhead line',
    cable: 'Cable',
    pipe: 'Pipe',
    road: 'Road',
    rail: 'Railway',
    'sea-lane': 'Sea lane',
    fibre: 'Optical fibre',
    microwave: 'Microwave link',
    radio: 'Radio link',
    satellite: 'Satellite link',
  },
  'zh-Hant': {
    'overhead-line': '架空線路',
    cable: '電纜',
    pipe: '管線',
    road: '道路',
    rail: '鐵路',
    'sea-lane': '海上航路',
    fibre: '光纖',
    microwave: '微波鏈路',
    radio: '無線電鏈路',
    satellite: '衛星鏈路',
  },
}) satisfies Record<LinkKind, Message>;

export const storeKindMessages = messages({
  en: { battery: 'Battery', generator: 'Generator fuel', tank: 'Tank', shelf: 'Shelf stock' },
  'zh-Hant': { battery: '電池', generator: '發電機燃料', tank: '儲槽', shelf: '架上庫存' },
}) satisfies Record<StoreKind, Message>;

export const qualityHelp = messages({
  en: {
    confirmed: 'Read in the cited source.',
    unverified: 'General knowledge, still to be checked.',
    calibrated: 'Set so that the model follows the record.',
    judgement: 'An expert guess.',
    default: 'Taken over from the parameter table.',
  },
  'zh-Hant': {
    confirmed: '已於所引來源中讀到。',
    unverified: '一般常識，尚待查證。',
    calibrated: '為使模型吻合紀錄而設定。',
    judgement: '專家推估。',
    default: '取自參數表。',
  },
}) satisfies Record<Quality, Message>;
