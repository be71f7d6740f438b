import type { z } from 'zod';
import type { link } from '@scenarios/format/link';
import type { node } from '@scenarios/format/node';

export type NodeInput = z.input<typeof node>;
export type LinkInput = z.input<typeof link>;

const sheet = 'Facts sheet of the incident: ertjapan.biz 2018-09-11; Nikkei xTECH nmc/18/00016/00007';
const confirmed = { source: sheet, quality: 'confirmed' } as const;
const assumed = { source: 'General knowledge; position ±0.1°', quality: 'unverified' } as const;
const tuned = (what: string) =>
  ({ source: `${what}: set so that the model follows the record`, quality: 'calibrated' }) as const;

type Plant = {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: NodeInput['kind'];
  readonly lon: number;
  readonly lat: number;
  readonly capacity: number;
  readonly dispatch: number;
  readonly startHours: number;
  readonly bus: string;
  readonly blackStart?: boolean;
  readonly needsLiveGrid?: boolean;
  readonly fastReserve?: number;
  readonly documented: boolean;
};

/** Capacities are documented where marked; output before the shock and start-up hours are calibrated. */
const plants: readonly Plant[] = [
  {
    id: 'tomato-atsuma-1',
    en: 'Tomato-Atsuma unit 1',
    zh: '苫東厚真1號機',
    kind: 'power-plant',
    lon: 141.78,
    lat: 42.56,
    capacity: 350,
    dispatch: 338,
    startHours: 24,
    bus: 'tomato',
    documented: true,
  },
  {
    id: 'tomato-atsuma-2',
    en: 'Tomato-Atsuma unit 2',
    zh: '苫東厚真2號機',
    kind: 'power-plant',
    lon: 141.85,
    lat: 42.53,
    capacity: 600,
    dispatch: 562,
    startHours: 24,
    bus: 'tomato',
    documented: true,
  },
  {
    id: 'tomato-atsuma-4',
    en: 'Tomato-Atsuma unit 4',
    zh: '苫東厚真4號機',
    kind: 'power-plant',
    lon: 141.92,
    lat: 42.56,
    capacity: 700,
    dispatch: 598,
    startHours: 24,
    bus: 'tomato',
    documented: true,
  },
  {
    id: 'sunagawa-3',
    en: 'Sunagawa unit 3',
    zh: '砂川3號機',
    kind: 'power-plant',
    lon: 141.84,
    lat: 43.49,
    capacity: 125,
    dispatch: 0,
    startHours: 5.75,
    bus: 'sunagawa',
    documented: true,
  },
  {
    id: 'sunagawa-4',
    en: 'Sunagawa unit 4',
    zh: '砂川4號機',
    kind: 'power-plant',
    lon: 141.96,
    lat: 43.53,
    capacity: 125,
    dispatch: 0,
    startHours: 13,
    bus: 'sunagawa',
    documented: true,
  },
  {
    id: 'naie-1',
    en: 'Naie unit 1',
    zh: '奈井江1號機',
    kind: 'power-plant',
    lon: 141.8,
    lat: 43.41,
    capacity: 175,
    dispatch: 140,
    startHours: 10,
    bus: 'sunagawa',
    documented: true,
  },
  {
    id: 'naie-2',
    en: 'Naie unit 2',
    zh: '奈井江2號機',
    kind: 'power-plant',
    lon: 141.93,
    lat: 43.39,
    capacity: 175,
    dispatch: 0,
    startHours: 24,
    bus: 'sunagawa',
    documented: true,
  },
  {
    id: 'shiriuchi',
    en: 'Shiriuchi',
    zh: '知內',
    kind: 'power-plant',
    lon: 140.42,
    lat: 41.6,
    capacity: 350,
    dispatch: 300,
    startHours: 34,
    bus: 'hakodate',
    documented: true,
  },
  {
    id: 'date',
    en: 'Date',
    zh: '伊達',
    kind: 'power-plant',
    lon: 140.84,
    lat: 42.46,
    capacity: 350,
    dispatch: 250,
    startHours: 35,
    bus: 'muroran',
    documented: true,
  },
  {
    id: 'kyogoku-1',
    en: 'Kyogoku pumped hydro 1',
    zh: '京極抽蓄1號機',
    kind: 'hydro-plant',
    lon: 140.9,
    lat: 42.82,
    capacity: 200,
    dispatch: 0,
    startHours: 12,
    bus: 'kutchan',
    documented: true,
  },
  {
    id: 'kyogoku-2',
    en: 'Kyogoku pumped hydro 2',
    zh: '京極抽蓄2號機',
    kind: 'hydro-plant',
    lon: 141.02,
    lat: 42.85,
    capacity: 200,
    dispatch: 0,
    startHours: 36,
    bus: 'kutchan',
    documented: true,
  },
  {
    id: 'central-hydro',
    en: 'Central hydro stations',
    zh: '中部水力電廠群',
    kind: 'hydro-plant',
    lon: 142.3,
    lat: 43.2,
    capacity: 300,
    dispatch: 230,
    startHours: 0.5,
    bus: 'sunagawa',
    blackStart: true,
    documented: false,
  },
  {
    id: 'east-hydro',
    en: 'Eastern hydro stations',
    zh: '道東水力電廠群',
    kind: 'hydro-plant',
    lon: 143.1,
    lat: 43.3,
    capacity: 430,
    dispatch: 430,
    startHours: 11,
    bus: 'obihiro',
    documented: true,
  },
  {
    id: 'other-generation',
    en: 'Wind, biomass and works generation',
    zh: '風力、生質能與自備發電',
    kind: 'power-plant',
    lon: 141.4,
    lat: 42.5,
    capacity: 250,
    dispatch: 162,
    startHours: 14,
    bus: 'south-hub',
    documented: false,
  },
  {
    id: 'hvdc-honshu',
    en: 'HVDC link to Honshu',
    zh: '北本直流聯絡線',
    kind: 'hvdc-converter',
    lon: 140.75,
    lat: 41.95,
    capacity: 600,
    dispatch: 70,
    startHours: 33.5,
    bus: 'hakodate',
    needsLiveGrid: true,
    fastReserve: 450,
    documented: true,
  },
];

