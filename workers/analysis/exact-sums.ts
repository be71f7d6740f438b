/** Exponents of single precision that share one sum: a value in it is a whole number below 2^(24 + 7). */
const exponentsPerSum = 8;
/** Sums for each place. */
export const sumsPerPlace = 256 / exponentsPerSum;
/** Values that one place can take before a sum might leave the whole numbers that a double holds exactly. */
export const valueLimit = 4_194_304;

/** 2^−150: half the smallest single-precision number, which has the scale of exponent 1. */
const unitOfFirst = 1.401298464324817e-45 / 2;

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/**
 * Adds a single-precision number to the 32 sums from `start` on, exactly: each holds a whole number of one scale, so the sums
 * of any split of the values, added in any order, are the same. All are zero at first. Not for NaN or Infinity.
 */
export function addExactly(sums: Float64Array, start: number, value: number): void {
  single[0] = value;
  const word = bits[0] as number;
  const biased = (word >>> 23) & 0xff;
  // Numbers below the normal ones have the scale of exponent 1 and no leading one.
  const exponent = biased === 0 ? 1 : biased;
  const fraction = (word & 0x7fffff) | (biased === 0 ? 0 : 0x800000);
  const whole = fraction * (1 << (exponent & 7));
  const at = start + (exponent >> 3);
  sums[at] = (sums[at] as number) + (word >>> 31 === 1 ? -whole : whole);
}

/** The sum of all values that the 32 sums from `start` on were given, from the smallest scale up: within a few units in the last place. */
export function exactSum(sums: Float64Array, start: number): number {
  let sum = 0;
  let scale = unitOfFirst;
  for (let at = start; at < start + sumsPerPlace; at++) {
    sum += (sums[at] as number) * scale;
    scale *= 256;
  }
  return sum;
}
