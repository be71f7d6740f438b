import { measureBetter, measureOf, measureUnits } from '@scenarios/format/measure-ids';
import type { MeasureDifference } from '@scenarios/format/ensemble';
import type { SketchShape } from './band-sketch';
import { readDifferences } from './difference-curves';
import { meanDeviation } from './mean-deviation';
import type { PackedSketch } from './packed-sketch';
import { quantileBands } from './quantile-bands';
import type { Bands, Watch } from './quantile-bands';
import { sketchedBands } from './sketched-bands';
import { studentQuantile } from './student-quantile';
import { measureColumn, summariseMeasures } from './summarise-ensemble';
import type { EnsembleSummary, MeasuredRuns } from './summarise-ensemble';

/** The measures of two designs, run by run: run n of both met the same draws. */
export type PairedMeasures = {
  readonly runs: number;
  /** Run × design × measure. */
  readonly measures: Float64Array;
  /** Of one design. */
  readonly measureIds: readonly string[];
};
/** The same with every value of the curves. */
export type PairedRuns = PairedMeasures & {
  readonly seriesCount: number;
  /** Of one design. */
  readonly sampleCount: number;
  /** Run × design × sample × series. */
  readonly series: Float32Array;
};

export type PairSummary = {
  readonly first: EnsembleSummary;
  readonly second: EnsembleSummary;
  readonly differences: readonly MeasureDifference[];
  /** Series × level × time of the paired difference. */
  readonly differenceQuantiles: Float32Array;
};

/**
 * First design minus second, run by run. Per measure the mean difference, its 95 % confidence interval, and the share of runs
 * that each design wins (an exact tie counts for neither). The interval is Student's t on the paired differences: exact for
 * normal differences at any number of runs, and right for skewed ones as the number grows; it bounds the mean, not the spread,
 * which the quantiles show. A single run bounds nothing: −Infinity to Infinity. Null when told to stop. Throws where the arrays
 * do not fit their counts.
 */
export function comparePairs(pairs: PairedRuns, levels: readonly number[], watch: Watch = {}): PairSummary | null {
  const { runs, seriesCount, sampleCount, series, measures, measureIds } = pairs;
  const cells = sampleCount * seriesCount;
  if (runs < 1 || series.length !== runs * 2 * cells || measures.length !== runs * 2 * measureIds.length)
    throw new Error(`comparePairs: ${series.length} values and ${measures.length} measures for ${runs} runs.`);
  const both = { runs, sampleCount: 2 * sampleCount, seriesCount };
  const bands = quantileBands(both, levels, (position) => series[position] as number, watch);
  if (bands === null) return null;
  const difference = quantileBands(
    pairs,
    levels,
    (position) => {
      const first = position + Math.floor(position / cells) * cells;
      return (series[first] as number) - (series[first + cells] as number);
    },
    watch,
  );
  return difference === null
    ? null
    : { ...parted(pairs, bands, 2, sampleCount, levels), differenceQuantiles: difference.quantiles };
}

/**
 * The same from counted curves: those of the first design, of the second, and of what `writeDifference` wrote, one after the
 * other in time. `shape` is that of one of the three.
 */
export function compareCounted(
  measured: PairedMeasures,
  sketch: PackedSketch,
  shape: SketchShape,
  levels: readonly number[],
  watch: Watch = {},
): PairSummary | null {
  const { sampleCount, kinds } = shape;
  const bands = sketchedBands(sketch, { sampleCount: 3 * sampleCount, kinds }, levels, watch);
  if (bands === null) return null;
  const differenceQuantiles = timeOf(bands.quantiles, 3, 2, sampleCount);
  readDifferences(differenceQuantiles, shape, levels.length);
  return { ...parted(measured, bands, 3, sampleCount, levels), differenceQuantiles };
}

/** Of a table whose rows are so many stretches of time, one stretch of every row. */
function timeOf(table: Float32Array, stretches: number, stretch: number, sampleCount: number): Float32Array {
  const rows = table.length / (stretches * sampleCount);
  const out = new Float32Array(rows * sampleCount);
  for (let row = 0; row < rows; row += 1) {
    const start = (row * stretches + stretch) * sampleCount;
    out.set(table.subarray(start, start + sampleCount), row * sampleCount);
  }
  return out;
}

function measuresOf({ runs, measures, measureIds }: PairedMeasures, design: 0 | 1): MeasuredRuns {
  const count = measureIds.length;
  const own = new Float64Array(runs * count);
  for (let run = 0; run < runs; run += 1) {
    const start = (2 * run + design) * count;
    own.set(measures.subarray(start, start + count), run * count);
  }
  return { runs, measures: own, measureIds };
}

function parted(
  pairs: PairedMeasures,
  { quantiles, mean }: Bands,
  stretches: number,
  sampleCount: number,
  levels: readonly number[],
): Omit<PairSummary, 'differenceQuantiles'> {
  const own = [measuresOf(pairs, 0), measuresOf(pairs, 1)] as const;
  const summary = (design: 0 | 1): EnsembleSummary => ({
    quantiles: timeOf(quantiles, stretches, design, sampleCount),
    mean: timeOf(mean, stretches, design, sampleCount),
    measures: summariseMeasures(own[design], levels),
  });
  const width = studentQuantile(0.95, pairs.runs - 1);
  const differences = pairs.measureIds.map((id, place) =>
    difference(id, measureColumn(own[0], place), measureColumn(own[1], place), width),
  );
  return { first: summary(0), second: summary(1), differences };
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
