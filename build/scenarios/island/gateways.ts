import { backupPower, stock } from '../pilot-district/backup';
import { judgement, linkOf, place, siteIn } from './island-input';
import type { DesignId, LinkInput, NodeInput } from './island-input';
import { centreOf, regionOf, regions } from './regions';

/** Ports with what ships can land there: goods t/h, fuel m³/h, gas and coal t/h. */
const ports: readonly (readonly [region: string, goods: number, fuel: number, plantFuel: number])[] = [
  ['kestrel', 40, 14, 32],
  ['westhaven', 25, 14, 110],
  ['southpoint', 10, 6, 0],
];
const airports = ['alder', 'southpoint'] as const;

const overseas = (
  id: string,
  en: string,
  zh: string,
  east: number,
  north: number,
  kind: NodeInput['kind'],
): NodeInput => ({
  id,
  name: { en, 'zh-Hant': zh },
  kind,
  position: place(east, north),
  provenance: [judgement],
});

/** Where everything comes from, the three ports, the two airports, and what stands by them. */
export function gatewayNodes(design: DesignId): NodeInput[] {
  const prepared = design === 'prepared';
  return [
    {
      ...overseas('overseas-ports', 'Ports overseas', '海外港口', -75, 20, 'port'),
      owner: 'shipping-lines',
      provides: [
        { service: 'imported-goods', capacity: 120 },
        { service: 'imported-fuel', capacity: 60 },
        { service: 'plant-fuel', capacity: 200 },
      ],
    },
    {
      ...overseas('overseas-airports', 'Airports overseas', '海外機場', -75, 34, 'airport'),
      owner: 'shipping-lines',
      provides: [{ service: 'imported-goods', capacity: 10 }],
    },
    ...ports.map(([id, goods, fuel, plantFuel]) =>
      siteIn(regionOf(id), 'port', 'port', ['port', '港'], [-5.2, 0.6], {
        owner: 'port-authority',
        relays: [
          { service: 'imported-goods', capacity: goods },
          { service: 'imported-fuel', capacity: fuel },
          { service: 'plant-fuel', capacity: plantFuel + 1 },
        ],
        needs: [
          { service: 'power', rate: 4, class: 'essential', floor: 0.25 },
          { service: 'fuel', rate: 0.2, class: 'essential', floor: 0.3 },
        ],
        stores: [...backupPower('generator', 4, prepared ? 48 : 0), stock('tank', 'fuel', 0.2, 120)],
        staffing: { needed: 120, bound: 480, closesBelow: 0.3 },
        fragility: { earthquake: 'power-plant' },
      }),
    ),
    ...airports.map((id) =>
      siteIn(regionOf(id), 'airport', 'airport', ['airport', '機場'], [6.1, 4.4], {
        owner: 'airport-company',
        relays: [{ service: 'imported-goods', capacity: id === 'alder' ? 6 : 2 }],
        needs: [
          { service: 'power', rate: 4, class: 'essential', floor: 0.1 },
          { service: 'fuel', rate: 0.3, class: 'essential', floor: 0.2 },
        ],
        stores: [...backupPower('generator', 4, prepared ? 72 : 24), stock('tank', 'fuel', 0.3, 240)],
        staffing: { needed: 80, bound: 300, closesBelow: 0.4 },
        fragility: { earthquake: 'exchange-building' },
      }),
    ),
    ...ports.map(([id]) =>
      siteIn(regionOf(id), 'fuel-depot', 'fuel-depot', ['fuel depot', '油庫'], [-5.6, -1.1], {
        owner: 'island-fuel',
        provides: [{ service: 'bulk-fuel', capacity: 8 }],
        needs: [
          { service: 'power', rate: 0.2, class: 'essential', floor: 0.1 },
          { service: 'imported-fuel', rate: 6, class: 'essential', floor: 0 },
        ],
        // Sixty days by law in Taiwan (Petroleum Administration Act art. 24); here half of it stands outside the depots.
        stores: [
          ...backupPower('generator', 0.2, prepared ? 96 : 24),
          stock('tank', 'imported-fuel', 6, prepared ? 720 : 240),
        ],
        staffing: { needed: 6, bound: 22, closesBelow: 0.3 },
        fragility: { earthquake: 'power-plant' },
      }),
    ),
    ...regions.flatMap((region) =>
      (['a', 'b', 'c'] as const).map((letter, at) =>
        siteIn(
          region,
          'filling-station',
          `filling-${letter}`,
          [`filling station ${letter.toUpperCase()}`, `${['甲', '乙', '丙'][at] ?? ''}加油站`],
          [
            [0.7, 0.5],
            [-0.9, -0.8],
            [1.9, -1.2],
          ][at] as [number, number],
          {
            owner: 'island-fuel',
            provides: [{ service: 'fuel', capacity: 0.9 }],
            needs: [
              { service: 'power', rate: 0.03, class: 'essential', floor: 0 },
              { service: 'bulk-fuel', rate: 0.8, class: 'essential', floor: 0 },
            ],
            stores: [
              ...backupPower('generator', 0.03, prepared && letter === 'a' ? 96 : 0),
              stock('tank', 'bulk-fuel', 0.8, prepared ? 120 : 72),
            ],
            staffing: { needed: 2, bound: 8, closesBelow: 0.5 },
            fragility: { earthquake: 'shop-low-rise-concrete' },
          },
        ),
      ),
    ),
  ];
}

