import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile';

/** As the definition says it: weigh every order statistic. */
function naiveQuantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * level;
  return sorted.reduce((sum, value, i) => sum + value * Math.max(0, 1 - Math.abs(place - i)), 0);
}

describe('quantile', () => {
  it('gives the values of R quantile(x, type = 7) for 1, 2, 4, 8', () => {
    const values = Float64Array.of(1, 2, 4, 8);
    expect([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((level) => quantile(values, level))).toEqual(
      [1, 1.15, 1.75, 3, 5, 7.4, 8].map((value) => expect.closeTo(value, 12) as number),
    );
  });

  it('is the value itself where there is one, and NaN where there is none', () => {
    expect(quantile(Float32Array.of(7), 0.05)).toBe(7);
    expect(quantile(new Float64Array(), 0.5)).toBeNaN();
  });

  it('equals its naive twin', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, level) => {
          expect(quantile(Float64Array.from(values).sort(), level)).toBeCloseTo(naiveQuantile(values, level), 6);
        },
      ),
      { seed: 7 },
    );
  });
});
