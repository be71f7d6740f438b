import type { BandError } from '@scenarios/format/ensemble';
import { addExactly, exactSum, sumsPerPlace, valueLimit } from './exact-sums';

/** Steps of the grid on which shares are counted. */
const shareSteps = 1000;
/** Bits of a single-precision number that its bucket leaves out: 7 of the 23 of the fraction are kept. */
const droppedBits = 16;
const bucketsPerCell = 65_536;

/** Half a step of a share; half a bucket of an observable, as a share of its value. */
export const sketchError: BandError = { share: 0.5 / shareSteps, relative: 1 / 256 };

/** A share is added up in steps of 2^−30: its mean is within 5e-10 of that of the runs, and sums of whole steps are exact. */
const shareUnit = 1_073_741_824;

/** How many sums a cell has. */
export const sumsOf = (kind: 'share' | 'unbounded'): number => (kind === 'share' ? 1 : sumsPerPlace);
/** The sum of all values of a cell whose sums begin at `start`. */
export const sumAt = (kind: 'share' | 'unbounded', sums: Float64Array, start: number): number =>
  kind === 'share' ? (sums[start] as number) / shareUnit : exactSum(sums, start);
/** Sums of all cells together. */
export const sumCount = ({ sampleCount, kinds }: SketchShape): number =>
  sampleCount * kinds.reduce((count, kind) => count + sumsOf(kind), 0);

/** What a sketch counts: one cell for each sample and series, as a run lays them out. */
export type SketchShape = { readonly sampleCount: number; readonly kinds: readonly ('share' | 'unbounded')[] };

/**
 * How often each bucket of each cell was met, over any set of runs. Whole numbers and exact sums, so sketches of parts merge
 * into the very sketch of the whole, in any order.
 */
export type BandSketch = {
  readonly shape: SketchShape;
  runs: number;
  /** Open addressing: `cell · 65536 + bucket` in each taken slot, −1 in the others; a power of two of slots. */
  keys: Float64Array;
  counts: Uint32Array;
  taken: number;
  /** By cell. */
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Of each cell one for a share and 32 for any other; see `sumAt`. */
  readonly sums: Float64Array;
};

const cellsOf = ({ sampleCount, kinds }: SketchShape): number => sampleCount * kinds.length;

/** Bytes of a sketch while it is worked with; grows with the buckets met, never with the runs beyond that. */
export const sketchBytes = ({ keys, low }: BandSketch): number =>
  keys.length * 12 + low.length * (8 + 8 * sumsPerPlace);

/** A sketch of no run. */
export function createBandSketch(shape: SketchShape): BandSketch {
  const cells = cellsOf(shape);
  return {
    shape,
    runs: 0,
    keys: new Float64Array(4096).fill(-1),
    counts: new Uint32Array(4096),
    taken: 0,
    low: new Float32Array(cells).fill(Infinity),
    high: new Float32Array(cells).fill(-Infinity),
    sums: new Float64Array(sumCount(shape)),
  };
}

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

function bucketOf(kind: 'share' | 'unbounded', value: number): number {
  if (kind === 'share') {
    const bucket = Math.round(value * shareSteps);
    if (bucket >= 0 && bucket < bucketsPerCell) return bucket;
    throw new Error(`bandSketch: ${String(value)} is not a share.`);
  }
  if (!Number.isFinite(value)) throw new Error(`bandSketch: ${String(value)} in a curve.`);
  // With the sign turned, the bits of numbers stand in the order of the numbers.
  single[0] = value;
  const word = bits[0] as number;
  return (word >>> 31 === 1 ? ~word : word | 0x80000000) >>> droppedBits;
}

/** The middle of a bucket: at most `sketchError` away from every value in it. */
export function middleOf(kind: 'share' | 'unbounded', bucket: number): number {
  if (kind === 'share') return bucket / shareSteps;
  const sorted = (bucket << droppedBits) >>> 0;
  const positive = sorted >>> 31 === 1;
  // The bucket of zero holds nothing above 1e-40.
  if (sorted === 0x80000000) return 0;
  bits[0] = positive ? sorted ^ 0x80000000 : ~sorted;
  const one = single[0] as number;
  bits[0] = positive ? (sorted + 0xffff) ^ 0x80000000 : ~(sorted + 0xffff);
  return (one + (single[0] as number)) / 2;
}

