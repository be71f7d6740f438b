import type { Control } from './control';
import type { EnsembleArrays } from './ensemble-arrays';
import { writeDigest } from './ensemble-arrays';
import type { PreparedDesign } from './prepare-design';

/** Runs of an ensemble: `from` up to, not including, `to`. */
export type Batch = {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** The run that owns the first slice of the arrays. */
  readonly origin: number;
};

/** Does a batch of runs, each into its own slice of the arrays. False when told to stop. */
export function ensembleTask(
  { simulator, draw, info }: PreparedDesign,
  { seed, from, to, origin }: Batch,
  arrays: EnsembleArrays,
  control: Control,
): boolean {
  const seriesLength = info.sampleCount * info.series.length;
  const measureCount = info.measureIds.length;
  for (let run = from; run < to; run += 1) {
    const result = control.stop() ? null : simulator.run(draw(seed, run), { recording: 'series' }, control.stop);
    if (result === null) return false;
    arrays.series.set(result.series, (run - origin) * seriesLength);
    arrays.measures.set(result.measures, (run - origin) * measureCount);
    writeDigest(arrays.digests, run - origin, result.digest);
    control.progress(1);
  }
  return true;
}
