import { z } from 'zod';
import { writtenText } from './exercise/written-text';
import { priorityClass } from './node';
import { repairPolicy, trade } from './repair';
import { identifier } from './text';

const share = z.number().min(0).max(1);
/** Null means not within the scenario. */
const forHours = z.number().min(0).max(100_000).nullable();

/** Something of the mesh that can fail or be closed. */
export const meshTarget = z.union([
  z.strictObject({ node: identifier }),
  z.strictObject({ link: identifier }),
  z.strictObject({ rightOfWay: identifier }),
]);
export type MeshTarget = z.infer<typeof meshTarget>;

/** A link, or all that lies in one right-of-way. */
const route = z.union([z.strictObject({ link: identifier }), z.strictObject({ rightOfWay: identifier })]);

const common = {
  /** Minutes from the order until it takes effect; left out, the usual time of its kind. */
  delayMinutes: z.number().min(0).max(100_000).optional(),
};
const ordered = {
  ...common,
  /** What it costs to carry out, in the currency of the mesh; left out, nobody has said. */
  cost: z.number().min(0).max(1e15).optional(),
};
const text = writtenText.default({ en: '', 'zh-Hant': '' });

/**
 * Everything that can be done to a running world. `effectKinds` come from controllers, as part of injects, and are never
 * refused; `decisionKinds` come from players, and may be.
 */
export const command = z.discriminatedUnion('do', [
  /** A hazard of the scenario begins now: all its times count from here. */
  z.strictObject({ ...common, do: z.literal('strike'), hazard: identifier }),
  z.strictObject({
    ...common,
    do: z.literal('fail'),
    target: meshTarget,
    left: share.default(0),
    repairHours: forHours.default(null),
    needsCrew: z.boolean().default(false),
  }),
  z.strictObject({ ...common, do: z.literal('restore'), target: meshTarget }),
  z.strictObject({ ...common, do: z.literal('derate'), node: identifier, service: identifier, left: share, forHours }),
  z.strictObject({ ...common, do: z.literal('absence'), node: identifier, share, forHours }),
  z.strictObject({
    ...common,
    do: z.literal('demand'),
    service: identifier,
    factor: z.number().min(0).max(100),
    forHours,
  }),
  /** A story that goes round; it is shown and kept, nothing in the mesh changes by it. */
  z.strictObject({ ...common, do: z.literal('rumour'), text }),
  /** Players learn how these sites really are. */
  z.strictObject({ ...common, do: z.literal('reveal'), nodes: z.array(identifier).min(1).max(10_000) }),

  z.strictObject({ ...ordered, do: z.literal('close-route'), route, forHours }),
  z.strictObject({ ...ordered, do: z.literal('open-route'), route }),
  z.strictObject({ ...ordered, do: z.literal('activate'), node: identifier }),
  z.strictObject({ ...ordered, do: z.literal('stand-down'), node: identifier }),
  /** Everybody gets this share of what they ask for of a service. */
  z.strictObject({ ...ordered, do: z.literal('ration'), service: identifier, share, forHours }),
  /** Sold by allotment: nobody can hoard while it holds. */
  z.strictObject({ ...ordered, do: z.literal('controlled-distribution'), service: identifier, on: z.boolean() }),
  /** What a site asks of a service counts as another class. */
  z.strictObject({
    ...ordered,
    do: z.literal('prioritise'),
    node: identifier,
    service: identifier,
    class: priorityClass,
  }),
  z.strictObject({ ...ordered, do: z.literal('close-tie'), link: identifier }),
  z.strictObject({ ...ordered, do: z.literal('open-tie'), link: identifier }),
  /** A controller is cut off from all others, and what it may switch is worked by hand: see `partition` of a combination. */
  z.strictObject({ ...ordered, do: z.literal('partition'), node: identifier, on: z.boolean() }),
  /** A generator, tanker or lorry load for the stores that a site has for a service: unit of the service times hours. */
  z.strictObject({
    ...ordered,
    do: z.literal('supply'),
    by: z.enum(['generator', 'tanker', 'stock']),
    node: identifier,
    service: identifier,
    amount: z.number().gt(0).max(1e9),
  }),
  /** This damage is repaired before all other. */
  z.strictObject({ ...ordered, do: z.literal('repair-first'), target: meshTarget }),
  z.strictObject({ ...ordered, do: z.literal('repair-policy'), policy: repairPolicy }),
  /** Crews from outside, who work from a base of the mesh. */
  z.strictObject({
    ...ordered,
    do: z.literal('request-help'),
    trade,
    teams: z.int().min(1).max(1000).default(1),
    base: identifier,
  }),
  /** Part of the people of a community leaves: it asks for so much less. */
  z.strictObject({ ...ordered, do: z.literal('evacuate'), community: identifier, share }),
  z.strictObject({ ...ordered, do: z.literal('shelter'), community: identifier }),
  /** Told over a service that reaches people; what it says is kept, whom it reaches is counted. */
  z.strictObject({ ...ordered, do: z.literal('bulletin'), service: identifier, text }),
  z.strictObject({ ...ordered, do: z.literal('correct-rumour'), service: identifier, text }),
]);
export type Command = z.infer<typeof command>;
export type CommandKind = Command['do'];

/** What controllers do to the world. */
export const effectKinds = [
  'strike',
  'fail',
  'restore',
  'derate',
  'absence',
  'demand',
  'rumour',
  'reveal',
  'close-route',
  'open-route',
] as const satisfies readonly CommandKind[];

/** What players can decide. */
export const decisionKinds = [
  'activate',
  'stand-down',
  'ration',
  'controlled-distribution',
  'prioritise',
  'close-tie',
  'open-tie',
  'partition',
  'close-route',
  'open-route',
  'supply',
  'repair-first',
  'repair-policy',
  'request-help',
  'evacuate',
  'shelter',
  'bulletin',
  'correct-rumour',
] as const satisfies readonly CommandKind[];
export type DecisionKind = (typeof decisionKinds)[number];
