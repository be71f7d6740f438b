import { describe, expect, it } from 'vitest';
import { comparePairs } from './compare-pairs';
import type { PairedRuns } from './compare-pairs';

/** One series, two samples; measures per run: loss, minimum, recover90, person-hours. */
type Runs = { readonly series: readonly number[]; readonly measures: readonly (readonly number[])[] };
const ensemble = (series: readonly number[], measures: readonly (readonly number[])[]): Runs => ({ series, measures });

const paired = (first: Runs, second: Runs): PairedRuns => ({
  runs: first.measures.length,
  seriesCount: 1,
  sampleCount: 2,
  series: Float32Array.from(
    first.measures.flatMap((_, run) => [first, second].flatMap(({ series }) => series.slice(2 * run, 2 * run + 2))),
  ),
  measures: Float64Array.from(first.measures.flatMap((own, run) => [...own, ...(second.measures[run] ?? [])])),
  measureIds: ['loss.power', 'minimum.power', 'recover90.power', 'person-hours.power'],
});
const compare = (first: Runs, second: Runs, levels: readonly number[], watch = {}) =>
  comparePairs(paired(first, second), levels, watch);

describe('comparePairs', () => {
  const first = ensemble(
    [0.5, 1, 0.75, 1, 1, 1],
    [
      [4, 0.5, 2, 10],
      [2, 0.75, 1, 0],
      [1, 1, 0, 0],
    ],
  );
  const second = ensemble(
    [0.25, 1, 0.25, 0.5, 1, 0],
    [
      [5, 0.25, 2, 10],
      [5, 0.25, 3, 7],
      [6, 0, 0, 3],
    ],
  );
  const comparison = compare(first, second, [0, 0.5, 1]);

  it('gives the paired mean and Student interval (computed by hand, t = 4.30265 for 3 runs)', () => {
    const loss = comparison?.differences[0];
    // Differences −1, −3, −5: mean −3, sd 2.
    expect(loss).toMatchObject({ id: 'loss.power', unit: 'h', mean: -3 });
    const reach = (4.302653 * 2) / Math.sqrt(3);
    expect(loss?.low).toBeCloseTo(-3 - reach, 5);
    expect(loss?.high).toBeCloseTo(-3 + reach, 5);
  });

  it('counts the wins by what is better for the measure', () => {
    const shares = comparison?.differences.map(({ firstBetter, secondBetter, equal }) => [
      firstBetter,
      secondBetter,
      equal,
    ]);
    expect(shares).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [1 / 3, 0, 2 / 3],
      [2 / 3, 0, 1 / 3],
    ]);
    const turned = compare(second, first, [0.5]);
    expect(turned?.differences.map((entry) => entry.secondBetter)).toEqual(shares?.map(([share]) => share));
    expect(turned?.differences[0]?.mean).toBe(3);
  });

  it('takes the quantiles of the paired difference, not the difference of the quantiles', () => {
    // Sample 0: .25 .5 0; sample 1: 0 .5 1.
    expect([...(comparison?.differenceQuantiles ?? [])]).toEqual([0, 0, 0.25, 0.5, 0.5, 1]);
  });

  it('covers the true mean in 95 % of small samples', () => {
    let state = 12345;
    const uniform = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
    const trials = 2000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const rows = Array.from({ length: 5 }, () => [normal(), 0, 0, 0]);
      const zeros = rows.map(() => [0, 0, 0, 0]);
      const loss = compare(
        ensemble(
          Array.from({ length: 10 }, () => 1),
          rows,
        ),
        ensemble(
          Array.from({ length: 10 }, () => 1),
          zeros,
        ),
        [0.5],
      )?.differences[0];
      if (loss !== undefined && loss.low <= 0 && loss.high >= 0) covered++;
    }
    // Four standard errors of a share of 0.95 over 2 000 trials.
    expect(Math.abs(covered / trials - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / trials));
  });

  it('bounds nothing from a single run', () => {
    const one = ensemble([1, 1], [[1, 1, 1, 1]]);
    expect(compare(one, one, [0.5])?.differences[0]).toMatchObject({
      mean: 0,
      low: -Infinity,
      high: Infinity,
      equal: 1,
    });
  });

  it('throws where the ensembles do not pair, and ends early when told to', () => {
    expect(() => comparePairs({ ...paired(first, second), runs: 2 }, [0.5])).toThrow(/measures for 2 runs/);
    expect(compare(first, second, [0.5], { stop: () => true })).toBeNull();
  });
});
