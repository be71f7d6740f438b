import type { TestMesh, TestStrike } from '../test-mesh';
import { line } from '../test-mesh';

type Node = TestMesh['nodes'][number];
type Link = NonNullable<TestMesh['links']>[number];

/** Two banks of a river, 15 sites each along a road, 4 km apart; two bridges join them. */
const banks = ['west', 'east'] as const;
const sitesPerBank = 15;

const community = (people: number): Partial<Node> => ({
  kind: 'community',
  population: { people },
  needs: [
    { service: 'power', rate: people / 1000, class: 'normal' },
    { service: 'water', rate: people / 100, class: 'life' },
  ],
});
const substation: Partial<Node> = { kind: 'substation' };
const waterWorks: Partial<Node> = {
  kind: 'water-works',
  needs: [{ service: 'power', rate: 1, curve: 'threshold', class: 'life' }],
  provides: [{ service: 'water', capacity: 500 }],
};
const hospital: Partial<Node> = {
  kind: 'hospital',
  needs: [
    { service: 'power', rate: 1, class: 'life' },
    { service: 'water', rate: 5, class: 'life' },
  ],
};
const yard: Partial<Node> = { kind: 'logistics-depot', needs: [{ service: 'fuel', rate: 1, class: 'essential' }] };
const depot: Partial<Node> = { kind: 'fuel-depot', provides: [{ service: 'fuel', capacity: 10 }] };
const plant: Partial<Node> = { kind: 'power-plant', provides: [{ service: 'power', capacity: 60, blackStart: true }] };

const kindsOfBank: Readonly<Record<(typeof banks)[number], readonly Partial<Node>[]>> = {
  west: [plant, substation, substation, yard, depot, waterWorks, hospital, ...towns(8, 4000)],
  east: [substation, substation, substation, yard, depot, waterWorks, hospital, ...towns(8, 2500)],
};

function towns(count: number, people: number): Partial<Node>[] {
  return Array.from({ length: count }, (_, i) => community(people + 100 * i));
}

const road = (from: string, to: string, id: string): Link => ({
  id,
  from,
  to,
  kind: 'road',
  lengthKm: 4,
  carries: [{ service: 'mobility' }],
});
const carry = (service: string, from: string, to: string): Link => ({
  id: `${service}.${from}.${to}`,
  from,
  to,
  kind: 'pipe',
  carries: [{ service, capacity: null }],
});

/** A valley of 30 sites with crews, parts, fuel and outside help: an example of everything that a repair can wait for. */
export const valley: TestMesh = {
  horizonHours: 120,
  sampleMinutes: 60,
  services: [
    { id: 'power', flow: 'dc-power', unit: 'MW', headline: true },
    { id: 'water', flow: 'capacitated', unit: 'm³/h', headline: true },
    { id: 'fuel', flow: 'capacitated' },
    { id: 'mobility', flow: 'reach' },
  ],
  nodes: banks.flatMap((bank, side) =>
    kindsOfBank[bank].map((kind, at): Node => ({
      ...kind,
      id: `${bank}-${String(at)}`,
      position: { lon: 0.036 * at, lat: 0.036 * side },
    })),
  ),
  links: [
    ...banks.flatMap((bank) =>
      Array.from({ length: sitesPerBank - 1 }, (_, at) => {
        const [from, to] = [`${bank}-${String(at)}`, `${bank}-${String(at + 1)}`];
        return [road(from, to, `road-${bank}-${String(at)}`), line(from, to), carry('water', from, to)];
      }).flat(),
    ),
    ...banks.map((bank) => carry('fuel', `${bank}-4`, `${bank}-3`)),
    line('west-1', 'east-0'),
    road('west-2', 'east-2', 'bridge-north'),
    road('west-10', 'east-10', 'bridge-south'),
  ],
  repair: {
    policy: 'listed',
    order: ['bridge-north'],
    roads: 'mobility',
    fuel: 'fuel',
    crews: [
      { id: 'line-crew', trade: 'electrical', base: 'west-3' },
      { id: 'road-crew', trade: 'civil', base: 'west-3' },
      { id: 'water-crew', trade: 'water', base: 'west-3' },
      { id: 'neighbours', trade: 'general', base: 'east-3', fromHours: 48 },
    ],
    parts: [{ trade: 'electrical', stock: 1, arrivals: [{ atHours: 30, count: 4 }] }],
  },
};

/** Both bridges, the substation that feeds the east bank, its water works, and a substation in the west. */
export const valleyStrikes: readonly TestStrike[] = [
  { hours: 1, link: 'bridge-north', repairHours: 12 },
  { hours: 1, link: 'bridge-south', repairHours: 20 },
  { hours: 1, node: 'east-0', repairHours: 8 },
  { hours: 1, node: 'east-5', repairHours: 6 },
  { hours: 1, node: 'west-2', repairHours: 5 },
];
