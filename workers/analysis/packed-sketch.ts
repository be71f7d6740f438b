import type { BandSketch, SketchShape } from './band-sketch';
import { countBucket, createBandSketch } from './band-sketch';

/** A sketch as it is handed on and stored: the same arrays for the same counts, whatever order they were made in. */
export type PackedSketch = {
  readonly runs: number;
  /** `cell · 65536 + bucket`, ascending. */
  readonly keys: Float64Array;
  /** How often each was met. */
  readonly counts: Uint32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Positions of the sums that are not zero, ascending, and those sums. */
  readonly sumPlaces: Uint32Array;
  readonly sums: Float64Array;
};

/** The sketch with its buckets in order. */
export function packSketch(sketch: BandSketch): PackedSketch {
  const order = Uint32Array.from({ length: sketch.keys.length }, (_, slot) => slot)
    .filter((slot) => sketch.keys[slot] !== -1)
    .sort((a, b) => (sketch.keys[a] as number) - (sketch.keys[b] as number));
  const places = Uint32Array.from({ length: sketch.sums.length }, (_, place) => place).filter(
    (place) => sketch.sums[place] !== 0,
  );
  return {
    runs: sketch.runs,
    keys: Float64Array.from(order, (slot) => sketch.keys[slot] as number),
    counts: Uint32Array.from(order, (slot) => sketch.counts[slot] as number),
    low: sketch.low.slice(),
    high: sketch.high.slice(),
    sumPlaces: places,
    sums: Float64Array.from(places, (place) => sketch.sums[place] as number),
  };
}

/**
 * The sketch of what was packed, or null where it cannot be one of this shape and so many runs: it may come from a stranger's
 * file. Every cell has to have counted every run once.
 */
export function unpackSketch(packed: PackedSketch, shape: SketchShape, runs: number): BandSketch | null {
  const cells = shape.sampleCount * shape.kinds.length;
  const { keys, counts, low, high, sumPlaces, sums } = packed;
  if (packed.runs !== runs || low.length !== cells || high.length !== cells) return null;
  if (keys.length !== counts.length || sumPlaces.length !== sums.length) return null;
  const sketch = createBandSketch(shape);
  const counted = new Float64Array(cells);
  let before = -1;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    const cell = Math.floor(key / 65_536);
    if (!Number.isSafeInteger(key) || key <= before || cell >= cells) return null;
    before = key;
    counted[cell] = (counted[cell] as number) + (counts[at] as number);
    countBucket(sketch, key, counts[at] as number);
  }
  if (counted.some((count) => count !== runs)) return null;
  for (let cell = 0; cell < cells; cell++) if (!((low[cell] as number) <= (high[cell] as number))) return null;
  sketch.low.set(low);
  sketch.high.set(high);
  for (let at = 0; at < sums.length; at++) {
    const place = sumPlaces[at] as number;
    if (place >= sketch.sums.length || !Number.isSafeInteger(sums[at])) return null;
    sketch.sums[place] = sums[at] as number;
  }
  sketch.runs = runs;
  return sketch;
}
