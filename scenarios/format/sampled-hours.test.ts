import { describe, expect, it } from 'vitest';
import { sampledHours } from './sampled-hours';

describe('sampledHours', () => {
  it('is the horizon where the step divides it, and the last sample before it elsewhere', () => {
    expect(sampledHours({ horizonHours: 72, sampleMinutes: 15 })).toBe(72);
    expect(sampledHours({ horizonHours: 1, sampleMinutes: 25 })).toBeCloseTo(50 / 60, 12);
    expect(sampledHours({ horizonHours: 0.2, sampleMinutes: 15 })).toBe(0);
  });
});