const lane = (
  id: string,
  from: string,
  to: string,
  carries: readonly (readonly [string, number])[],
  name: readonly [string, string],
  minutes: number,
): LinkInput =>
  linkOf(
    id,
    'sea-lane',
    from,
    to,
    carries.filter(([, capacity]) => capacity > 0).map(([service, capacity]) => ({ service, capacity })),
    { name: { en: name[0], 'zh-Hant': name[1] }, directed: true, latencyMinutes: minutes },
  );

/** Sea lanes and air routes, and the way from the quays to plants, depots and the road. */
export function gatewayLinks(): LinkInput[] {
  return [
    ...ports.flatMap(([id, goods, fuel, plantFuel]) => [
      lane(
        `sea-lane-${id}`,
        'overseas-ports',
        `port-${id}`,
        [
          ['imported-goods', goods],
          ['imported-fuel', fuel],
          ['plant-fuel', plantFuel],
        ],
        [`Sea lane to ${regionOf(id).en}`, `往${regionOf(id).zh}航路`],
        1440,
      ),
      linkOf(`quay-fuel-${id}`, 'pipe', `port-${id}`, `fuel-depot-${id}`, [{ service: 'imported-fuel' }], {
        directed: true,
      }),
      linkOf(`quay-road-${id}`, 'road', `port-${id}`, centreOf(regionOf(id)), [
        { service: 'imported-goods' },
        { service: 'fuel' },
      ]),
      linkOf(`depot-road-${id}`, 'road', `fuel-depot-${id}`, centreOf(regionOf(id)), [{ service: 'bulk-fuel' }]),
    ]),
    ...airports.flatMap((id) => [
      lane(
        `air-route-${id}`,
        'overseas-airports',
        `airport-${id}`,
        [['imported-goods', id === 'alder' ? 6 : 2]],
        [`Air route to ${regionOf(id).en}`, `往${regionOf(id).zh}航線`],
        240,
      ),
      linkOf(`apron-road-${id}`, 'road', `airport-${id}`, centreOf(regionOf(id)), [
        { service: 'imported-goods' },
        { service: 'fuel' },
      ]),
    ]),
    linkOf('gas-pipe-westhaven', 'pipe', 'port-westhaven', 'gas-plant-westhaven', [{ service: 'plant-fuel' }], {
      directed: true,
    }),
    linkOf('gas-pipe-kestrel', 'pipe', 'port-kestrel', 'gas-plant-kestrel', [{ service: 'plant-fuel' }], {
      directed: true,
    }),
    linkOf('coal-belt-westhaven', 'road', 'port-westhaven', 'coal-plant-westhaven', [{ service: 'plant-fuel' }], {
      directed: true,
    }),
  ];
}
