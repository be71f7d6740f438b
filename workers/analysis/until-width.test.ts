import type { UntilWidth } from '@scenarios/format/ensemble';
import { describe, expect, it } from 'vitest';
import { createWidthWatch, lookAt, plannedLooks } from './until-width';

const rule: UntilWidth = {
  measure: 'loss.power',
  halfWidth: { absolute: 1 },
  confidence: 0.95,
  minimumRuns: 100,
  checkEvery: 50,
};

const normals = (seed: number, count: number): Float64Array => {
  let state = seed;
  const uniform = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Float64Array.from({ length: count }, () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6));
};

describe('until the interval is narrow', () => {
  it('looks at fixed numbers of runs, the last included', () => {
    expect(plannedLooks(rule, 260)).toEqual([100, 150, 200, 250, 260]);
    expect(plannedLooks(rule, 200)).toEqual([100, 150, 200]);
    expect(plannedLooks(rule, 60)).toEqual([60]);
  });

  it('corrects the interval for the number of planned looks (t of 99 % at 3 degrees of freedom: 5.840909)', () => {
    const values = Float64Array.of(1, 2, 3, 4);
    const { halfWidth } = lookAt(rule, 5, values);
    expect(halfWidth).toBeCloseTo((5.840909 * Math.sqrt(5 / 3)) / 2, 5);
    expect(lookAt({ ...rule, halfWidth: { relative: 0.1 } }, 5, values).narrowEnough).toBe(false);
    expect(lookAt({ ...rule, halfWidth: { relative: halfWidth / 2.5 + 1e-9 } }, 5, values).narrowEnough).toBe(true);
  });

  it('claims nothing from runs that are all alike', () => {
    const alike = new Float64Array(1000).fill(3);
    expect(lookAt(rule, 5, alike)).toEqual({ halfWidth: Infinity, narrowEnough: false });
    expect(createWidthWatch(rule, 1000, (count) => alike.subarray(0, count)).advance(1000)).toMatchObject({
      reason: 'all-runs',
      runs: 1000,
      halfWidth: Infinity,
    });
  });

  it('ends alike whether it is told of each run or only of many at once', () => {
    const values = normals(5, 2000);
    const wanted = { ...rule, halfWidth: { absolute: 0.15 } };
    const watched = (steps: readonly number[]) => {
      const watch = createWidthWatch(wanted, 2000, (count) => values.subarray(0, count));
      for (const step of steps) {
        const ending = watch.advance(step);
        if (ending !== null) return ending;
      }
      return null;
    };
    const each = watched(Array.from({ length: 2000 }, (_, at) => at + 1));
    expect(each).toMatchObject({ reason: 'narrow-enough', plannedLooks: 39 });
    expect(watched([2000])).toEqual(each);
    expect(each?.runs).toBe(plannedLooks(wanted, 2000)[(each?.looks ?? 0) - 1]);
  });

  it('holds the true mean at the end at least as often as it claims, although it looks many times', () => {
    const trials = 400;
    let covered = 0;
    let early = 0;
    for (let trial = 0; trial < trials; trial++) {
      const values = normals(trial * 7919 + 1, 400);
      const wanted = { ...rule, minimumRuns: 20, checkEvery: 20, halfWidth: { absolute: 0.2 } };
      const ending = createWidthWatch(wanted, 400, (count) => values.subarray(0, count)).advance(400);
      const used = values.subarray(0, ending?.runs ?? 0);
      const mean = used.reduce((sum, value) => sum + value, 0) / used.length;
      if (Math.abs(mean) <= (ending?.halfWidth ?? 0)) covered++;
      if (ending?.reason === 'narrow-enough') early++;
    }
    expect(early).toBeGreaterThan(trials / 2);
    expect(covered / trials).toBeGreaterThanOrEqual(0.95);
  });
});
