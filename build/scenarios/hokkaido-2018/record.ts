import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { hazard } from '@scenarios/format/hazard';
import type { incident } from '@scenarios/format/incident';

type HazardInput = z.input<typeof hazard>;
type IncidentInput = z.input<typeof incident>;
type ScriptInput = Extract<HazardInput, { kind: 'script' }>['events'][number];

const hokkaido = 'ertjapan.biz 2018-09-11; Nikkei xTECH nmc/18/00016/00007';
const confirmed = [{ source: hokkaido, quality: 'confirmed' as const }];
const judged = (source: string) => [{ source, quality: 'judgement' as const }];
/** Hours after 03:00 JST; not rounded, so that a minute is a whole number of seconds again in the engine. */
const clock = (hour: number, minute: number, second = 0): number => ((hour - 3) * 3600 + minute * 60 + second) / 3600;

const unitTrip = (
  unit: string,
  at: number,
  label: { en: string; 'zh-Hant': string },
  probability = 1,
  jitterMinutes = 0,
): ScriptInput => ({
  do: 'fail',
  target: { node: unit },
  atHours: at,
  repairHours: null,
  probability,
  jitterMinutes,
  label,
  provenance: confirmed,
});

const lineTrip = (line: string): ScriptInput => ({
  do: 'fail',
  target: { link: line },
  atHours: clock(3, 8, 10),
  repairHours: 3,
  repairSpread: 0.3,
  label: { en: 'Eastern line trips', 'zh-Hant': '東部輸電線跳脫' },
  provenance: [...confirmed, { source: 'Time until it can be switched in again', quality: 'calibrated' }],
});

/** Share of the works that is left, by region: 24 826 households without water by damage, split by judgement. */
const mainsBreaks = (
  [
    ['east-iburi', 0],
    ['sapporo-south', 0.857],
    ['chitose', 0.8],
  ] as const
).map(([region, left]): ScriptInput => ({
  do: 'fail',
  target: { node: `water-${region}` },
  atHours: clock(3, 8),
  left,
  repairHours: region === 'east-iburi' ? 336 : 120,
  repairSpread: 0.4,
  label: { en: 'Water mains break', 'zh-Hant': '自來水管線斷裂' },
  provenance: [
    { source: 'FDMA e-college 28/3-3: 24 826 households by damage, restored over two weeks', quality: 'confirmed' },
    ...judged('Split over the regions'),
  ],
}));

export const recordedSequence: HazardInput = {
  kind: 'script',
  id: 'recorded-sequence',
  name: { en: 'Recorded sequence, 6 September 2018', 'zh-Hant': '2018年9月6日實際經過' },
  summary: {
    en: 'The documented trips in their order. In an ensemble the later ones vary: unit 1 derates and trips at uncertain times, each with a chance of 9 in 10 (judgement).',
    'zh-Hant':
      '依文獻記載的跳脫順序。系集模擬中後段事件會變動：1號機降載與跳脫的時刻不定，各以九成機率發生（判斷值）。',
  },
  events: [
    unitTrip('tomato-atsuma-2', clock(3, 8), { en: 'Unit 2 trips', 'zh-Hant': '2號機跳脫' }),
    unitTrip('tomato-atsuma-4', clock(3, 8), { en: 'Unit 4 trips', 'zh-Hant': '4號機跳脫' }),
    ...mainsBreaks,
    lineTrip('line-karikachi'),
    lineTrip('line-kitami'),
    lineTrip('line-hidaka'),
    {
      do: 'fail',
      target: { node: 'east-hydro' },
      atHours: clock(3, 8, 12),
      repairHours: 3,
      repairSpread: 0.3,
      label: { en: 'Stranded eastern hydro trips', 'zh-Hant': '孤立的道東水力跳脫' },
      provenance: [...confirmed, { source: 'Time until it can start again', quality: 'calibrated' }],
    },
    {
      do: 'derate',
      node: 'tomato-atsuma-1',
      service: 'power',
      capacity: 138,
      atHours: clock(3, 20),
      probability: 0.9,
      jitterMinutes: 3,
      label: { en: 'Unit 1 loses about 200 MW', 'zh-Hant': '1號機出力減少約20萬瓩' },
      provenance: [...confirmed, ...judged('Chance and time in an ensemble')],
    },
    unitTrip('tomato-atsuma-1', clock(3, 25), { en: 'Unit 1 trips', 'zh-Hant': '1號機跳脫' }, 0.9, 2),
  ],
};

export const modelledEarthquake: HazardInput = {
  kind: 'earthquake',
  id: 'modelled-earthquake',
  name: { en: 'Earthquake M 6.7, damage from the model', 'zh-Hant': '規模6.7地震（由模型推算損害）' },
  summary: {
    en: 'The same earthquake with damage drawn from ground motion and fragility curves instead of the record.',
    'zh-Hant': '同一地震，但損害由地動與易損曲線抽樣，而非依實際紀錄。',
  },
  atHours: clock(3, 7, 59),
  epicentre: { lon: 142.0, lat: 42.7 },
  magnitude: 6.7,
  depthKm: 37,
  vs30: 400,
  provenance: [{ source: 'Japan Meteorological Agency: M 6.7, depth 37 km; epicentre ±0.1°', quality: 'unverified' }],
};

const series: Record<
  string,
  Pick<NonNullable<IncidentInput['observed']>[number], 'name' | 'unit' | 'observable' | 'use'>
