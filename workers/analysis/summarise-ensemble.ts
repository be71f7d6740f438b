import { measureOf, measureUnits } from '@scenarios/format/measure-ids';
import type { Ensemble, MeasureSummary } from '@scenarios/format/ensemble';
import { meanDeviation } from './mean-deviation';
import { quantile } from './quantile';
import { quantileBands } from './quantile-bands';
import type { Watch } from './quantile-bands';

/** The runs of one design under one hazard. */
export type EnsembleRuns = {
  readonly runs: number;
  readonly seriesCount: number;
  readonly sampleCount: number;
  /** Run × sample × series. */
  readonly series: Float32Array;
  /** Run × measure, in the order of `measureIds`. */
  readonly measures: Float64Array;
  readonly measureIds: readonly string[];
};

export type EnsembleSummary = Pick<Ensemble, 'quantiles' | 'mean' | 'measures'>;

/**
 * Quantile bands and mean of every series over time (series × level × time; series × time), and mean, sample standard
 * deviation and quantiles of every measure. Null when told to stop. Throws where the arrays do not fit their counts.
 */
export function summariseEnsemble(
  ensemble: EnsembleRuns,
  levels: readonly number[],
  watch: Watch = {},
): EnsembleSummary | null {
  checkShape(ensemble);
  const { series } = ensemble;
  const bands = quantileBands(ensemble, levels, (position) => series[position] as number, watch);
  if (bands === null) return null;
  return { ...bands, measures: summariseMeasures(ensemble, levels) };
}

/** What of an ensemble its measures are. */
export type MeasuredRuns = Pick<EnsembleRuns, 'runs' | 'measures' | 'measureIds'>;

/** Mean, sample standard deviation and quantiles of every measure, from the values in run order. */
export const summariseMeasures = (runs: MeasuredRuns, levels: readonly number[]): readonly MeasureSummary[] =>
  runs.measureIds.map((id, place) => {
    const values = measureColumn(runs, place);
    const { mean, standardDeviation } = meanDeviation(values);
    values.sort();
    return {
      id,
      unit: measureUnits[measureOf(id)],
      mean,
      standardDeviation,
      quantiles: levels.map((level) => quantile(values, level)),
    };
  });

/** One measure of every run, in run order. */
export function measureColumn(ensemble: MeasuredRuns, place: number): Float64Array {
  const values = new Float64Array(ensemble.runs);
  for (let run = 0; run < ensemble.runs; run++) {
    values[run] = ensemble.measures[run * ensemble.measureIds.length + place] as number;
  }
  return values;
}

export function checkShape({ runs, seriesCount, sampleCount, series, measures, measureIds }: EnsembleRuns): void {
  if (runs < 1 || series.length !== runs * sampleCount * seriesCount || measures.length !== runs * measureIds.length) {
    throw new Error(
      `Ensemble of ${runs} runs: ${series.length} values for ${sampleCount} samples × ${seriesCount} series, ` +
        `${measures.length} for ${measureIds.length} measures.`,
    );
  }
}
