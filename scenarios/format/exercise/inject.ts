import { z } from 'zod';
import { command } from '../command';
import { identifier } from '../text';
import { condition } from './condition';
import { coreCapability } from './core-capability';
import { writtenLine, writtenName, writtenText } from './written-text';

/** Whole seconds after the start of the exercise; negative: before it. */
export const exerciseSeconds = z
  .int()
  .min(-30 * 86_400)
  .max(365 * 86_400);

/** What a line of the MSEL is (HSEEP 2020): given to players; held in reserve; or what the players should do by themselves. */
export const injectKinds = ['inject', 'contingency', 'expected-action'] as const;
export const injectKind = z.enum(injectKinds);
export type InjectKind = z.infer<typeof injectKind>;

/** How a message reaches the players. */
export const deliveryModes = [
  'facilitator',
  'in-person',
  'telephone',
  'radio',
  'email',
  'message',
  'social-media',
  'broadcast',
  'video',
  'document',
  'simulation',
  'other',
] as const;
export const deliveryMode = z.enum(deliveryModes);
export type DeliveryMode = z.infer<typeof deliveryMode>;

/** How far the preparation of an inject has come. What becomes of it in an exercise stands in the log, never here. */
export const draftStatuses = ['draft', 'approved', 'ready'] as const;
export const draftStatus = z.enum(draftStatuses);
export type DraftStatus = z.infer<typeof draftStatus>;

/** One thing that an inject waits for. */
export const precedent = z.discriminatedUnion('what', [
  /** Another inject has been released. */
  z.strictObject({ what: z.literal('inject'), inject: identifier }),
  /** The players have taken a decision of this kind, on this target where one is named. */
  z.strictObject({ what: z.literal('decision'), do: z.string().min(1).max(60), target: identifier.optional() }),
]);
export type Precedent = z.infer<typeof precedent>;

/** When an inject is due. */
export const trigger = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('at'), atSeconds: exerciseSeconds }),
  /** Whenever the facilitator wants it; the time is only a plan, where there is one. */
  z.strictObject({ when: z.literal('by-hand'), plannedSeconds: exerciseSeconds.optional() }),
  /** As soon as something has been so in the simulation for some time, not before `notBeforeSeconds`. */
  z.strictObject({ when: z.literal('condition'), condition, notBeforeSeconds: exerciseSeconds.default(0) }),
  /** Some time after all, or any, of what is listed. */
  z.strictObject({
    when: z.literal('after'),
    of: z.enum(['all', 'any']).default('all'),
    precedents: z.array(precedent).min(1).max(16),
    delaySeconds: z
      .int()
      .min(0)
      .max(365 * 86_400)
      .default(0),
  }),
]);
export type Trigger = z.infer<typeof trigger>;

const line = z.string().max(500).default('');
const empty = { en: '', 'zh-Hant': '' };

/** One line of the master scenario events list. */
export const inject = z.strictObject({
  id: identifier,
  /** Number that people call it by, such as `14` or `M1-03`. */
  number: z.string().min(1).max(40),
  title: writtenName,
  kind: injectKind.default('inject'),
  trigger,
  status: draftStatus.default('draft'),
  mode: deliveryMode.default('facilitator'),
  /** Who sends it in the story; players see it. */
  from: writtenLine.default(empty),
  /** Ids of teams; none: everybody. */
  to: z.array(identifier).max(64).default([]),
  message: writtenText.default(empty),
  expectedResponse: writtenText.default(empty),
  /** Ids of objectives. */
  objectives: z.array(identifier).max(64).default([]),
  capabilities: z.array(coreCapability).max(32).default([]),
  /** Controller who is responsible for it. */
  controller: writtenLine.default(empty),
  evaluatorInstructions: writtenText.default(empty),
  notes: writtenText.default(empty),
  storyline: identifier.optional(),
  /** Ids of media of the exercise. */
  media: z.array(identifier).max(16).default([]),
  /** What it does to the simulated world when it is released, in this order. */
  effects: z.array(command).max(32).default([]),
  /** Fields of the Standard and MITRE presets that the others lack. */
  move: line,
  group: line,
  fromOrganisation: writtenLine.default(empty),
  toOrganisation: writtenLine.default(empty),
  assumptions: writtenText.default(empty),
  measureOfPerformance: writtenText.default(empty),
});
export type Inject = z.infer<typeof inject>;
