import { measureBetter, measureOf, measureUnits } from '@scenarios/format/measure-ids';
import type { MeasureDifference } from '@scenarios/format/ensemble';
import { meanDeviation } from './mean-deviation';
import { quantileBands } from './quantile-bands';
import type { Watch } from './quantile-bands';
import { studentQuantile } from './student-quantile';
import { checkShape, measureColumn } from './summarise-ensemble';
import type { EnsembleRuns } from './summarise-ensemble';

export type EnsembleComparison = {
  readonly differences: readonly MeasureDifference[];
  /** Series × level × time of the paired difference. */
  readonly differenceQuantiles: Float32Array;
};

/**
 * First design minus second, run by run: run n of both met the same draws. Per measure the mean difference, its 95 %
 * confidence interval, and the share of runs that each design wins (an exact tie counts for neither). The interval is
 * Student's t on the paired differences: exact for normal differences at any number of runs, and right for skewed ones as
 * the number grows; it bounds the mean, not the spread, which the quantiles show. A single run bounds nothing: −Infinity to
 * Infinity. Null when told to stop. Throws where the two ensembles differ in shape or measures.
 */
export function compareEnsembles(
  first: EnsembleRuns,
  second: EnsembleRuns,
  levels: readonly number[],
  watch: Watch = {},
): EnsembleComparison | null {
  checkShape(first);
  checkShape(second);
  if (
    first.runs !== second.runs ||
    first.seriesCount !== second.seriesCount ||
    first.sampleCount !== second.sampleCount ||
    first.measureIds.join() !== second.measureIds.join()
  ) {
    throw new Error('compareEnsembles: the two ensembles differ in runs, samples, series or measures.');
  }
  const a = first.series;
  const b = second.series;
  const bands = quantileBands(first, levels, (position) => (a[position] as number) - (b[position] as number), watch);
  if (bands === null) return null;
  const width = studentQuantile(0.95, first.runs - 1);
  const differences = first.measureIds.map((id, place) =>
    difference(id, measureColumn(first, place), measureColumn(second, place), width),
  );
  return { differences, differenceQuantiles: bands.quantiles };
}

function difference(id: string, first: Float64Array, second: Float64Array, width: number): MeasureDifference {
  const runs = first.length;
  const name = measureOf(id);
  const paired = first.map((value, run) => value - (second[run] as number));
  let lower = 0;
  let higher = 0;
  for (const value of paired) {
    if (value < 0) lower++;
    if (value > 0) higher++;
  }
  const { mean, standardDeviation } = meanDeviation(paired);
  const reach = runs > 1 ? (width * standardDeviation) / Math.sqrt(runs) : Infinity;
  const lowerWins = measureBetter[name] === 'lower';
  return {
    id,
    unit: measureUnits[name],
    mean,
    low: mean - reach,
    high: mean + reach,
    firstBetter: (lowerWins ? lower : higher) / runs,
    secondBetter: (lowerWins ? higher : lower) / runs,
    equal: (runs - lower - higher) / runs,
  };
}
