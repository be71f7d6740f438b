import { backupPower, stock } from '../pilot-district/backup';
import { rounded } from '../pilot-district/mesh-input';
import { linkOf, siteIn } from './island-input';
import type { DesignId, LinkInput, NodeInput } from './island-input';
import { allPeople, regions, wardsOf } from './regions';
import type { Region } from './regions';

type Sop = NonNullable<NodeInput['sop']>;
type Site = NonNullable<NodeInput['site']>;

const patients = (region: Region): number => region.people / 5000;

/** A public place: its load, hours of generator in either design, floor and beds on the floor, and what it then offers. */
type Public = {
  readonly kind: NodeInput['kind'];
  readonly id: string;
  readonly name: readonly [string, string];
  readonly at: readonly [number, number];
  readonly owner: string;
  readonly megawatts: number;
  readonly hours: readonly [present: number, prepared: number];
  readonly priority: 'life' | 'essential' | 'normal';
  readonly site: Pick<Site, 'shelterPlaces' | 'floorArea' | 'floorHeight'>;
  readonly offers: NonNullable<Sop['offers']>;
  readonly staff?: readonly [needed: number, bound: number];
};

const letters = ['a', 'b', 'c'] as const;
const chinese = ['甲', '乙', '丙'] as const;
const school = (at: number, place: readonly [number, number]): Public => ({
  kind: 'school',
  id: `school-${letters[at] ?? ''}`,
  name: [`school ${(letters[at] ?? '').toUpperCase()}`, `${chinese[at] ?? ''}國小`],
  at: place,
  owner: 'island-government',
  megawatts: 0.1,
  hours: [0, 48],
  priority: 'normal',
  site: { shelterPlaces: 450, floorArea: 3200 },
  offers: [
    { role: 'shelter', capacity: 450 },
    { role: 'water', capacity: 300 },
    { role: 'information', capacity: 300 },
  ],
});
const centre = (at: number, place: readonly [number, number]): Public => ({
  ...school(at, place),
  kind: 'community-centre',
  id: `centre-${letters[at] ?? ''}`,
  name: [`community centre ${(letters[at] ?? '').toUpperCase()}`, `${chinese[at] ?? ''}活動中心`],
  megawatts: 0.04,
  site: { shelterPlaces: 100, floorArea: 600 },
  offers: [
    { role: 'shelter', capacity: 100 },
    { role: 'charging', capacity: 40 },
    { role: 'relay', capacity: 60 },
  ],
});

const publicPlaces: readonly Public[] = [
  school(0, [-0.7, 0.9]),
  school(1, [1.9, 0.1]),
  school(2, [-2.2, -0.7]),
  centre(0, [0.9, -1.5]),
  centre(1, [-1.1, 1.7]),
  centre(2, [1.5, 2.1]),
  {
    kind: 'sports-hall',
    id: 'sports-hall',
    name: ['sports hall', '體育館'],
    at: [2.4, 1.6],
    owner: 'island-government',
    megawatts: 0.2,
    hours: [0, 24],
    priority: 'normal',
    site: { shelterPlaces: 800, floorArea: 4200 },
    offers: [
      { role: 'shelter', capacity: 800 },
      { role: 'triage', capacity: 20 },
    ],
  },
  {
    kind: 'transit-station',
    id: 'station',
    name: ['station', '車站'],
    at: [0.2, 0.3],
    owner: 'island-railway',
    megawatts: 0.6,
    hours: [0, 0],
    priority: 'normal',
    site: { shelterPlaces: 150, floorArea: 3500 },
    offers: [{ role: 'information', capacity: 800 }],
  },
  {
    kind: 'police-station',
    id: 'police',
    name: ['police station', '警察分局'],
    at: [-0.5, -0.5],
    owner: 'police-bureau',
    megawatts: 0.08,
    hours: [24, 96],
    priority: 'life',
    site: { shelterPlaces: 0, floorArea: 900 },
    offers: [
      { role: 'information', capacity: 120 },
      { role: 'relay', capacity: 100 },
    ],
    staff: [25, 90],
  },
  {
    kind: 'fire-station',
    id: 'fire',
    name: ['fire station', '消防分隊'],
    at: [0.6, 1],
    owner: 'fire-bureau',
    megawatts: 0.08,
    hours: [24, 96],
    priority: 'life',
    site: { shelterPlaces: 0, floorArea: 1000 },
    offers: [
      { role: 'first-aid', capacity: 10 },
      { role: 'triage', capacity: 10 },
    ],
    staff: [18, 54],
  },
  {
    kind: 'town-hall',
    id: 'town-hall',
    name: ['town hall', '鎮公所'],
    at: [-0.2, 0.5],
    owner: 'island-government',
    megawatts: 0.2,
    hours: [48, 168],
    priority: 'life',
    site: { shelterPlaces: 60, floorArea: 4000 },
    offers: [
      { role: 'information', capacity: 500 },
      { role: 'relay', capacity: 200 },
    ],
  },
];

