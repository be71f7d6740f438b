import type { EnsembleEnding, UntilWidth } from '@scenarios/format/ensemble';
import { meanDeviation } from './mean-deviation';
import { studentQuantile } from './student-quantile';

/** The numbers of runs at which the interval is looked at: known beforehand, whoever computes the runs and when. */
export function plannedLooks({ minimumRuns, checkEvery }: UntilWidth, runs: number): readonly number[] {
  const looks: number[] = [];
  for (let look = minimumRuns; look < runs; look += checkEvery) looks.push(look);
  return [...looks, runs];
}

/**
 * Looks at the mean of the first `count` values. The interval is Student's t, with the chance of missing the true mean shared
 * out evenly over all planned looks (Bonferroni): as far as the means are normal, every interval that was looked at, so also
 * the one at the end, holds the true mean with the confidence asked for, however often was looked. Where all values are
 * alike, nothing is known of what a rarer run may give, and the half width is Infinity.
 */
export function lookAt(
  rule: UntilWidth,
  plannedCount: number,
  values: Float64Array,
): { readonly halfWidth: number; readonly narrowEnough: boolean } {
  const { mean, standardDeviation } = meanDeviation(values);
  if (values.length < 2 || standardDeviation === 0) return { halfWidth: Infinity, narrowEnough: false };
  const level = 1 - (1 - rule.confidence) / plannedCount;
  const halfWidth = (studentQuantile(level, values.length - 1) * standardDeviation) / Math.sqrt(values.length);
  const wanted = 'absolute' in rule.halfWidth ? rule.halfWidth.absolute : rule.halfWidth.relative * Math.abs(mean);
  return { halfWidth, narrowEnough: halfWidth <= wanted };
}

/**
 * Follows an ensemble as its runs come in order. `valuesOf` gives the measure of the first so many runs. Each planned look is
 * taken once, in order, when `advance` reaches it; the ending is null until one is narrow enough or the last is taken.
 */
export function createWidthWatch(
  rule: UntilWidth,
  runs: number,
  valuesOf: (count: number) => Float64Array,
): { readonly nextLook: (from: number) => number; readonly advance: (done: number) => EnsembleEnding | null } {
  const planned = plannedLooks(rule, runs);
  let taken = 0;
  let ending: EnsembleEnding | null = null;
  return {
    nextLook: (from) => planned.find((look) => look > from) ?? runs,
    advance: (done) => {
      while (ending === null && taken < planned.length && (planned[taken] as number) <= done) {
        const count = planned[taken] as number;
        taken++;
        const { halfWidth, narrowEnough } = lookAt(rule, planned.length, valuesOf(count));
        if (narrowEnough || taken === planned.length) {
          const reason = narrowEnough ? 'narrow-enough' : 'all-runs';
          ending = { reason, runs: count, looks: taken, plannedLooks: planned.length, halfWidth };
        }
      }
      return ending;
    },
  };
}
