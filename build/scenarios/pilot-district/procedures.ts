import type { z } from 'zod';
import type { sop, sopTrigger } from '@scenarios/format/sop';
import type { DesignId, NodeInput } from './mesh-input';

type SopInput = z.input<typeof sop>;
type Trigger = z.input<typeof sopTrigger>;
type Offers = NonNullable<SopInput['offers']>;

type Procedure = {
  readonly watches: readonly string[];
  readonly switchOverMinutes: number;
  readonly offers: Offers;
  /** People let in at a time, lanes, minutes each. */
  readonly crowd?: readonly [mostPeople: number, lanes: number, serviceMinutes: number];
  /** Also stands in the single pillar, where there was a plan before. */
  readonly old?: boolean;
};

/** What sites of a kind do when it matters, for one real site; judgement. */
const procedures: Readonly<Partial<Record<NodeInput['kind'], Procedure>>> = {
  school: {
    watches: ['power', 'water'],
    switchOverMinutes: 120,
    offers: [
      { role: 'shelter', capacity: 450 },
      { role: 'water', capacity: 300 },
      { role: 'food', capacity: 80 },
      { role: 'information', capacity: 300 },
    ],
    crowd: [450, 4, 2],
  },
  'community-centre': {
    watches: ['power', 'water'],
    switchOverMinutes: 45,
    offers: [
      { role: 'shelter', capacity: 100 },
      { role: 'food', capacity: 80 },
      { role: 'charging', capacity: 40 },
      { role: 'information', capacity: 200 },
      { role: 'relay', capacity: 60 },
      { role: 'first-aid', capacity: 5 },
    ],
    crowd: [140, 2, 2],
  },
  'sports-hall': {
    watches: ['power', 'water'],
    switchOverMinutes: 180,
    offers: [
      { role: 'shelter', capacity: 800 },
      { role: 'triage', capacity: 20 },
      { role: 'information', capacity: 400 },
    ],
    crowd: [850, 6, 2],
  },
  'transit-station': {
    watches: ['power'],
    switchOverMinutes: 20,
    offers: [
      { role: 'shelter', capacity: 150 },
      { role: 'information', capacity: 900 },
    ],
    crowd: [900, 6, 1],
  },
  'parking-structure': {
    watches: ['power', 'water'],
    switchOverMinutes: 180,
    offers: [
      { role: 'water', capacity: 300 },
      { role: 'food', capacity: 200 },
    ],
    crowd: [250, 4, 2],
  },
  'police-station': {
    watches: ['power', 'data'],
    switchOverMinutes: 20,
    offers: [
      { role: 'information', capacity: 120 },
      { role: 'relay', capacity: 100 },
    ],
    old: true,
  },
  'fire-station': {
    watches: ['power', 'data'],
    switchOverMinutes: 15,
    offers: [
      { role: 'first-aid', capacity: 10 },
      { role: 'triage', capacity: 10 },
      { role: 'relay', capacity: 60 },
    ],
    old: true,
  },
  'town-hall': {
    watches: ['power', 'data'],
    switchOverMinutes: 30,
    offers: [
      { role: 'information', capacity: 500 },
      { role: 'relay', capacity: 200 },
    ],
    crowd: [200, 3, 3],
    old: true,
  },
  hospital: {
    watches: ['power', 'water'],
    switchOverMinutes: 30,
    offers: [
      { role: 'triage', capacity: 30 },
      { role: 'first-aid', capacity: 50 },
    ],
    crowd: [300, 4, 6],
    old: true,
  },
  clinic: {
    watches: ['power', 'medical'],
    switchOverMinutes: 60,
    offers: [
      { role: 'first-aid', capacity: 6 },
      { role: 'triage', capacity: 12 },
    ],
    crowd: [30, 2, 6],
  },
  pharmacy: {
    watches: ['power', 'medical'],
    switchOverMinutes: 45,
    offers: [{ role: 'first-aid', capacity: 3 }],
    crowd: [10, 1, 4],
  },
  'convenience-store': {
    watches: ['power', 'food'],
    switchOverMinutes: 30,
    offers: [
      { role: 'rationing', capacity: 60 },
      { role: 'charging', capacity: 8 },
      { role: 'information', capacity: 60 },
    ],
    crowd: [15, 1, 1.5],
  },
  supermarket: {
    watches: ['power', 'food'],
    switchOverMinutes: 60,
    offers: [
      { role: 'rationing', capacity: 240 },
      { role: 'food', capacity: 180 },
      { role: 'information', capacity: 200 },
    ],
    crowd: [80, 4, 1],
  },
  'big-box-store': {
    watches: ['power', 'food'],
    switchOverMinutes: 90,
    offers: [
      { role: 'rationing', capacity: 500 },
      { role: 'food', capacity: 400 },
      { role: 'water', capacity: 300 },
    ],
    crowd: [250, 8, 1],
  },
  'filling-station': {
    watches: ['fuel'],
    switchOverMinutes: 30,
    offers: [{ role: 'rationing', capacity: 50 }],
    crowd: [30, 4, 4],
  },
};