function publicNode(region: Region, entry: Public, design: DesignId): NodeInput {
  const prepared = design === 'prepared';
  const hall = entry.kind === 'town-hall';
  const service = entry.priority === 'life';
  const [present, later] = entry.hours;
  const sop: Sop = {
    triggers: [
      { when: 'service-below', service: 'power', share: 0.5, forMinutes: 30 },
      ...(hall ? [] : [{ when: 'order', by: `town-hall-${region.id}` } as const]),
      ...(prepared ? [{ when: 'hazard', afterMinutes: 60 } as const] : []),
    ],
    switchOverMinutes: prepared ? 60 : 180,
    offers: entry.offers,
    ...(hall ? {} : { reporting: { to: `town-hall-${region.id}` } }),
  };
  return siteIn(region, entry.kind, entry.id, entry.name, entry.at, {
    community: `${region.id}-old-town`,
    owner: entry.owner,
    ...(hall
      ? { provides: [{ service: 'radio', capacity: 100, hub: true }], relays: [{ service: 'radio', capacity: null }] }
      : {}),
    needs: [
      {
        service: 'power',
        rate: entry.megawatts,
        class: prepared && entry.priority === 'normal' ? 'essential' : entry.priority,
        floor: 0.3,
      },
      ...(service && !hall
        ? [
            { service: 'radio', rate: 1, class: 'life', floor: 0.7 } as const,
            { service: 'fuel', rate: 0.02, class: 'life', floor: 0.5 } as const,
          ]
        : []),
    ],
    stores: [
      ...backupPower(service ? 'generator' : 'battery', entry.megawatts, prepared ? later : present),
      ...(service && !hall ? [stock('tank', 'fuel', 0.02, prepared ? 120 : 48)] : []),
    ],
    site: entry.site,
    ...(service || prepared ? { sop } : {}),
    ...(entry.staff === undefined
      ? {}
      : { staffing: { needed: entry.staff[0], bound: entry.staff[1], closesBelow: 0.3 } }),
    fragility: { earthquake: 'school-low-rise-concrete' },
  });
}

function medicalNodes(region: Region, design: DesignId): NodeInput[] {
  const prepared = design === 'prepared';
  const large = region.people > allPeople / 8;
  const megawatts = large ? 2.5 : 1.2;
  return [
    siteIn(region, 'hospital', 'hospital', ['hospital', '醫院'], [-1.2, 0.2], {
      community: `${region.id}-old-town`,
      owner: 'health-foundation',
      provides: [{ service: 'medical', capacity: rounded(patients(region) * 1.1, 1) }],
      needs: [
        { service: 'power', rate: megawatts, class: 'life', floor: 0.05 },
        { service: 'water', rate: 8, class: 'life', floor: 0.3 },
        { service: 'radio', rate: 1, class: 'life', floor: 0.9 },
      ],
      stores: [
        ...backupPower('generator', megawatts, prepared ? 168 : 72),
        stock('tank', 'water', 8, prepared ? 72 : 24),
      ],
      site: { shelterPlaces: 0, floorArea: large ? 45_000 : 20_000 },
      staffing: { needed: large ? 220 : 90, bound: large ? 800 : 320, closesBelow: 0.3 },
      fragility: { earthquake: 'hospital-mid-rise-concrete', hardening: prepared ? 1.4 : 1 },
    }),
    ...letters.map((letter, at) =>
      siteIn(
        region,
        'clinic',
        `clinic-${letter}`,
        [`clinic ${letter.toUpperCase()}`, `${chinese[at] ?? ''}診所`],
        (
          [
            [1.3, 0.4],
            [-1.8, 1.4],
            [0.2, -1.8],
          ] as const
        )[at] ?? [0, 0],
        {
          community: wardsOf(region)[at + 1]?.id ?? `${region.id}-old-town`,
          owner: 'health-foundation',
          quantity: 4,
          provides: [{ service: 'medical', capacity: rounded(patients(region) * 0.08, 2) }],
          needs: [{ service: 'power', rate: 0.08, class: prepared ? 'life' : 'normal', floor: 0.2 }],
          stores: backupPower('generator', 0.08, prepared ? 48 : 0),
          staffing: { needed: 24, bound: 40, closesBelow: 0.4 },
          fragility: { earthquake: 'shop-low-rise-concrete' },
        },
      ),
    ),
  ];
}

/** Public sites, hospitals and clinics of every region. */
export const civilNodes = (design: DesignId): NodeInput[] =>
  regions.flatMap((region) => [
    ...publicPlaces.map((entry) => publicNode(region, entry, design)),
    ...medicalNodes(region, design),
  ]);

/** Every site that takes part in traffic stands on the road of its town. */
export function accessRoads(nodes: readonly NodeInput[], travelling: readonly string[]): LinkInput[] {
  const apart = new Set(['community', 'port', 'airport', 'fuel-depot']);
  return nodes.flatMap((node) => {
    if (apart.has(node.kind)) return [];
    const touched = new Set([...(node.needs ?? []), ...(node.provides ?? [])].map(({ service }) => service));
    const carried = travelling.filter((service) => touched.has(service));
    if (carried.length === 0) return [];
    const region = regions.find(({ id }) => node.id.endsWith(`-${id}`));
    const to = node.community ?? `${region?.id ?? ''}-old-town`;
    return [
      linkOf(
        `road-${node.id}`,
        'road',
        node.id,
        to,
        carried.map((service) => ({ service })),
        { latencyMinutes: 3 },
      ),
    ];
  });
}
