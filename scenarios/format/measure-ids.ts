/**
 * Measures of a run per headline service; ids are `<measure>.<service>`. `loss` Bruneau resilience loss ∫(1−Q)dt; `minimum`
 * robustness min Q; `recover50`, `recover90`, `recover99` time from the first loss until Q stays at or above that share;
 * `person-hours` person-hours without (below the life threshold of the parameter table).
 */
const serviceUnits = {
  loss: 'h',
  minimum: 'share',
  recover50: 'h',
  recover90: 'h',
  recover99: 'h',
  'person-hours': 'person·h',
} as const;

/**
 * Measures of a run as a whole; the id is the name. `first-wave` share of life-class needs met right after the first blow,
 * `after-cascade` the least of it while the cascade runs on (first-strike non-lethality); `buffer` time until a stated share of
 * people has been without a life service for a stated time; `survival` 1 where no community crosses its threshold, so that the
 * mean of an ensemble is the share of runs survived.
 */
const runUnits = { 'first-wave': 'share', 'after-cascade': 'share', buffer: 'h', survival: 'share' } as const;

export const measureUnits = { ...serviceUnits, ...runUnits } as const;
export type ServiceMeasureName = keyof typeof serviceUnits;
export type RunMeasureName = keyof typeof runUnits;
export type MeasureName = ServiceMeasureName | RunMeasureName;

/** Which direction is better when designs are compared. */
export const measureBetter = {
  loss: 'lower',
  minimum: 'higher',
  recover50: 'lower',
  recover90: 'lower',
  recover99: 'lower',
  'person-hours': 'lower',
  'first-wave': 'higher',
  'after-cascade': 'higher',
  buffer: 'higher',
  survival: 'higher',
} as const satisfies Record<MeasureName, 'lower' | 'higher'>;

export const serviceMeasureNames = Object.keys(serviceUnits) as readonly ServiceMeasureName[];
export const runMeasureNames = Object.keys(runUnits) as readonly RunMeasureName[];

/** Measure ids in result order: every name for the first headline service, then for the next; then those of the run. */
export const measureIds = (headlineServices: readonly string[]): readonly string[] => [
  ...headlineServices.flatMap((service) => serviceMeasureNames.map((name) => `${name}.${service}`)),
  ...runMeasureNames,
];

/** The measure that an id of `measureIds` names, and its service, null for the run as a whole. Throws for anything else. */
export function readMeasureId(
  id: string,
):
  | { readonly name: ServiceMeasureName; readonly service: string }
  | { readonly name: RunMeasureName; readonly service: null } {
  const whole = runMeasureNames.find((candidate) => candidate === id);
  if (whole !== undefined) return { name: whole, service: null };
  const name = serviceMeasureNames.find((candidate) => id.startsWith(`${candidate}.`));
  if (name === undefined) throw new Error(`readMeasureId: no measure is named in "${id}".`);
  return { name, service: id.slice(name.length + 1) };
}

/** The measure that an id of `measureIds` names; throws for anything else. */
export const measureOf = (id: string): MeasureName => readMeasureId(id).name;
