/** Supply zones: each has a feeder station and a service reservoir. */
export const zones = ['centre', 'harbour', 'north', 'south', 'hills'] as const;
export type Zone = (typeof zones)[number];

export type Neighbourhood = {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** Kilometres east and north of the district's middle. */
  readonly east: number;
  readonly north: number;
  readonly people: number;
  readonly zone: Zone;
};

const row = (
  id: string,
  en: string,
  zh: string,
  east: number,
  north: number,
  people: number,
  zone: Zone,
): Neighbourhood => ({
  id,
  en,
  zh,
  east,
  north,
  people,
  zone,
});

/** Nineteen neighbourhoods, 60 000 people; all names are made up. */
export const neighbourhoods: readonly Neighbourhood[] = [
  row('station-front', 'Station Front', '站前里', -0.6, 1.5, 5200, 'centre'),
  row('market', 'Market', '市場里', 0.6, 1.1, 4300, 'centre'),
  row('old-street', 'Old Street', '老街里', 0.9, 2.3, 3600, 'centre'),
  row('park-side', 'Park Side', '公園里', -0.8, 2.9, 4100, 'centre'),
  row('harbour', 'Harbour', '港口里', 2.3, 0.6, 3400, 'harbour'),
  row('estuary', 'Estuary', '河口里', 1.4, -0.8, 2900, 'harbour'),
  row('fishing-quay', 'Fishing Quay', '漁港里', 3.2, -1.6, 2400, 'harbour'),
  row('south-bank', 'South Bank', '溪南里', -0.2, -0.9, 3900, 'harbour'),
  row('north-shore', 'North Shore', '北岸里', 2.8, 4.3, 3300, 'north'),
  row('campus', 'Campus', '大學里', 0.6, 4.2, 4800, 'north'),
  row('new-town', 'New Town', '新市里', -1.5, 4.9, 5600, 'north'),
  row('pinewood', 'Pinewood', '松林里', 1.6, 6.2, 2300, 'north'),
  row('salt-fields', 'Salt Fields', '鹽田里', 2.0, -3.5, 2600, 'south'),
  row('lighthouse', 'Lighthouse', '燈塔里', 4.6, -3.9, 1500, 'south'),
  row('crescent-bay', 'Crescent Bay', '月灣里', 2.9, -5.4, 1900, 'south'),
  row('works-quarter', 'Works Quarter', '工業里', -0.6, -3.0, 2700, 'south'),
  row('foothill', 'Foothill', '山腳里', -3.2, 0.7, 3100, 'hills'),
  row('tea-garden', 'Tea Garden', '茶園里', -4.6, 2.6, 1400, 'hills'),
  row('upper-valley', 'Upper Valley', '上溪里', -4.2, -1.8, 1000, 'hills'),
];

const byId = new Map(neighbourhoods.map((entry) => [entry.id, entry]));

/** The neighbourhood of an id; a wrong id is a mistake in these scripts. */
export function neighbourhood(id: string): Neighbourhood {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no neighbourhood "${id}"`);
  return found;
}

export const peopleOf = (zone: Zone): number =>
  neighbourhoods.filter((entry) => entry.zone === zone).reduce((sum, entry) => sum + entry.people, 0);

export const allPeople = zones.reduce((sum, zone) => sum + peopleOf(zone), 0);
