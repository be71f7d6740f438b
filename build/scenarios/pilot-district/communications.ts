import { radioUsers } from './civil-sites';
import { backupPower } from './backup';
import { cited, judgement } from './mesh-input';
import type { DesignId, LinkInput, NodeInput } from './mesh-input';
import { neighbourhoods, zones } from './neighbourhoods';
import type { Zone } from './neighbourhoods';
import { site, siteNode } from './site';
import type { Site } from './site';

const exchange = site('exchange', 'exchange-main', 'District telephone exchange', '區電信機房', 'market', -0.1, 0.55);
const exchangeNorth = site('exchange', 'exchange-north', 'North exchange', '北區電信機房', 'campus', 0.1, -0.65);
const dataCentre = site(
  'data-centre',
  'data-centre',
  'Data centre and trunk gateway',
  '資料中心暨骨幹閘道',
  'station-front',
  -0.15,
  0.65,
);

const cell = (letter: 'a' | 'b', zone: Zone, near: string, zh: string, en: string, east: number, north: number): Site =>
  site(
    'base-station',
    `cells-${zone}-${letter}`,
    `${en} base stations ${letter.toUpperCase()}`,
    `${zh}基地臺${letter === 'a' ? '甲群' : '乙群'}`,
    near,
    east,
    north,
  );

const cells: readonly (readonly [Zone, Site, Site])[] = [
  [
    'centre',
    cell('a', 'centre', 'station-front', '市區', 'Centre', 0.65, 0.7),
    cell('b', 'centre', 'old-street', '市區', 'Centre', -0.15, 0.7),
  ],
  [
    'harbour',
    cell('a', 'harbour', 'estuary', '港區', 'Harbour', 0.45, 0.25),
    cell('b', 'harbour', 'fishing-quay', '港區', 'Harbour', -0.1, 0.45),
  ],
  [
    'north',
    cell('a', 'north', 'new-town', '北區', 'North', 0.75, 0.5),
    cell('b', 'north', 'pinewood', '北區', 'North', 0.1, -0.6),
  ],
  [
    'south',
    cell('a', 'south', 'salt-fields', '南區', 'South', 0.7, -0.7),
    cell('b', 'south', 'works-quarter', '南區', 'South', 0.65, -0.05),
  ],
  [
    'hills',
    cell('a', 'hills', 'foothill', '山區', 'Hills', -0.1, 0.6),
    cell('b', 'hills', 'tea-garden', '山區', 'Hills', 0.5, -0.3),
  ],
];

const relays: readonly Site[] = [
  site('radio-relay', 'relay-west-hill', 'West Hill radio relay', '西山無線電中繼站', 'tea-garden', -0.8, -0.6),
  site('radio-relay', 'relay-lighthouse', 'Lighthouse radio relay', '燈塔無線電中繼站', 'lighthouse', 0.5, -0.2),
  site('radio-relay', 'relay-pinewood', 'Pinewood radio relay', '松林無線電中繼站', 'pinewood', 0.4, 0.75),
  site('radio-relay', 'relay-valley', 'Upper Valley radio relay', '上溪無線電中繼站', 'upper-valley', -0.7, 0.5),
];

const satellites: readonly (readonly [Site, string])[] = [
  [
    site(
      'satellite-terminal',
      'satellite-town-hall',
      'Town hall satellite terminal',
      '區公所衛星終端',
      'park-side',
      0.25,
      -0.25,
    ),
    'cells-centre-b',
  ],
  [
    site('satellite-terminal', 'satellite-port', 'Port satellite terminal', '區港衛星終端', 'harbour', 0.35, 0.5),
    'cells-harbour-b',
  ],
  [
    site(
      'satellite-terminal',
      'satellite-hills',
      'Foothill satellite terminal',
      '山腳衛星終端',
      'foothill',
      -0.75,
      0.55,
    ),
    'cells-hills-b',
  ],
];

const passes = (service: string): NonNullable<NodeInput['relays']> => [{ service, capacity: null }];

const building = (entry: Site, hub: boolean, rate: number, hours: number, hardening: number): NodeInput => ({
  ...siteNode(entry),
  provides: hub ? [{ service: 'data', capacity: 100, hub: true }] : [],
  needs: [{ service: 'power', rate, class: 'life', floor: 0 }],
  relays: passes('data'),
  stores: [...backupPower('battery', rate, 3), ...backupPower('generator', rate, hours)],
  fragility: { earthquake: 'exchange-building', hardening },
  provenance: [{ source: 'Batteries of 3 h, then a generator for as long as its fuel lasts', quality: 'judgement' }],
});

