import type { CurveKeeping } from '@scenarios/format/ensemble';
import type { CurveInfo } from './prepare-design';

/** Curves of a design that each run of a comparison has room for: both designs, and their difference where they are counted. */
export const blocksOf = (curves: CurveKeeping): 2 | 3 => (curves === 'full' ? 2 : 3);

/**
 * A comparison seen as an ensemble of pairs, so that it is gathered, kept, cut into shards and merged as any other: the curves of
 * the second design follow those of the first in time, and so do its measures.
 */
export const pairInfo = (
  { series, measureIds, sampleCount, sampleSeconds }: CurveInfo,
  curves: CurveKeeping,
): CurveInfo => ({
  series,
  measureIds: [...measureIds, ...measureIds],
  sampleCount: sampleCount * blocksOf(curves),
  sampleSeconds,
  designs: 2,
});

/** Of one design of a pair what `pairInfo` was made of. */
export const singleInfo = (
  { series, measureIds, sampleCount, sampleSeconds }: CurveInfo,
  curves: CurveKeeping,
): CurveInfo => ({
  series,
  measureIds: measureIds.slice(0, measureIds.length / 2),
  sampleCount: sampleCount / blocksOf(curves),
  sampleSeconds,
});

/** Whether two designs yield the same curves and measures, so that they can be compared run by run. */
export const areComparable = (first: CurveInfo, second: CurveInfo): boolean =>
  first.sampleCount === second.sampleCount &&
  first.measureIds.join() === second.measureIds.join() &&
  first.series.map(({ id, kind }) => kind + id).join() === second.series.map(({ id, kind }) => kind + id).join();
