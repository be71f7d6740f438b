import { backupPower, stock } from './backup';
import { perPerson } from './communities';
import { cited, judgement, rounded } from './mesh-input';
import type { DesignId, LinkInput, NodeInput } from './mesh-input';
import { allPeople, neighbourhoods, peopleOf, zones } from './neighbourhoods';
import type { Zone } from './neighbourhoods';
import { site, siteNode } from './site';
import type { Site } from './site';

const works = site('water-works', 'water-works', 'Upper Valley water works', '上溪淨水場', 'upper-valley', 0.7, 0.4);
const wells = site('water-works', 'wells-north', 'North groundwater wells', '北區地下水井站', 'new-town', -0.8, 0.7);

const pumping: Readonly<Record<Exclude<Zone, 'hills'>, Site>> = {
  centre: site('pumping-station', 'pumping-centre', 'Centre pumping station', '市區加壓站', 'station-front', -0.9, 0.1),
  harbour: site(
    'pumping-station',
    'pumping-harbour',
    'South Bank pumping station',
    '溪南加壓站',
    'south-bank',
    -0.75,
    -0.2,
  ),
  north: site('pumping-station', 'pumping-north', 'New Town pumping station', '新市加壓站', 'new-town', -0.4, -0.75),
  south: site(
    'pumping-station',
    'pumping-south',
    'Works Quarter pumping station',
    '工業區加壓站',
    'works-quarter',
    -0.3,
    -0.65,
  ),
};

const reservoirs: Readonly<Record<Zone, Site>> = {
  centre: site('reservoir', 'reservoir-centre', 'Park service reservoir', '公園配水池', 'park-side', -0.35, 0.75),
  harbour: site(
    'reservoir',
    'reservoir-harbour',
    'South Bank service reservoir',
    '溪南配水池',
    'south-bank',
    0.35,
    0.3,
  ),
  north: site('reservoir', 'reservoir-north', 'Campus service reservoir', '大學配水池', 'campus', -0.3, 0.8),
  south: site('reservoir', 'reservoir-south', 'Salt Fields service reservoir', '鹽田配水池', 'salt-fields', -0.9, -0.6),
  hills: site('reservoir', 'reservoir-hills', 'Foothill service reservoir', '山腳配水池', 'foothill', -0.6, -0.2),
};

/** Hours that a full service reservoir feeds its zone. */
const reservoirHours: Record<DesignId, number> = { 'single-pillar': 8, 'resilient-mesh': 16 };
const hospitalRate = 12;

const zoneDemand = (zone: Zone): number =>
  peopleOf(zone) * perPerson.waterPerHour + (zone === 'centre' ? hospitalRate : 0);
const demand = allPeople * perPerson.waterPerHour + hospitalRate;

/** In the mesh a reservoir can also fill its neighbours' zones, so it is sized with a margin. */
const outputOf = (zone: Zone, design: DesignId): number =>
  rounded(zoneDemand(zone) * (design === 'resilient-mesh' ? 1.35 : 1.05), 1);