/** Where data comes from and how far emergency radio carries. */
export function communicationNodes(design: DesignId): NodeInput[] {
  const mesh = design === 'resilient-mesh';
  // Telephone buildings are built to a higher standard than others.
  const hardening = mesh ? 2 : 1.5;
  const cellNode = (entry: Site, hours: number): NodeInput => ({
    ...siteNode(entry),
    quantity: 12,
    needs: [{ service: 'power', rate: 0.036, class: mesh ? 'life' : 'normal', floor: 0 }],
    relays: passes('data'),
    stores: backupPower('battery', 0.036, hours),
    fragility: { earthquake: 'tower-site' },
    provenance: [cited('Mobile base station 3–8 h of battery; hardened 24–72 h')],
  });
  return [
    building(dataCentre, true, 1, mesh ? 72 : 24, hardening),
    building(exchange, false, 0.4, mesh ? 72 : 12, hardening),
    ...(mesh ? [building(exchangeNorth, true, 0.3, 72, hardening)] : []),
    ...cells.flatMap(([zone, first, second]) => {
      const remote = zone === 'hills' || zone === 'south';
      return [cellNode(first, remote ? 3 : 5), cellNode(second, mesh ? 48 : remote ? 4 : 8)];
    }),
    ...(mesh ? satellites : []).map(([entry]): NodeInput => ({
      ...siteNode(entry),
      provides: [{ service: 'data', capacity: 1, hub: true }],
      needs: [{ service: 'power', rate: 0.002, class: 'life', floor: 0 }],
      relays: passes('data'),
      stores: backupPower('battery', 0.002, 24),
      fragility: { earthquake: 'tower-site' },
      provenance: [judgement],
    })),
    ...(mesh ? relays : relays.slice(0, 1)).map((entry): NodeInput => ({
      ...siteNode(entry),
      needs: [{ service: 'power', rate: 0.005, class: 'life', floor: 0 }],
      relays: passes('radio'),
      stores: backupPower('battery', 0.005, mesh ? 72 : 8),
      fragility: { earthquake: 'tower-site', hardening: mesh ? 1.3 : 1 },
      provenance: [judgement],
    })),
  ];
}

const line = (
  id: string,
  kind: LinkInput['kind'],
  from: string,
  to: string,
  service: 'data' | 'radio',
  buried = false,
): LinkInput => ({
  id,
  kind,
  from,
  to,
  carries: [{ service }],
  ...(buried ? { fragility: { earthquake: 'buried-cable' as const } } : {}),
  provenance: [judgement],
});

const dataUsers = [
  'town-hall',
  'hospital',
  'police-central',
  'police-harbour',
  'police-new-town',
  'police-salt-fields',
  'fire-central',
  'fire-north',
  'fire-south',
  'depot-hub',
];

/** Fibre, air and radio. In the mesh every zone hangs on both exchanges and every radio on two relays. */
export function communicationLinks(design: DesignId): LinkInput[] {
  const mesh = design === 'resilient-mesh';
  const backhaul = zones.flatMap((zone) => [
    line(`fibre-cells-${zone}-a`, 'fibre', 'exchange-main', `cells-${zone}-a`, 'data', true),
    line(`fibre-cells-${zone}-b`, 'fibre', mesh ? 'exchange-north' : 'exchange-main', `cells-${zone}-b`, 'data', true),
    ...(mesh ? [line(`microwave-cells-${zone}`, 'microwave', `cells-${zone}-a`, `cells-${zone}-b`, 'data')] : []),
  ]);
  // Each neighbourhood stands under one cluster; under both where the mesh overlaps them.
  const air = neighbourhoods.flatMap((entry, index) => {
    const letters = mesh ? (['a', 'b'] as const) : index % 2 === 0 ? (['a'] as const) : (['b'] as const);
    return letters.map((letter) =>
      line(`air-${entry.id}-${letter}`, 'radio', `cells-${entry.zone}-${letter}`, entry.id, 'data'),
    );
  });
  const office = [...dataUsers, ...(mesh ? ['depot-north'] : [])].flatMap((id) => [
    line(`fibre-${id}`, 'fibre', 'exchange-main', id, 'data', true),
    ...(mesh ? [line(`fibre-${id}-second`, 'fibre', 'exchange-north', id, 'data', true)] : []),
  ]);
  const trunk = [
    line('fibre-gateway-main', 'fibre', 'data-centre', 'exchange-main', 'data', true),
    ...(mesh
      ? [
          line('fibre-gateway-north', 'fibre', 'data-centre', 'exchange-north', 'data', true),
          line('fibre-main-north', 'fibre', 'exchange-main', 'exchange-north', 'data', true),
          line('satellite-town-hall-direct', 'cable', 'satellite-town-hall', 'town-hall', 'data'),
          ...satellites.map(([entry, cluster]) => line(`backhaul-${entry.id}`, 'microwave', entry.id, cluster, 'data')),
        ]
      : []),
  ];
  const standing = mesh ? relays : relays.slice(0, 1);
  const users = [...radioUsers, 'hospital', 'port'];
  const radio = [
    ...standing.map((entry) => line(`radio-town-hall-${entry.id}`, 'radio', 'town-hall', entry.id, 'radio')),
    ...users.flatMap((id, index) =>
      (mesh ? [standing[index % standing.length], standing[(index + 1) % standing.length]] : [standing[0]])
        .filter((entry) => entry !== undefined)
        .map((entry) => line(`radio-${id}-${entry.id}`, 'radio', entry.id, id, 'radio')),
    ),
    ...(mesh
      ? standing.map((entry, index) => {
          const next = standing[(index + 1) % standing.length] ?? entry;
          return line(`radio-${entry.id}-${next.id}`, 'radio', entry.id, next.id, 'radio');
        })
      : []),
  ];
  return [...trunk, ...backhaul, ...air, ...office, ...radio];
}
