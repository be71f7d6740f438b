import { expect, it } from 'vitest';
import { meanDeviation } from './mean-deviation';

it('gives the mean and the sample standard deviation', () => {
  const { mean, standardDeviation } = meanDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9));
  expect(mean).toBe(5);
  expect(standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
});

it('does not lose small deviations of large values', () => {
  expect(meanDeviation(Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3)).standardDeviation).toBeCloseTo(1, 9);
});

it('gives no deviation to a single value', () => {
  expect(meanDeviation(Float64Array.of(3))).toEqual({ mean: 3, standardDeviation: 0 });
});