const places = ({ kind }: NodeInput): boolean =>
  kind === 'school' || kind === 'sports-hall' || kind === 'community-centre';

/** The nearest other site where people can stay. */
function overflow(node: NodeInput, nodes: readonly NodeInput[]): string | undefined {
  const away = ({ position }: NodeInput): number =>
    (position.lon - node.position.lon) ** 2 + (position.lat - node.position.lat) ** 2;
  const [first] = nodes.filter((other) => other.id !== node.id && places(other)).toSorted((a, b) => away(a) - away(b));
  return first?.id;
}

const control = 'town-hall';

/** The procedure of a site of a design; undefined where it has none. */
export function sopOf(design: DesignId, node: NodeInput, nodes: readonly NodeInput[]): SopInput | undefined {
  const procedure = procedures[node.kind];
  const mesh = design === 'resilient-mesh';
  if (procedure === undefined || !(mesh || procedure.old === true)) return undefined;
  const { quantity = 1 } = node;
  const times = (value: number): number => Math.max(1, Math.round(value * quantity));
  const radio = node.needs?.some(({ service }) => service === 'radio') === true;
  const triggers: Trigger[] = [
    ...procedure.watches.map((service): Trigger => ({ when: 'service-below', service, share: 0.5, forMinutes: 30 })),
    ...(node.id === control ? [] : [{ when: 'order', by: control } satisfies Trigger]),
    ...(mesh && radio ? [{ when: 'cut-off', service: 'radio', forMinutes: 60 } satisfies Trigger] : []),
    ...(mesh ? [{ when: 'hazard', afterMinutes: 60 } satisfies Trigger] : []),
  ];
  const [mostPeople, lanes, serviceMinutes] = procedure.crowd ?? [];
  const next = mesh ? overflow(node, nodes) : undefined;
  return {
    triggers,
    // Before the mesh nobody had drilled it: it takes twice as long.
    switchOverMinutes: procedure.switchOverMinutes * (mesh ? 1 : 2),
    leastStaff: mesh ? 0.4 : 0.6,
    offers: procedure.offers.map(({ role, capacity }) => ({ role, capacity: times(capacity) })),
    ...(mostPeople === undefined || lanes === undefined || serviceMinutes === undefined
      ? {}
      : {
          crowd: {
            mostPeople: times(mostPeople),
            lanes: times(lanes),
            serviceMinutes,
            ...(next === undefined ? {} : { overflowTo: next }),
          },
        }),
    ...(mesh && node.id !== control
      ? { reporting: { to: control, everyMinutes: radio ? 60 : 180, form: radio ? 'voice' : 'written' } }
      : {}),
    ...(mesh && node.id === control
      ? { reporting: { to: 'police-central', everyMinutes: 60, form: 'voice', items: ['needs', 'order', 'staff'] } }
      : {}),
    deEscalation: { share: 0.9, forMinutes: 120, ...(places(node) && mesh ? { order: control } : {}) },
  };
}