type Substation = readonly [id: string, en: string, zh: string, lon: number, lat: number];

const substations: readonly Substation[] = [
  ['tomato', 'Tomato-Atsuma switchyard', '苫東厚真開關場', 141.82, 42.62],
  ['south-hub', 'Southern hub substation', '南部樞紐變電所', 141.8, 42.75],
  ['sapporo-south', 'Sapporo south substation', '札幌南變電所', 141.5, 42.95],
  ['sapporo-north', 'Sapporo north substation', '札幌北變電所', 141.35, 43.2],
  ['otaru', 'Otaru substation', '小樽變電所', 141.02, 43.13],
  ['kutchan', 'Kutchan substation', '俱知安變電所', 140.75, 42.98],
  ['sunagawa', 'Sunagawa substation', '砂川變電所', 141.95, 43.45],
  ['asahikawa', 'Asahikawa substation', '旭川變電所', 142.35, 43.72],
  ['wakkanai', 'Northern substation', '道北變電所', 141.9, 44.6],
  ['kitami', 'Kitami substation', '北見變電所', 143.8, 43.75],
  ['karikachi', 'Karikachi switching station', '狩勝開關所', 142.75, 43.05],
  ['obihiro', 'Obihiro substation', '帶廣變電所', 143.15, 43.0],
  ['kushiro', 'Kushiro substation', '釧路變電所', 144.3, 43.12],
  ['hidaka', 'Hidaka substation', '日高變電所', 142.35, 42.45],
  ['muroran', 'Muroran substation', '室蘭變電所', 140.95, 42.43],
  ['hakodate', 'Hakodate substation', '函館變電所', 140.65, 41.95],
];

/** 275 kV double circuit: about 0.0002 per unit a km on 100 MVA; 187 kV: about 0.0009. */
type Line = readonly [id: string, en: string, zh: string, from: string, to: string, km: number, kilovolt: 275 | 187];