const slotOf = (keys: Float64Array, cell: number, bucket: number, key: number): number => {
  const mask = keys.length - 1;
  let mixed = Math.imul(cell, 0x9e3779b1) ^ Math.imul(bucket, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  let slot = mixed & mask;
  while ((keys[slot] as number) !== key && (keys[slot] as number) !== -1) slot = (slot + 1) & mask;
  return slot;
};

function grow(sketch: BandSketch): void {
  const { keys, counts } = sketch;
  sketch.keys = new Float64Array(keys.length * 2).fill(-1);
  sketch.counts = new Uint32Array(keys.length * 2);
  for (let from = 0; from < keys.length; from++) {
    const key = keys[from] as number;
    if (key === -1) continue;
    const to = slotOf(sketch.keys, Math.floor(key / bucketsPerCell), key % bucketsPerCell, key);
    sketch.keys[to] = key;
    sketch.counts[to] = counts[from] as number;
  }
}

/** Counts a bucket of a cell `count` times more. */
export function countBucket(sketch: BandSketch, key: number, count: number): void {
  const slot = slotOf(sketch.keys, Math.floor(key / bucketsPerCell), key % bucketsPerCell, key);
  if ((sketch.keys[slot] as number) === -1) {
    sketch.keys[slot] = key;
    sketch.taken++;
  }
  sketch.counts[slot] = (sketch.counts[slot] as number) + count;
  if (sketch.taken * 5 > sketch.keys.length * 3) grow(sketch);
}

/** Adds one run: the values at `offset` of a table `sample × series`. Throws where a value is NaN or no share. */
export function addRun(sketch: BandSketch, series: Float32Array, offset: number): void {
  const { shape, low, high, sums } = sketch;
  const { kinds } = shape;
  if (sketch.runs >= valueLimit) throw new Error('bandSketch: too many runs for exact sums.');
  for (let cell = 0, place = 0, start = 0; cell < low.length; cell++) {
    // Adding 0 turns −0 into 0: which of the two is the least would hang on the order.
    const value = (series[offset + cell] as number) + 0;
    const kind = kinds[place] as 'share' | 'unbounded';
    if (Number.isNaN(value)) throw new Error(`bandSketch: NaN in series ${String(place)}.`);
    countBucket(sketch, cell * bucketsPerCell + bucketOf(kind, value), 1);
    if (value < (low[cell] as number)) low[cell] = value;
    if (value > (high[cell] as number)) high[cell] = value;
    if (kind === 'share') sums[start] = (sums[start] as number) + Math.round(value * shareUnit);
    else addExactly(sums, start, value);
    start += sumsOf(kind);
    place = place + 1 === kinds.length ? 0 : place + 1;
  }
  sketch.runs++;
}

/** Adds everything that `other`, of the same shape, has counted. */
export function mergeSketch(sketch: BandSketch, other: BandSketch): void {
  const { low, high, sums } = sketch;
  if (other.low.length !== low.length || other.shape.kinds.join() !== sketch.shape.kinds.join())
    throw new Error('mergeSketch: the sketches differ in shape.');
  if (sketch.runs + other.runs > valueLimit) throw new Error('bandSketch: too many runs for exact sums.');
  for (let slot = 0; slot < other.keys.length; slot++) {
    const key = other.keys[slot] as number;
    if (key !== -1) countBucket(sketch, key, other.counts[slot] as number);
  }
  for (let cell = 0; cell < low.length; cell++) {
    low[cell] = Math.min(low[cell] as number, other.low[cell] as number);
    high[cell] = Math.max(high[cell] as number, other.high[cell] as number);
  }
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (other.sums[at] as number);
  sketch.runs += other.runs;
}
