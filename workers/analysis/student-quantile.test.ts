import { describe, expect, it } from 'vitest';
import { studentQuantile } from './student-quantile';

describe('studentQuantile', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values at 0.975.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [29, 2.045],
    [30, 2.042],
    [99, 1.984],
    [100, 1.984],
  ])('has the published 95 %% value for %i degrees of freedom', (degrees, published) => {
    expect(studentQuantile(0.95, degrees)).toBeCloseTo(published, 3);
  });

  it('is exact where a closed form exists', () => {
    expect(studentQuantile(0.95, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 8);
    expect(studentQuantile(0.95, 2)).toBeCloseTo((0.95 * Math.SQRT2) / Math.sqrt(1 - 0.95 * 0.95), 9);
  });

  it('tends to the normal value', () => {
    expect(studentQuantile(0.95, 100_000)).toBeCloseTo(1.959964 + (1.959964 ** 3 + 1.959964) / 4e5, 6);
  });

  it('knows nothing from one value', () => {
    expect(studentQuantile(0.95, 0)).toBe(Infinity);
  });
});
