import { z } from 'zod';
import { identifier, localText, provenance } from '../text';
import { chance, hazardCommon, hours } from './common';
import { orderEvents } from './order';

const target = z.union([
  z.strictObject({ node: identifier }),
  z.strictObject({ link: identifier }),
  /** Every link that shares the bridge, trench or cable. */
  z.strictObject({ rightOfWay: identifier }),
]);

const scripted = {
  /** Hours after the start of the scenario. */
  atHours: hours,
  /** Chance that it happens in a run of an ensemble; the first run, number 0, always has it. */
  probability: chance.default(1),
  /** Standard deviation of its time between runs, in minutes; never before the start. */
  jitterMinutes: z.number().min(0).max(10_000).default(0),
  label: localText.optional(),
  provenance: z.array(provenance).max(8).default([]),
};

/** One thing that a script does to the mesh. */
export const scriptEvent = z.discriminatedUnion('do', [
  z.strictObject({
    ...scripted,
    do: z.literal('fail'),
    target,
    /** Share of its function that is left. */
    left: z.number().min(0).max(1).default(0),
    /** Hours until it can work again; null means not within the scenario. */
    repairHours: hours.nullable(),
    /** Standard deviation of the logarithm of the repair time between runs. */
    repairSpread: z.number().min(0).max(2).default(0),
    /** The hours are work of a repair crew, which has to come first; only where the mesh has crews. */
    needsCrew: z.boolean().default(false),
  }),
  z.strictObject({
    ...scripted,
    do: z.literal('derate'),
    node: identifier,
    service: identifier,
    /** What it can still give, in the unit of the service. */
    capacity: z.number().min(0).max(1e9),
  }),
  z.strictObject({ ...scripted, do: z.literal('restore'), target }),
  z.strictObject({
    ...scripted,
    do: z.literal('demand'),
    service: identifier,
    /** Multiplies every need of the service from then on. */
    factor: z.number().min(0).max(100),
  }),
  z.strictObject({
    ...scripted,
    do: z.literal('absence'),
    node: identifier,
    /** Share of its staff that is absent. */
    share: z.number().min(0).max(1),
    /** Hours until they are back; null means not within the scenario. */
    forHours: hours.nullable(),
  }),
  ...orderEvents(scripted),
]);
export type ScriptEvent = z.infer<typeof scriptEvent>;

/** Facts in the order in which they happened, or a planner's own course of events. */
export const scriptHazard = z.strictObject({
  ...hazardCommon,
  kind: z.literal('script'),
  events: z.array(scriptEvent).min(1).max(10_000),
});
export type ScriptHazard = z.infer<typeof scriptHazard>;