> = {
  'customers-out': {
    name: { en: 'Customers without power', 'zh-Hant': '停電戶數' },
    unit: 'customers',
    observable: { kind: 'people-without', service: 'power', scale: 0.5549 },
    use: 'calibration',
  },
  'demand-served': {
    name: { en: 'Demand served', 'zh-Hant': '供電量' },
    unit: 'GW',
    observable: { kind: 'delivered', service: 'power', scale: 0.001 },
    use: 'calibration',
  },
  'households-no-water': {
    name: { en: 'Households without water', 'zh-Hant': '停水戶數' },
    unit: 'households',
    observable: { kind: 'people-without', service: 'water', scale: 0.46 },
    use: 'hold-out',
  },
  'base-stations-out': {
    name: { en: 'Base stations out', 'zh-Hant': '停擺基地臺' },
    unit: 'sites',
    observable: { kind: 'sites-out', nodeKind: 'base-station', scale: 1 },
    use: 'hold-out',
  },
};

const columns: Record<string, string> = {
  demand_served_5min_avg: 'demand-served',
  customers_out: 'customers-out',
  households_no_water: 'households-no-water',
};

/** Reads the observed points of the incident from the shared facts table (CSV: incident, series, unit, local time, …). */
export function readObserved(csvPath: string, until: string): IncidentInput['observed'] {
  const rows = readFileSync(csvPath, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter((cells) => cells[0] === 'hokkaido2018' && columns[cells[1] ?? ''] !== undefined);
  return Object.entries(series).map(([id, entry]) => ({
    id,
    ...entry,
    points: rows
      .filter((cells) => columns[cells[1] ?? ''] === id && (cells[3] ?? '') <= until)
      .map((cells) => {
        const [, , , local = '', offset = '', value = '', confidence = ''] = cells;
        const address = cells.at(-1) ?? '';
        const approximate = confidence.includes('approx');
        return {
          at: `${local}:00${offset}`,
          value: Number(value),
          quality: confidence.startsWith('C') ? ('confirmed' as const) : ('unverified' as const),
          source: address,
          ...(approximate ? { note: { en: 'Clock time approximate', 'zh-Hant': '時刻為約略值' } } : {}),
        };
      }),
  }));
}

const fact = (
  at: string | null,
  en: string,
  zh: string,
  source: string,
): NonNullable<IncidentInput['facts']>[number] => ({
  ...(at === null ? {} : { at: `2018-09-${at}:00+09:00` }),
  text: { en, 'zh-Hant': zh },
  source,
  quality: 'confirmed',
});

export const facts: IncidentInput['facts'] = [
  {
    at: '2018-09-06T03:07:59+09:00',
    text: { en: 'Earthquake, magnitude 6.7', 'zh-Hant': '規模6.7地震' },
    source: 'General knowledge; to be verified',
    quality: 'unverified',
  },
  fact('06T03:08', 'Tomato-Atsuma units 2 and 4 trip: 1 160 MW lost', '苫東厚真2、4號機跳脫，失去116萬瓩', hokkaido),
  fact(
    '06T03:08',
    'First shedding 1.24 GW; three eastern lines trip and strand 430 MW of hydro',
    '首次卸載124萬瓩；東部三線跳脫，43萬瓩水力被孤立',
    hokkaido,
  ),
  fact('06T03:11', 'HVDC link at 600 MW, balance regained', '直流聯絡線達60萬瓩，供需恢復平衡', hokkaido),
  fact(
    '06T03:20',
    'Unit 1 loses about 200 MW; second shedding 160 MW',
    '1號機減少約20萬瓩；第二次卸載16萬瓩',
    hokkaido,
  ),
  fact('06T03:25', 'Unit 1 trips; the whole island is dark', '1號機跳脫，全島停電', hokkaido),
  fact(
    null,
    'The shedding quota was 1.46 GW; a panel later proposed 350 MW more',
    '卸載額度為146萬瓩；檢討會其後建議再增35萬瓩',
    hokkaido,
  ),
  fact(
    '06T06:00',
    'Convenience stores dark: 970 of 1 005 7-Eleven, about 600 of 664 Lawson, nearly all of 235 FamilyMart',
    '超商停電：7-Eleven 1,005家中970家、Lawson 664家中約600家、全家235家幾乎全部',
    'ryutsuu.biz k090640',
  ),
  fact(
    null,
    'More than 95 % of about 1 100 Seicomart stayed open on car power',
    'Seicomart約1,100家中逾95%以車輛供電持續營業',
    'ryutsuu.biz k090640',
  ),
  fact(
    '06T13:00',
    'Tomari has off-site power again after about 10 h on diesel',
    '泊核電廠以柴油機供電約10小時後恢復外部電源',
    hokkaido,
  ),
  fact('06T13:35', 'Sunagawa unit 3 restarts', '砂川3號機重新啟動', hokkaido),
  fact(
    null,
    'Up to about 6 500 base stations and 140 000 fixed lines out as batteries emptied',
    '電池耗盡後最多約6,500座基地臺、14萬條市話中斷',
    'FDMA e-college 28/3-3',
  ),
  fact(
    null,
    'Water lost to 24 826 households by damage and 43 509 by lost pumping',
    '停水：損壞所致24,826戶、無法抽水所致43,509戶',
    'FDMA e-college 28/3-3',
  ),
  fact(
    null,
    'Most of 34 disaster hospitals scaled back, some over 40 h without the grid',
    '34所災害據點醫院多數縮減服務，部分逾40小時無市電',
    'FDMA e-college 28/3-3',
  ),
  fact('07T14:50', 'Sapporo subway runs again', '札幌地下鐵恢復行駛', 'Mainichi 2018-09-13'),
  fact('08T10:00', '11 900 people in shelters', '避難所收容11,900人', 'manila-stv.ph japan_news'),
  fact('08T19:00', 'Restoration declared complete', '宣布復電完成', 'Asahi ASL9P4QQSL9PULFA01N'),
];
