import { quantile } from './quantile';

export type Watch = {
  /** Told how many of the samples are done. */
  readonly progress?: (done: number, total: number) => void;
  /** Asked before each sample; true ends the work. */
  readonly stop?: () => boolean;
};

export type Bands = {
  /** Series × level × time. */
  readonly quantiles: Float32Array;
  /** Series × time. */
  readonly mean: Float32Array;
};

/**
 * Quantiles and mean over the runs of every series at every sample. `read` yields the value at a position of the table
 * `run × sample × series`. Null when told to stop. Throws where a value is NaN: a run never yields one.
 */
export function quantileBands(
  shape: { readonly runs: number; readonly sampleCount: number; readonly seriesCount: number },
  levels: readonly number[],
  read: (position: number) => number,
  watch: Watch,
): Bands | null {
  const { runs, sampleCount, seriesCount } = shape;
  const quantiles = new Float32Array(seriesCount * levels.length * sampleCount);
  const mean = new Float32Array(seriesCount * sampleCount);
  const column = new Float32Array(runs);
  for (let sample = 0; sample < sampleCount; sample++) {
    if (watch.stop?.() === true) return null;
    for (let series = 0; series < seriesCount; series++) {
      let sum = 0;
      for (let run = 0; run < runs; run++) {
        const value = read((run * sampleCount + sample) * seriesCount + series);
        column[run] = value;
        sum += value;
      }
      if (Number.isNaN(sum)) throw new Error(`quantileBands: NaN in series ${series} at sample ${sample}.`);
      mean[series * sampleCount + sample] = sum / runs;
      column.sort();
      for (let level = 0; level < levels.length; level++) {
        quantiles[(series * levels.length + level) * sampleCount + sample] = quantile(column, levels[level] as number);
      }
    }
    watch.progress?.(sample + 1, sampleCount);
  }
  return { quantiles, mean };
}
