import type { BandSketch, SketchShape } from './band-sketch';
import { countKey, floatBuckets, shareBuckets, shareCells, sumCount } from './band-sketch';
import { valueLimit } from './exact-sums';

/**
 * A sketch as it is handed on and stored: the same arrays for the same counts, whatever order they were made in. Where that is
 * so in the sketch already, they are its own, not copies, and change with it.
 */
export type PackedSketch = {
  readonly runs: number;
  /** Cell of a share × 501. */
  readonly shares: Uint32Array;
  /** Of all other cells `cell · 65536 + bucket`, ascending. */
  readonly keys: Float64Array;
  /** How often each was met. */
  readonly counts: Uint32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
  readonly sums: Float64Array;
};

/** The sketch with its buckets in order. */
export function packSketch(sketch: BandSketch): PackedSketch {
  const { runs, shares, low, high, sums, taken } = sketch;
  const order = new Uint32Array(taken);
  let found = 0;
  for (let slot = 0; slot < sketch.keys.length; slot++) if (sketch.keys[slot] !== -1) order[found++] = slot;
  order.sort((a, b) => (sketch.keys[a] as number) - (sketch.keys[b] as number));
  return {
    runs,
    shares,
    keys: Float64Array.from(order, (slot) => sketch.keys[slot] as number),
    counts: Uint32Array.from(order, (slot) => sketch.counts[slot] as number),
    low,
    high,
    sums,
  };
}

/** Whether every cell has counted every run once, and nothing else is counted. */
function countsEachRun(
  { shares, keys, counts }: PackedSketch,
  { sampleCount, kinds }: SketchShape,
  runs: number,
): boolean {
  for (let start = 0; start < shares.length; start += shareBuckets) {
    let counted = 0;
    for (let at = start; at < start + shareBuckets; at++) counted += shares[at] as number;
    if (counted !== runs) return false;
  }
  const counted = new Float64Array(sampleCount * kinds.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    const cell = Math.floor(key / floatBuckets);
    if (!Number.isSafeInteger(key) || key <= (at === 0 ? -1 : (keys[at - 1] as number))) return false;
    if (cell >= counted.length) return false;
    counted[cell] = (counted[cell] as number) + (counts[at] as number);
  }
  return counted.every((count, cell) => count === (kinds[cell % kinds.length] === 'share' ? 0 : runs));
}

/**
 * Whether what was packed can be a sketch of this shape and so many runs: it may come from a stranger's file.
 */
export function fitsShape(packed: PackedSketch, shape: SketchShape, runs: number): boolean {
  const cells = shape.sampleCount * shape.kinds.length;
  const { shares, keys, counts, low, high, sums } = packed;
  return (
    packed.runs === runs &&
    shares.length === shareCells(shape) * shareBuckets &&
    keys.length === counts.length &&
    low.length === cells &&
    high.length === cells &&
    sums.length === sumCount(shape) &&
    countsEachRun(packed, shape, runs) &&
    low.every((value, cell) => value <= (high[cell] as number)) &&
    sums.every(Number.isSafeInteger)
  );
}

/** Adds everything that was packed, of the same shape. */
export function mergePacked(sketch: BandSketch, packed: PackedSketch): void {
  const { shares, low, high, sums } = sketch;
  if (packed.low.length !== low.length || packed.shares.length !== shares.length || packed.sums.length !== sums.length)
    throw new Error('mergePacked: the sketches differ in shape.');
  if (sketch.runs + packed.runs > valueLimit) throw new Error('mergePacked: too many runs for exact sums.');
  for (let at = 0; at < shares.length; at++) shares[at] = (shares[at] as number) + (packed.shares[at] as number);
  for (let at = 0; at < packed.keys.length; at++)
    countKey(sketch, packed.keys[at] as number, packed.counts[at] as number);
  for (let cell = 0; cell < low.length; cell++) {
    low[cell] = Math.min(low[cell] as number, packed.low[cell] as number);
    high[cell] = Math.max(high[cell] as number, packed.high[cell] as number);
  }
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (packed.sums[at] as number);
  sketch.runs += packed.runs;
}
