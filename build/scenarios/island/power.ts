import { stock } from '../pilot-district/backup';
import { rounded } from '../pilot-district/mesh-input';
import { linkOf, siteIn } from './island-input';
import type { DesignId, LinkInput, NodeInput } from './island-input';
import { neighbours, regionOf, regions } from './regions';

type Plant = readonly [
  region: string,
  id: string,
  en: string,
  zh: string,
  megawatts: number,
  /** Tonnes of gas or coal an hour at full output, and days of stock; oil plants use fuel of the island. */
  fuel: number,
  days: number,
];

/** Gas for eleven days, as on a real island that imports it (Reuters, 24 October 2022); coal for 36 (judgement). */
const plants: readonly Plant[] = [
  ['westhaven', 'gas-plant', 'gas power plant', '燃氣電廠', 260, 42, 11],
  ['kestrel', 'gas-plant', 'gas power plant', '燃氣電廠', 160, 26, 11],
  ['westhaven', 'coal-plant', 'coal power plant', '燃煤電廠', 120, 46, 36],
];

const relay: NonNullable<NodeInput['relays']> = [{ service: 'power', capacity: null }];

export function powerNodes(design: DesignId): NodeInput[] {
  const prepared = design === 'prepared';
  return [
    ...plants.map(([region, id, en, zh, megawatts, fuel, days]) =>
      siteIn(regionOf(region), 'power-plant', id, [en, zh], id === 'coal-plant' ? [-4.5, -2.5] : [-4.5, 2.5], {
        owner: 'island-power',
        provides: [
          { service: 'power', capacity: megawatts, startHours: 12, fastReserve: rounded(megawatts * 0.15, 0) },
        ],
        needs: [{ service: 'plant-fuel', rate: fuel, class: 'life', floor: 0 }],
        stores: [stock('tank', 'plant-fuel', fuel, days * 24 * (prepared && days < 30 ? 2 : 1))],
        staffing: { needed: 30, bound: 110, closesBelow: 0.3 },
        fragility: { earthquake: 'power-plant' },
      }),
    ),
    siteIn(regionOf('southpoint'), 'power-plant', 'oil-plant', ['oil power plant', '燃油電廠'], [-4.2, 1.5], {
      owner: 'island-power',
      provides: [{ service: 'power', capacity: 60, startHours: 2, blackStart: true, fastReserve: 30 }],
      staffing: { needed: 8, bound: 30, closesBelow: 0.3 },
      fragility: { earthquake: 'power-plant' },
    }),
    ...['highvale', 'thornfield'].map((region) =>
      siteIn(regionOf(region), 'hydro-plant', 'hydro-plant', ['hydro plant', '水力電廠'], [-5, 4], {
        owner: 'island-power',
        provides: [{ service: 'power', capacity: 40, startHours: 0.25, blackStart: true, fastReserve: 40 }],
        fragility: { earthquake: 'power-plant' },
      }),
    ),
    ...regions.flatMap((region) => [
      siteIn(region, 'substation', 'substation', ['primary substation', '超高壓變電所'], [-3.2, -0.3], {
        owner: 'island-power',
        relays: relay,
        fragility: { earthquake: 'substation-high-voltage-anchored', hardening: prepared ? 1.5 : 1 },
      }),
      ...(['east', 'west'] as const).map((side) =>
        siteIn(
          region,
          'substation',
          `feeder-${side}`,
          side === 'east' ? ['eastern feeder station', '東配電變電所'] : ['western feeder station', '西配電變電所'],
          side === 'east' ? [2.8, -0.4] : [-2.7, 0.9],
          {
            owner: 'island-power',
            relays: relay,
            fragility: {
              earthquake: prepared ? 'substation-medium-voltage-anchored' : 'substation-medium-voltage-unanchored',
            },
          },
        ),
      ),
      siteIn(region, 'solar-battery', 'solar', ['solar with battery', '太陽光電儲能'], [4.2, -1.8], {
        owner: 'sun-cooperative',
        provides: [
          {
            service: 'power',
            capacity: prepared ? 12 : 3,
            dispatch: prepared ? 0 : 1,
            startHours: 0.1,
            blackStart: true,
            fastReserve: prepared ? 12 : 2,
          },
        ],
        fragility: { earthquake: 'substation-low-voltage-anchored', hardening: 2 },
      }),
    ]),
  ];
}

const reactance = (kilometres: number): number => rounded(Math.max(0.0005, kilometres * 0.0008), 5);

const line = (
  id: string,
  from: string,
  to: string,
  rating: number,
  kilometres: number,
  more: Partial<LinkInput> = {},
): LinkInput =>
  linkOf(id, 'overhead-line', from, to, [{ service: 'power', capacity: rating, reactance: reactance(kilometres) }], {
    lengthKm: rounded(kilometres, 1),
    fragility: { wind: 'overhead-line' },
    ...more,
  });

/** The feeder station that is nearest to a place. */
function feederOf(node: NodeInput, feeders: readonly NodeInput[]): string {
  const away = ({ position }: NodeInput): number =>
    (position.lon - node.position.lon) ** 2 + (position.lat - node.position.lat) ** 2;
  const [nearest] = feeders.toSorted((one, other) => away(one) - away(other));
  if (nearest === undefined) throw new Error('no feeder stations');
  return nearest.id;
}

/** Lines between the regions, in each region, and to every site that takes power. */
export function powerLinks(design: DesignId, nodes: readonly NodeInput[]): LinkInput[] {
  const prepared = design === 'prepared';
  const trunk = neighbours.slice(0, -1).map(([from, to, rightOfWay]) => {
    const [a, b] = [regionOf(from), regionOf(to)];
    return line(
      `line-${from}-${to}`,
      `substation-${from}`,
      `substation-${to}`,
      500,
      Math.sqrt((a.east - b.east) ** 2 + (a.north - b.north) ** 2) * 1.2,
      rightOfWay === undefined ? {} : { rightOfWay: `${rightOfWay}-line` },
    );
  });
  const inside = regions.flatMap((region) => [
    ...(['east', 'west'] as const).map((side) =>
      line(`line-feeder-${side}-${region.id}`, `substation-${region.id}`, `feeder-${side}-${region.id}`, 220, 5),
    ),
    ...(prepared
      ? [
          line(`tie-feeders-${region.id}`, `feeder-east-${region.id}`, `feeder-west-${region.id}`, 120, 5, {
            tie: { switchMinutes: 20, commandedBy: `substation-${region.id}` },
          }),
        ]
      : []),
    line(`line-solar-${region.id}`, `solar-${region.id}`, `feeder-east-${region.id}`, 30, 3),
  ]);
  const plantLines = nodes
    .filter(({ kind }) => kind === 'power-plant' || kind === 'hydro-plant')
    .map((plant) => line(`line-${plant.id}`, plant.id, `substation-${plant.id.split('-').at(-1) ?? ''}`, 400, 4));
  const feeders = nodes.filter(({ id }) => id.startsWith('feeder-'));
  const loads = nodes
    .filter((node) => node.needs?.some(({ service }) => service === 'power') === true)
    .map((node) =>
      linkOf(`supply-${node.id}`, 'cable', feederOf(node, feeders), node.id, [
        { service: 'power', capacity: 200, reactance: 0.001 },
      ]),
    );
  return [...trunk, ...inside, ...plantLines, ...loads];
}
