import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../math';
import { repairDays, repairedShare } from './repair-days';
import type { RepairTime } from './fragility-curves';

const normal: RepairTime = { distribution: 'normal', mean: 7, standardDeviation: 3.5 };
const lognormal: RepairTime = { distribution: 'lognormal', mean: 45, standardDeviation: 18 };

describe('repairDays', () => {
  it.each([normal, lognormal])('has the stated mean and standard deviation ($distribution)', (repair) => {
    const steps = 20_000;
    const days = Array.from({ length: steps }, (_, i) => repairDays(repair, normalQuantile((i + 0.5) / steps)));
    const mean = days.reduce((sum, day) => sum + day, 0) / steps;
    const variance = days.reduce((sum, day) => sum + (day - mean) ** 2, 0) / steps;
    expect(mean).toBeCloseTo(repair.mean, 2);
    expect(Math.sqrt(variance) / repair.standardDeviation).toBeCloseTo(1, 2);
  });

  it.each([normal, lognormal])('is the inverse of the repaired share ($distribution)', (repair) => {
    for (const level of [0.05, 0.3, 0.5, 0.9]) {
      expect(repairedShare(repair, repairDays(repair, normalQuantile(level)))).toBeCloseTo(level, 9);
    }
  });

  it('repairs nothing lognormal at once', () => {
    expect(repairedShare(lognormal, 0)).toBe(0);
  });
});
