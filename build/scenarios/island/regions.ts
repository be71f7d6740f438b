/** Eight regions of a made-up island; each has a town of six wards. */
export type Region = {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** Kilometres east and north of the island's middle. */
  readonly east: number;
  readonly north: number;
  readonly people: number;
};

const row = (id: string, en: string, zh: string, east: number, north: number, people: number): Region => ({
  id,
  en,
  zh,
  east,
  north,
  people,
});

export const regions: readonly Region[] = [
  row('kestrel', 'Kestrel', '隼港', 5, 47, 90_000),
  row('alder', 'Alder', '赤楊', -6, 29, 150_000),
  row('saltmere', 'Saltmere', '鹽湖', 17, 12, 70_000),
  row('highvale', 'Highvale', '高谷', -2, 5, 35_000),
  row('westhaven', 'Westhaven', '西灣', -19, 11, 100_000),
  row('thornfield', 'Thornfield', '棘原', 1, -15, 60_000),
  row('capereed', 'Cape Reed', '蘆岬', 14, -28, 45_000),
  row('southpoint', 'Southpoint', '南角', 3, -44, 50_000),
];

/** Neighbours by road, and by high-voltage line but for the last; the pass and the two bridges are where it breaks. */
export const neighbours: readonly (readonly [from: string, to: string, rightOfWay?: string])[] = [
  ['kestrel', 'alder', 'north-bridge'],
  ['alder', 'westhaven'],
  ['alder', 'highvale', 'highvale-pass'],
  ['alder', 'saltmere'],
  ['kestrel', 'saltmere', 'coast-road'],
  ['westhaven', 'highvale'],
  ['highvale', 'saltmere'],
  ['highvale', 'thornfield', 'highvale-pass'],
  ['westhaven', 'thornfield'],
  ['saltmere', 'capereed'],
  ['thornfield', 'capereed', 'reed-bridge'],
  ['thornfield', 'southpoint'],
  ['capereed', 'southpoint'],
];

export type Ward = {
  readonly id: string;
  readonly region: Region;
  readonly en: string;
  readonly zh: string;
  readonly east: number;
  readonly north: number;
  readonly people: number;
};

const wardRows: readonly (readonly [id: string, en: string, zh: string, east: number, north: number, share: number])[] =
  [
    ['old-town', 'Old Town', '舊城', 0, 0, 0.25],
    ['market', 'Market', '市場', 1.6, 0.7, 0.2],
    ['riverside', 'Riverside', '河濱', -1.5, 1.1, 0.15],
    ['gardens', 'Gardens', '田園', 0.5, -2.1, 0.15],
    ['hillside', 'Hillside', '山手', -1.9, -1.4, 0.15],
    ['northgate', 'Northgate', '北門', 1.1, 2.6, 0.1],
  ];

export const wardsOf = (region: Region): readonly Ward[] =>
  wardRows.map(([id, en, zh, east, north, share]) => ({
    id: `${region.id}-${id}`,
    region,
    en: `${region.en} ${en}`,
    zh: `${region.zh}${zh}里`,
    east: region.east + east,
    north: region.north + north,
    people: Math.round(region.people * share),
  }));

export const wards: readonly Ward[] = regions.flatMap(wardsOf);
export const allPeople = wards.reduce((sum, { people }) => sum + people, 0);

/** The region of an id; a wrong id is a mistake in these scripts. */
export function regionOf(id: string): Region {
  const found = regions.find((region) => region.id === id);
  if (found === undefined) throw new Error(`no region "${id}"`);
  return found;
}

/** The first of the wards of a region: its centre. */
export const centreOf = (region: Region): string => `${region.id}-old-town`;
