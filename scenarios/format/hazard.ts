import { z } from 'zod';
import { identifier, localText, provenance } from './text';

const hours = z.number().min(0).max(100_000);

const target = z.union([z.strictObject({ node: identifier }), z.strictObject({ link: identifier })]);

const scripted = {
  /** Hours after the start of the scenario. */
  atHours: hours,
  /** Chance that it happens in a run of an ensemble; the first run, number 0, always has it. */
  probability: z.number().min(0).max(1).default(1),
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
]);
export type ScriptEvent = z.infer<typeof scriptEvent>;

const common = { id: identifier, name: localText, summary: localText };

export const hazard = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('script'), events: z.array(scriptEvent).min(1).max(10_000) }),
  z.strictObject({
    ...common,
    kind: z.literal('earthquake'),
    atHours: hours,
    epicentre: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
    /** Moment magnitude. */
    magnitude: z.number().min(4).max(9.5),
    depthKm: z.number().min(0).max(200),
    /** Time-averaged shear-wave velocity of the top 30 m, m/s. */
    vs30: z.number().min(100).max(2000).default(400),
    provenance: z.array(provenance).max(8).default([]),
  }),
]);
export type Hazard = z.infer<typeof hazard>;
export type EarthquakeHazard = Extract<Hazard, { kind: 'earthquake' }>;
export type ScriptHazard = Extract<Hazard, { kind: 'script' }>;
