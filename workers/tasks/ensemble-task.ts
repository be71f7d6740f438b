import { writeDifference } from '../analysis/difference-curves';
import type { Control } from './control';
import type { EnsembleArrays } from './ensemble-arrays';
import { noticeBits, writeDigest } from './ensemble-arrays';
import type { PreparedDesign } from './prepare-design';
import { sketchShapeOf } from './summarise-task';

/** Runs of an ensemble: `from` up to, not including, `to`. */
export type Batch = {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** The run that owns the first slice of the arrays. */
  readonly origin: number;
  /**
   * In a comparison: which of the two designs this is, and how many curves of a design each run has room for; of three the
   * last is the difference, written with the second design.
   */
  readonly pair?: { readonly design: 0 | 1; readonly blocks: 2 | 3 };
};

/** Does a batch of runs, each into its own slice of the arrays. False when told to stop. */
export function ensembleTask(
  { simulator, draw, info }: PreparedDesign,
  { seed, from, to, origin, pair }: Batch,
  arrays: EnsembleArrays,
  control: Control,
): boolean {
  const cells = info.sampleCount * info.series.length;
  const measureCount = info.measureIds.length;
  const design = pair?.design ?? 0;
  const designs = pair === undefined ? 1 : 2;
  const blocks = pair?.blocks ?? 1;
  const shape = sketchShapeOf(info);
  for (let run = from; run < to; run += 1) {
    const result = control.stop() ? null : simulator.run(draw(seed, run), { recording: 'series' }, control.stop);
    if (result === null) return false;
    const start = (run - origin) * blocks * cells;
    const place = (run - origin) * designs + design;
    arrays.series.set(result.series, start + design * cells);
    arrays.measures.set(result.measures, place * measureCount);
    arrays.notices[place] = noticeBits(result.notices);
    writeDigest(arrays.digests, place, result.digest);
    if (design === 1 && blocks === 3) writeDifference(arrays.series, start, shape);
    control.progress(1);
  }
  return true;
}
