import { cited, judgement } from './mesh-input';
import type { DesignId, LinkInput, NodeInput } from './mesh-input';
import { neighbourhood, zones } from './neighbourhoods';
import type { Zone } from './neighbourhoods';
import { place } from './place';
import { site, siteNode } from './site';
import type { Site } from './site';

const main = site('substation', 'substation-main', 'Main substation', '主變電所', 'foothill', 0.9, 0.2);
const north = site('substation', 'substation-north', 'North substation', '北區變電所', 'new-town', -1.3, 0.1);

const feeders: Readonly<Record<Zone, Site>> = {
  centre: site('substation', 'feeder-centre', 'Centre feeder station', '市區配電站', 'station-front', -0.2, 0.25),
  harbour: site('substation', 'feeder-harbour', 'Harbour feeder station', '港區配電站', 'harbour', -0.7, -0.35),
  north: site('substation', 'feeder-north', 'North feeder station', '北區配電站', 'campus', -0.9, 0.1),
  south: site('substation', 'feeder-south', 'South feeder station', '南區配電站', 'works-quarter', 0.9, -0.05),
  hills: site('substation', 'feeder-hills', 'Hills feeder station', '山區配電站', 'foothill', -0.3, -0.6),
};

/** Solar with batteries of the mesh: MW that it can hold day and night. */
const solar: readonly (readonly [Zone, Site, number])[] = [
  [
    'centre',
    site(
      'solar-battery',
      'solar-sports-hall',
      'Sports hall solar and battery',
      '體育館太陽光電儲能',
      'park-side',
      -0.85,
      0.55,
    ),
    5,
  ],
  [
    'harbour',
    site(
      'solar-battery',
      'solar-south-bank',
      'South Bank solar and battery',
      '溪南太陽光電儲能',
      'south-bank',
      -0.2,
      0.5,
    ),
    5,
  ],
  [
    'north',
    site('solar-battery', 'solar-campus', 'University solar and battery', '大學太陽光電儲能', 'campus', -0.75, 0.75),
    5,
  ],
  [
    'south',
    site(
      'solar-battery',
      'solar-salt-fields',
      'Salt Fields solar and battery',
      '鹽田太陽光電儲能',
      'salt-fields',
      -0.15,
      0.6,
    ),
    4,
  ],
  [
    'hills',
    site(
      'solar-battery',
      'solar-upper-valley',
      'Upper Valley solar and battery',
      '上溪太陽光電儲能',
      'upper-valley',
      0.2,
      0.65,
    ),
    3,
  ],
];

const intake = (id: string, en: string, zh: string, east: number, up: number): NodeInput => ({
  id,
  name: { en, 'zh-Hant': zh },
  kind: 'power-plant',
  position: place(east, up),
  provides: [{ service: 'power', capacity: 90, fastReserve: 90, blackStart: true }],
  relays: [{ service: 'power', capacity: null }],
  provenance: [{ source: 'The grid beyond the district, which stays up', quality: 'judgement' }],
});

const station = (
  entry: Site,
  earthquake: NonNullable<NodeInput['fragility']>['earthquake'],
  hardening: number,
): NodeInput => ({
  ...siteNode(entry),
  relays: [{ service: 'power', capacity: null }],
  fragility: { earthquake, hardening },
  provenance: [cited('Fragility and repair: HAZUS substation classes'), judgement],
});

export function powerNodes(design: DesignId): NodeInput[] {
  const mesh = design === 'resilient-mesh';
  return [
    intake('grid-west', 'Regional grid, western line', '區外電網（西線）', -7, 1.5),
    ...(mesh ? [intake('grid-north', 'Regional grid, northern line', '區外電網（北線）', -4.6, 7.4)] : []),
    station(main, 'substation-high-voltage-anchored', mesh ? 1.6 : 1),
    ...(mesh ? [station(north, 'substation-high-voltage-anchored', 1.8)] : []),
    ...zones.map((zone) =>
      mesh
        ? station(feeders[zone], 'substation-medium-voltage-anchored', 1.8)
        : station(feeders[zone], 'substation-medium-voltage-unanchored', 1),
    ),
    ...(mesh ? solar : []).map(([, entry, capacity]): NodeInput => ({
      ...siteNode(entry),
      provides: [{ service: 'power', capacity, dispatch: 0, blackStart: true, startHours: 0.1, fastReserve: capacity }],
      fragility: { earthquake: 'substation-low-voltage-anchored', hardening: 2 },
      provenance: [
        { source: 'Sustained output over day and night; full output only when islanded', quality: 'judgement' },
      ],
    })),
  ];
}

