/**
 * Headline measures of a run, per headline service unless stated. Ids are `<measure>.<service>`; units in `measureUnits`.
 * `loss` Bruneau resilience loss ∫(1−Q)dt; `minimum` robustness min Q; `recover90` time from the first loss until Q stays
 * at or above 0.9; `person-hours` person-hours without (below the life threshold of the parameter table).
 */
export const measureUnits = {
  loss: 'h',
  minimum: 'share',
  recover90: 'h',
  'person-hours': 'person·h',
} as const;
export type MeasureName = keyof typeof measureUnits;
/** Which direction is better when designs are compared. */
export const measureBetter = {
  loss: 'lower',
  minimum: 'higher',
  recover90: 'lower',
  'person-hours': 'lower',
} as const satisfies Record<MeasureName, 'lower' | 'higher'>;
export const measureNames = Object.keys(measureUnits) as readonly MeasureName[];

/** Measure ids in result order: every name for the first headline service, then for the next. */
export const measureIds = (headlineServices: readonly string[]): readonly string[] =>
  headlineServices.flatMap((service) => measureNames.map((name) => `${name}.${service}`));

/** The measure that an id of `measureIds` names; throws for anything else. */
export function measureOf(id: string): MeasureName {
  const name = measureNames.find((candidate) => id.startsWith(`${candidate}.`));
  if (name === undefined) throw new Error(`measureOf: no measure is named in "${id}".`);
  return name;
}
