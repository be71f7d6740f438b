import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addExactly, exactSum, sumsPerPlace } from './exact-sums';

const seed = 20_180_906;
const finite = fc.float({ noNaN: true, noDefaultInfinity: true });

const sumsOf = (values: readonly number[]): Float64Array => {
  const sums = new Float64Array(2 * sumsPerPlace);
  for (const value of values) addExactly(sums, sumsPerPlace, value);
  return sums;
};

describe('exact sums', () => {
  it('are the same in any order and any split', () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 60 }), fc.nat(), (values, cut) => {
        const forward = sumsOf(values);
        expect(sumsOf([...values].reverse())).toEqual(forward);
        const at = cut % (values.length + 1);
        const [one, two] = [sumsOf(values.slice(0, at)), sumsOf(values.slice(at))];
        expect(one.map((value, place) => value + (two[place] as number))).toEqual(forward);
        expect(forward.slice(0, sumsPerPlace).some((value) => value !== 0)).toBe(false);
      }),
      { seed },
    );
  });

  it('equal the sum in whole numbers of the smallest step (an oracle of arbitrary length)', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 40 }), (values) => {
        const steps = values.reduce((sum, value) => sum + wholeSteps(value), 0n);
        const expected = Number(steps) * 2 ** -149;
        const obtained = exactSum(sumsOf(values), sumsPerPlace);
        const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        expect(Math.abs(obtained - expected)).toBeLessThanOrEqual(values.length * largest * 2 ** -50);
      }),
      { seed },
    );
  });

  it('lose nothing where a running sum in double precision does', () => {
    const values = [2 ** 60, 1, -(2 ** 60)].map(Math.fround);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(0);
    expect(exactSum(sumsOf(values), sumsPerPlace)).toBe(1);
    expect(exactSum(sumsOf([2 ** -149, 2 ** -149]), sumsPerPlace)).toBe(2 ** -148);
  });
});

/** A single-precision number in steps of 2^−149. */
function wholeSteps(value: number): bigint {
  const word = new Uint32Array(new Float32Array([value]).buffer)[0] ?? 0;
  const biased = (word >>> 23) & 255;
  const fraction = BigInt((word & 0x7fffff) + (biased === 0 ? 0 : 0x800000));
  const size = fraction << BigInt(Math.max(0, biased - 1));
  return word >>> 31 === 1 ? -size : size;
}