type Line = readonly [
  id: string,
  from: string,
  to: string,
  rating: number,
  tie?: { readonly switchMinutes: number; readonly commandedBy?: string },
];

const overhead = ([id, from, to, rating, tie]: Line): LinkInput => ({
  id,
  kind: 'overhead-line',
  from,
  to,
  carries: [{ service: 'power', capacity: rating, reactance: 0.03 }],
  ...(tie === undefined ? {} : { tie }),
  provenance: [judgement],
});

const remote = { switchMinutes: 15, commandedBy: 'town-hall' } as const;

/** Lines between stations: a star in the single-pillar design, two feeds and ties in the mesh. */
function stationLines(design: DesignId): LinkInput[] {
  const star: Line[] = [
    ['line-grid-main-1', 'grid-west', 'substation-main', 70],
    ['line-grid-main-2', 'grid-west', 'substation-main', 70],
    ...zones
      .filter((zone) => design === 'single-pillar' || (zone !== 'north' && zone !== 'centre'))
      .map((zone): Line => [`line-main-${zone}`, 'substation-main', `feeder-${zone}`, 50]),
  ];
  const ring: Line[] = [
    ['line-grid-north', 'grid-north', 'substation-north', 90],
    ['line-north-north', 'substation-north', 'feeder-north', 60],
    ['line-main-substations', 'substation-main', 'substation-north', 80],
    ['tie-main-north', 'substation-main', 'feeder-north', 75, remote],
    ['line-north-centre', 'substation-north', 'feeder-centre', 75],
    ['tie-main-centre', 'substation-main', 'feeder-centre', 75, remote],
    ['tie-centre-harbour', 'feeder-centre', 'feeder-harbour', 50, remote],
    ['tie-harbour-south', 'feeder-harbour', 'feeder-south', 35, remote],
    ['tie-hills-south', 'feeder-hills', 'feeder-south', 35, remote],
    ['tie-north-harbour', 'feeder-north', 'feeder-harbour', 50, remote],
    ['tie-north-hills', 'substation-north', 'feeder-hills', 50, remote],
    ...solar.map(([zone, entry]): Line => [`line-${entry.id}`, entry.id, `feeder-${zone}`, 12]),
  ];
  const lines = (design === 'resilient-mesh' ? [...star, ...ring] : star).map(overhead);
  // Both circuits stand on one row of towers.
  return lines.map((line) =>
    line.id.startsWith('line-grid-main') ? { ...line, rightOfWay: 'western-corridor' } : line,
  );
}

/** Sites of the mesh that a second feeder reaches, and from which zone. */
const secondFeed: readonly (readonly [string, Zone])[] = [
  ['hospital', 'north'],
  ['town-hall', 'north'],
  ['water-works', 'south'],
  ['exchange-main', 'harbour'],
  ['exchange-north', 'centre'],
  ['data-centre', 'harbour'],
  ['pumping-centre', 'hills'],
];

/** Lines between stations, and one feeder from the station of its zone to everything that needs power. */
export function powerLinks(design: DesignId, nodes: readonly NodeInput[]): LinkInput[] {
  const served = nodes.filter((node) => node.needs?.some((need) => need.service === 'power') === true);
  const feeder = (node: NodeInput, zone: Zone, suffix: string): LinkInput => ({
    id: `supply-${node.id}${suffix}`,
    kind: node.kind === 'community' ? 'overhead-line' : 'cable',
    from: `feeder-${zone}`,
    to: node.id,
    carries: [{ service: 'power', reactance: 0.02 }],
    provenance: [judgement],
  });
  const second = design === 'resilient-mesh' ? secondFeed : [];
  return [
    ...stationLines(design),
    ...served.map((node) => feeder(node, neighbourhood(node.community ?? '').zone, '')),
    ...served.flatMap((node) =>
      second
        .filter(([id]) => id === node.id)
        .map(([, zone]) => ({ ...feeder(node, zone, '-second'), tie: { switchMinutes: 5 } })),
    ),
  ];
}