const lines: readonly Line[] = [
  ['line-tomato', 'Tomato-Atsuma line', '苫東厚真線', 'tomato', 'south-hub', 20, 275],
  ['line-tomato-2', 'Tomato-Atsuma line 2', '苫東厚真二線', 'tomato', 'south-hub', 20, 275],
  ['line-central-south', 'Central trunk line south', '道央南幹線', 'south-hub', 'sapporo-south', 40, 275],
  ['line-central-loop', 'Sapporo loop line', '札幌環線', 'sapporo-south', 'sapporo-north', 35, 275],
  ['line-central-north', 'Central trunk line north', '道央北幹線', 'south-hub', 'sunagawa', 80, 275],
  ['line-sunagawa', 'Sunagawa line', '砂川線', 'sapporo-north', 'sunagawa', 60, 275],
  ['line-shiribeshi', 'Shiribeshi trunk line', '後志幹線', 'sapporo-north', 'kutchan', 60, 275],
  ['line-otaru', 'Otaru line', '小樽線', 'sapporo-north', 'otaru', 35, 187],
  ['line-otaru-kutchan', 'Otaru–Kutchan line', '小樽俱知安線', 'otaru', 'kutchan', 40, 187],
  ['line-doonan', 'Southern trunk line', '道南幹線', 'muroran', 'hakodate', 110, 275],
  ['line-muroran', 'Muroran line', '室蘭線', 'south-hub', 'muroran', 80, 275],
  ['line-kutchan-muroran', 'Kutchan–Muroran line', '俱知安室蘭線', 'kutchan', 'muroran', 75, 187],
  ['line-asahikawa', 'Asahikawa line', '旭川線', 'sunagawa', 'asahikawa', 50, 275],
  ['line-north', 'Northern line', '道北線', 'asahikawa', 'wakkanai', 150, 187],
  ['line-karikachi-west', 'Karikachi trunk line, west', '狩勝幹線（西段）', 'south-hub', 'karikachi', 95, 275],
  ['line-karikachi', 'Karikachi trunk line', '狩勝幹線', 'karikachi', 'obihiro', 40, 275],
  ['line-kitami', 'Kitami line', '北見線', 'asahikawa', 'kitami', 120, 187],
  ['line-hidaka-west', 'Hidaka line', '日高線', 'south-hub', 'hidaka', 70, 187],
  ['line-hidaka', 'Hidaka trunk line', '日高幹線', 'hidaka', 'obihiro', 85, 187],
  ['line-kushiro', 'Kushiro line', '釧路線', 'obihiro', 'kushiro', 105, 187],
  ['line-east-loop', 'Kitami–Kushiro line', '北見釧路線', 'kitami', 'kushiro', 100, 187],
];

const plantNodes: NodeInput[] = plants.map((plant) => ({
  id: plant.id,
  name: { en: plant.en, 'zh-Hant': plant.zh },
  kind: plant.kind,
  position: { lon: plant.lon, lat: plant.lat },
  provides: [
    {
      service: 'power',
      capacity: plant.capacity,
      dispatch: plant.dispatch,
      startHours: plant.startHours,
      blackStart: plant.blackStart ?? false,
      needsLiveGrid: plant.needsLiveGrid ?? false,
      fastReserve: plant.fastReserve ?? 0,
    },
  ],
  ...(plant.kind === 'power-plant' && plant.documented ? { fragility: { earthquake: 'power-plant' as const } } : {}),
  provenance: [
    plant.documented
      ? confirmed
      : { source: 'General knowledge of the generation mix', quality: 'unverified' as const },
    tuned('Output before the shock, start-up hours and fast reserve'),
    assumed,
  ],
}));

const substationNodes: NodeInput[] = substations.map(([id, en, zh, lon, lat]) => ({
  id: `substation-${id}`,
  name: { en, 'zh-Hant': zh },
  kind: 'substation',
  position: { lon, lat },
  relays: [{ service: 'power', capacity: null }],
  fragility: { earthquake: 'substation-high-voltage-anchored' },
  provenance: [assumed],
}));

const plantLinks: LinkInput[] = plants.map((plant) => ({
  id: `feed-${plant.id}`,
  kind: 'overhead-line',
  from: plant.id,
  to: `substation-${plant.bus}`,
  carries: [{ service: 'power', capacity: Math.max(plant.capacity, 100) * 1.2, reactance: 0.005 }],
  provenance: [{ source: 'judgement', quality: 'judgement' }],
}));

const lineLinks: LinkInput[] = lines.map(([id, en, zh, from, to, km, kilovolt]) => ({
  id,
  name: { en, 'zh-Hant': zh },
  kind: 'overhead-line',
  from: `substation-${from}`,
  to: `substation-${to}`,
  lengthKm: km,
  carries: [
    {
      service: 'power',
      capacity: kilovolt === 275 ? 1600 : 600,
      reactance: Number((km * (kilovolt === 275 ? 0.0002 : 0.0009)).toFixed(5)),
    },
  ],
  provenance: [{ source: 'Topology in outline; rating and reactance typical of the voltage', quality: 'judgement' }],
}));

/** Generation, substations and transmission lines in outline. */
export const powerNodes: readonly NodeInput[] = [...plantNodes, ...substationNodes];
export const powerLinks: readonly LinkInput[] = [...plantLinks, ...lineLinks];