export function waterNodes(design: DesignId): NodeInput[] {
  const mesh = design === 'resilient-mesh';
  const sources: NodeInput[] = [
    {
      ...siteNode(works),
      provides: [{ service: 'bulk-water', capacity: rounded(demand * (mesh ? 1.1 : 1.4), 0) }],
      needs: [{ service: 'power', rate: 1.2, class: mesh ? 'life' : 'essential', floor: 0 }],
      stores: backupPower('generator', 1.2, mesh ? 48 : 0),
      fragility: { earthquake: 'water-plant', hardening: mesh ? 1.3 : 1 },
      provenance: [judgement],
    },
    ...(mesh
      ? [
          {
            ...siteNode(wells),
            provides: [{ service: 'bulk-water', capacity: rounded(demand * 0.45, 0) }],
            needs: [{ service: 'power', rate: 0.5, class: 'life', floor: 0 }],
            stores: backupPower('generator', 0.5, 72),
            fragility: { earthquake: 'pumping-plant', hardening: 1.6 },
            provenance: [
              {
                source: 'Second source for about half of normal use, several times the survival need',
                quality: 'judgement',
              },
            ],
          } satisfies NodeInput,
        ]
      : []),
  ];
  return [
    ...sources,
    ...Object.values(pumping).map((entry): NodeInput => ({
      ...siteNode(entry),
      needs: [{ service: 'power', rate: 0.35, class: mesh ? 'life' : 'essential', floor: 0 }],
      relays: [{ service: 'bulk-water', capacity: rounded(demand * 1.05, 0) }],
      stores: backupPower('generator', 0.35, mesh ? 36 : 0),
      fragility: { earthquake: 'pumping-plant', hardening: mesh ? 1.8 : 1 },
      provenance: [judgement],
    })),
    ...zones.map((zone): NodeInput => {
      const rate = outputOf(zone, design);
      const taken = rounded(zoneDemand(zone) * 1.05, 1);
      return {
        ...siteNode(reservoirs[zone]),
        provides: [{ service: 'water', capacity: rate }],
        needs: [{ service: 'bulk-water', rate: taken, class: 'essential', floor: 0 }],
        stores: [stock('tank', 'bulk-water', taken, reservoirHours[design])],
        provenance: [
          cited('Service reservoirs hold 8 to 16 h of the mean daily demand (usual design figures)'),
          { source: 'Hours chosen at the ends of that range', quality: 'judgement' },
        ],
      };
    }),
  ];
}

type Pipe = readonly [
  id: string,
  from: string,
  to: string,
  service: 'bulk-water' | 'water',
  capacity: number | null,
  directed: boolean,
];

const pipe = ([id, from, to, service, capacity, directed]: Pipe): LinkInput => ({
  id,
  kind: 'pipe',
  from,
  to,
  carries: [{ service, capacity }],
  directed,
  fragility: { earthquake: 'buried-pipe', hardening: 1 },
  provenance: [judgement],
});

/** Trunk mains from the works by pumping stations to the reservoirs; from there to the taps. The mesh closes the rings. */
export function waterLinks(design: DesignId): LinkInput[] {
  const mesh = design === 'resilient-mesh';
  const trunk: Pipe[] = [
    ['trunk-works-hills', 'water-works', 'reservoir-hills', 'bulk-water', null, true],
    ['trunk-works-centre', 'water-works', 'pumping-centre', 'bulk-water', null, true],
    ['trunk-centre-reservoir', 'pumping-centre', 'reservoir-centre', 'bulk-water', null, true],
    ['trunk-centre-north', 'pumping-centre', 'pumping-north', 'bulk-water', null, !mesh],
    ['trunk-north-reservoir', 'pumping-north', 'reservoir-north', 'bulk-water', null, true],
    ['trunk-centre-harbour', 'pumping-centre', 'pumping-harbour', 'bulk-water', null, !mesh],
    ['trunk-harbour-reservoir', 'pumping-harbour', 'reservoir-harbour', 'bulk-water', null, true],
    ['trunk-harbour-south', 'pumping-harbour', 'pumping-south', 'bulk-water', null, !mesh],
    ['trunk-south-reservoir', 'pumping-south', 'reservoir-south', 'bulk-water', null, true],
  ];
  const second: Pipe[] = [
    ['trunk-wells-north', 'wells-north', 'pumping-north', 'bulk-water', null, true],
    ['trunk-works-south', 'water-works', 'pumping-south', 'bulk-water', null, true],
    ['main-centre-north', 'reservoir-centre', 'reservoir-north', 'water', 120, false],
    ['main-centre-harbour', 'reservoir-centre', 'reservoir-harbour', 'water', 120, false],
    ['main-harbour-south', 'reservoir-harbour', 'reservoir-south', 'water', 80, false],
    ['main-centre-hills', 'reservoir-centre', 'reservoir-hills', 'water', 60, false],
  ];
  const taps = neighbourhoods.map((entry): Pipe => [
    `main-${entry.id}`,
    `reservoir-${entry.zone}`,
    entry.id,
    'water',
    null,
    true,
  ]);
  const hospital: Pipe = ['main-hospital', 'reservoir-centre', 'hospital', 'water', null, true];
  return [...trunk, ...(mesh ? second : []), ...taps, hospital].map(pipe);
}
