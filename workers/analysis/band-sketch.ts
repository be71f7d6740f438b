import type { BandError } from '@scenarios/format/ensemble';
import { addExactly, exactSum, sumsPerPlace, valueLimit } from './exact-sums';

/** Steps of the grid on which shares are counted, and its points. */
const shareSteps = 500;
export const shareBuckets = shareSteps + 1;
/** Bits of a single-precision number that its bucket leaves out: 7 of the 23 of the fraction are kept. */
const droppedBits = 16;
/** Buckets of a number of any size. */
export const floatBuckets = 65_536;
/** A share is added up in steps of 2^−30: its mean is within 5e-10 of that of the runs, and sums of whole steps are exact. */
const shareUnit = 1_073_741_824;

/** Half a step of a share; half a bucket of an observable, as a share of its value. */
export const sketchError: BandError = { share: 0.5 / shareSteps, relative: 1 / 256 };

export type CurveKind = 'share' | 'unbounded';

/** What a sketch counts: one cell for each sample and series, as a run lays them out. */
export type SketchShape = { readonly sampleCount: number; readonly kinds: readonly CurveKind[] };

/**
 * How often each bucket of each cell was met, over any set of runs. Whole numbers and exact sums, so sketches of parts merge
 * into the very sketch of the whole, in any order.
 */
export type BandSketch = {
  readonly shape: SketchShape;
  runs: number;
  /** Cell of a share × 501, in memory that threads share. */
  readonly shares: Uint32Array<SharedArrayBuffer>;
  /** Of all other cells: `cell · 65536 + bucket` in each taken slot, −1 in the rest; a power of two of slots. */
  keys: Float64Array;
  counts: Uint32Array;
  taken: number;
  /** By cell. */
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Of each cell one for a share and 32 for any other; see `sumAt`. */
  readonly sums: Float64Array;
};

/** How many sums a cell has. */
export const sumsOf = (kind: CurveKind): number => (kind === 'share' ? 1 : sumsPerPlace);
/** The sum of all values of a cell whose sums begin at `start`. */
export const sumAt = (kind: CurveKind, sums: Float64Array, start: number): number =>
  kind === 'share' ? (sums[start] as number) / shareUnit : exactSum(sums, start);
/** Sums of all cells together. */
export const sumCount = ({ sampleCount, kinds }: SketchShape): number =>
  sampleCount * kinds.reduce((count, kind) => count + sumsOf(kind), 0);
/** Cells of shares. */
export const shareCells = ({ sampleCount, kinds }: SketchShape): number =>
  sampleCount * kinds.filter((kind) => kind === 'share').length;
const cellsOf = ({ sampleCount, kinds }: SketchShape): number => sampleCount * kinds.length;

/** Bytes of an empty sketch: all that a share will ever need. */
export const emptySketchBytes = (shape: SketchShape): number =>
  shareCells(shape) * shareBuckets * 4 + cellsOf(shape) * 8 + sumCount(shape) * 8;

/** Bytes of a sketch while it is worked with; grows with the buckets met of curves that are no share, and with nothing else. */
export const sketchBytes = (sketch: BandSketch): number => emptySketchBytes(sketch.shape) + sketch.keys.length * 12;

const fewestSlots = 1024;

/** A sketch of no run. */
export function createBandSketch(shape: SketchShape): BandSketch {
  const cells = cellsOf(shape);
  return {
    shape,
    runs: 0,
    shares: new Uint32Array(new SharedArrayBuffer(shareCells(shape) * shareBuckets * 4)),
    keys: new Float64Array(fewestSlots).fill(-1),
    counts: new Uint32Array(fewestSlots),
    taken: 0,
    low: new Float32Array(cells).fill(Infinity),
    high: new Float32Array(cells).fill(-Infinity),
    sums: new Float64Array(sumCount(shape)),
  };
}

/** Back to a sketch of no run, in the memory that it has. */
export function clearSketch(sketch: BandSketch): void {
  sketch.runs = 0;
  sketch.shares.fill(0);
  sketch.keys.fill(-1);
  sketch.counts.fill(0);
  sketch.taken = 0;
  sketch.low.fill(Infinity);
  sketch.high.fill(-Infinity);
  sketch.sums.fill(0);
}

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** With the sign turned, the bits of numbers stand in the order of the numbers. */
function floatBucket(value: number): number {
  single[0] = value;
  const word = bits[0] as number;
  return (word >>> 31 === 1 ? ~word : word | 0x80000000) >>> droppedBits;
}

/** The middle of a bucket: at most `sketchError` away from every value in it. */
export function middleOf(kind: CurveKind, bucket: number): number {
  if (kind === 'share') return bucket / shareSteps;
  const sorted = (bucket << droppedBits) >>> 0;
  // The bucket of zero holds nothing above 1e-40.
  if (sorted === 0x80000000) return 0;
  const positive = sorted >>> 31 === 1;
  bits[0] = positive ? sorted ^ 0x80000000 : ~sorted;
  const one = single[0] as number;
  bits[0] = positive ? (sorted + 0xffff) ^ 0x80000000 : ~(sorted + 0xffff);
  return (one + (single[0] as number)) / 2;
}

const slotOf = (keys: Float64Array, key: number): number => {
  const mask = keys.length - 1;
  const cell = Math.floor(key / floatBuckets);
  let mixed = Math.imul(cell, 0x9e3779b1) ^ Math.imul(key - cell * floatBuckets, 0x85ebca6b);
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
    const to = slotOf(sketch.keys, key);
    sketch.keys[to] = key;
    sketch.counts[to] = counts[from] as number;
  }
}

/** Counts a bucket of a cell that is no share `count` times more; the key is `cell · 65536 + bucket`. */
export function countKey(sketch: BandSketch, key: number, count: number): void {
  const slot = slotOf(sketch.keys, key);
  if ((sketch.keys[slot] as number) === -1) {
    sketch.keys[slot] = key;
    sketch.taken++;
  }
  sketch.counts[slot] = (sketch.counts[slot] as number) + count;
  if (sketch.taken * 5 > sketch.keys.length * 3) grow(sketch);
}

/** Adds one run: the values at `offset` of a table `sample × series`. Throws where a value is not finite, or no share. */
export function addRun(sketch: BandSketch, series: Float32Array, offset: number): void {
  const { shape, shares, low, high, sums } = sketch;
  const { kinds } = shape;
  if (sketch.runs >= valueLimit) throw new Error('bandSketch: too many runs for exact sums.');
  for (let cell = 0, place = 0, start = 0, counted = 0; cell < low.length; cell++) {
    // Adding 0 turns −0 into 0: which of the two is the least would hang on the order.
    const value = (series[offset + cell] as number) + 0;
    if (kinds[place] === 'share') {
      const bucket = Math.round(value * shareSteps);
      if (!(bucket >= 0 && bucket < shareBuckets)) throw new Error(`bandSketch: ${value} is not a share.`);
      shares[counted + bucket] = (shares[counted + bucket] as number) + 1;
      sums[start] = (sums[start] as number) + Math.round(value * shareUnit);
      counted += shareBuckets;
      start += 1;
    } else {
      if (!Number.isFinite(value)) throw new Error(`bandSketch: ${value} in series ${place}.`);
      countKey(sketch, cell * floatBuckets + floatBucket(value), 1);
      addExactly(sums, start, value);
      start += sumsPerPlace;
    }
    if (value < (low[cell] as number)) low[cell] = value;
    if (value > (high[cell] as number)) high[cell] = value;
    place = place + 1 === kinds.length ? 0 : place + 1;
  }
  sketch.runs++;
}
