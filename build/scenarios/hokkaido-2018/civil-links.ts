import { regions } from './regions';
import type { Region } from './regions';
import type { LinkInput } from './power';

const judgement = { source: 'judgement', quality: 'judgement' } as const;

function linksOf(region: Region): LinkInput[] {
  const feeder = (id: string): LinkInput => ({
    id: `feeder-${id}`,
    kind: 'overhead-line',
    from: `substation-${region.substation}`,
    to: id,
    carries: [{ service: 'power', reactance: 0.02 }],
    provenance: [judgement],
  });
  const local = (id: string, kind: LinkInput['kind'], from: string, service: string): LinkInput => ({
    id,
    kind,
    from,
    to: region.id,
    carries: [{ service }],
    provenance: [judgement],
  });
  const sites = [
    'water',
    'hospital',
    'outpatient',
    'exchange',
    'cells',
    'cells-hardened',
    'stores',
    'stores-car-power',
  ];
  return [
    feeder(region.id),
    ...sites.map((site) => feeder(`${site}-${region.id}`)),
    local(`pipe-${region.id}`, 'pipe', `water-${region.id}`, 'water'),
    { ...local(`pipe-hospital-${region.id}`, 'pipe', `water-${region.id}`, 'water'), to: `hospital-${region.id}` },
    local(`road-hospital-${region.id}`, 'road', `hospital-${region.id}`, 'medical'),
    local(`road-outpatient-${region.id}`, 'road', `outpatient-${region.id}`, 'medical'),
    local(`road-stores-${region.id}`, 'road', `stores-${region.id}`, 'food'),
    local(`road-stores-car-power-${region.id}`, 'road', `stores-car-power-${region.id}`, 'food'),
    { ...local(`fibre-cells-${region.id}`, 'fibre', `exchange-${region.id}`, 'data'), to: `cells-${region.id}` },
    {
      ...local(`fibre-cells-hardened-${region.id}`, 'fibre', `exchange-${region.id}`, 'data'),
      to: `cells-hardened-${region.id}`,
    },
    local(`air-${region.id}`, 'radio', `cells-${region.id}`, 'data'),
    local(`air-hardened-${region.id}`, 'radio', `cells-hardened-${region.id}`, 'data'),
    local(`copper-${region.id}`, 'cable', `exchange-${region.id}`, 'voice'),
  ];
}

const neighbours: readonly (readonly [string, string])[] = [
  ['sapporo-north', 'sapporo-south'],
  ['sapporo-north', 'ishikari'],
  ['sapporo-north', 'otaru'],
  ['otaru', 'shiribeshi'],
  ['ishikari', 'sorachi'],
  ['sapporo-south', 'chitose'],
  ['chitose', 'tomakomai'],
  ['chitose', 'east-iburi'],
  ['tomakomai', 'muroran'],
  ['tomakomai', 'hidaka'],
  ['muroran', 'hakodate'],
  ['sorachi', 'kamikawa'],
  ['kamikawa', 'soya'],
  ['kamikawa', 'okhotsk'],
  ['sorachi', 'tokachi'],
  ['hidaka', 'tokachi'],
  ['tokachi', 'kushiro'],
  ['okhotsk', 'kushiro'],
];

/** Trunk roads carry goods to the shops and patients to neighbours; trunk fibre carries voice to the core in Sapporo. */
const trunks: LinkInput[] = neighbours.flatMap(([from, to]) => [
  {
    id: `road-${from}-${to}`,
    kind: 'road',
    from,
    to,
    carries: [{ service: 'goods' }, { service: 'medical', capacity: 5 }],
    provenance: [judgement],
  },
  {
    id: `fibre-${from}-${to}`,
    kind: 'fibre',
    from: `exchange-${from}`,
    to: `exchange-${to}`,
    carries: [{ service: 'voice' }],
    provenance: [judgement],
  },
]);

const feed = (id: string, substation: string): LinkInput => ({
  id: `feeder-${id}`,
  kind: 'overhead-line',
  from: `substation-${substation}`,
  to: id,
  carries: [{ service: 'power', reactance: 0.02 }],
  provenance: [judgement],
});

const singularLinks: LinkInput[] = [
  feed('voice-core', 'sapporo-south'),
  feed('depot-central', 'sapporo-south'),
  feed('depot-east', 'obihiro'),
  feed('subway-sapporo', 'sapporo-north'),
  feed('airport-new-chitose', 'south-hub'),
  feed('tomari-nuclear', 'kutchan'),
  {
    id: 'fibre-core-north',
    kind: 'fibre',
    from: 'voice-core',
    to: 'exchange-sapporo-north',
    carries: [{ service: 'voice' }],
    provenance: [judgement],
  },
  {
    id: 'fibre-core-south',
    kind: 'fibre',
    from: 'voice-core',
    to: 'exchange-sapporo-south',
    carries: [{ service: 'voice' }],
    provenance: [judgement],
  },
  {
    id: 'road-depot-central',
    kind: 'road',
    from: 'depot-central',
    to: 'sapporo-south',
    carries: [{ service: 'goods' }],
    provenance: [judgement],
  },
  {
    id: 'road-depot-east',
    kind: 'road',
    from: 'depot-east',
    to: 'tokachi',
    carries: [{ service: 'goods' }],
    provenance: [judgement],
  },
];

/** Goods reach the shops of a region over its local roads. */
const shopRoads: LinkInput[] = regions.flatMap((region) =>
  (['stores', 'stores-car-power'] as const).map((site): LinkInput => ({
    id: `road-goods-${site}-${region.id}`,
    kind: 'road',
    from: region.id,
    to: `${site}-${region.id}`,
    carries: [{ service: 'goods' }],
    provenance: [judgement],
  })),
);

/** Feeders, pipes, roads, fibre and radio that tie the civil sites together. */
export const civilLinks: readonly LinkInput[] = [
  ...regions.flatMap(linksOf),
  ...shopRoads,
  ...trunks,
  ...singularLinks,
];
