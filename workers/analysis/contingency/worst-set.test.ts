import { createFuzz } from '@workers/engine/testing/fuzz';
import { describe, expect, it } from 'vitest';
import { worstSet } from './worst-set';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the worst set of losses', () => {
  it('is what trying all sets gives, whether or not a bound rules some out', () => {
    const fuzz = createFuzz(29);
    for (let round = 0; round < 60; round += 1) {
      const count = 1 + fuzz.below(8);
      const size = 1 + fuzz.below(count);
      const alone = Array.from({ length: count }, () => fuzz.below(4));
      const together = Array.from({ length: count }, () => Array.from({ length: count }, () => fuzz.below(3)));
      const shed = (set: readonly number[]): number =>
        sum(set.map((a) => (alone[a] ?? 0) + sum(set.filter((b) => b > a).map((b) => together[a]?.[b] ?? 0))));
      const all = Array.from({ length: 2 ** count }, (_, mask) =>
        Array.from({ length: count }, (_item, item) => item).filter((item) => (mask >> item) % 2 === 1),
      ).filter((set) => set.length === size);
      const most = Math.max(...all.map(shed));
      const plain = worstSet({ count, size, shed, ceiling: 1000 });
      expect(plain).toMatchObject({ shed: most, gap: 0, exhaustive: true });
      expect(plain.sets).toHaveLength(all.filter((set) => shed(set) === most).length);
      const atMost = (set: readonly number[]): number => shed(set) + 2 * fuzz.next();
      const bounded = worstSet({ count, size, shed, atMost, ceiling: 1000 });
      expect(bounded).toMatchObject({ shed: most, sets: plain.sets, gap: 0 });
      expect(bounded.evaluations).toBeLessThanOrEqual(plain.evaluations);
    }
  });

  it('is found without trying all where two losses only cost together, and the gap is stated', () => {
    // One alone costs 1; 40 and 41 cost nothing but together 100.
    const shed = (set: readonly number[]): number =>
      set.filter((item) => item < 2).length + (set.includes(40) && set.includes(41) ? 100 : 0);
    const trap = (set: readonly number[]): number => (set.includes(40) && set.includes(41) ? 100 : 0);
    const problem = { count: 60, size: 3, ceiling: 150, exhaustiveLimit: 0 };
    const found = worstSet({ ...problem, shed: trap });
    expect(found).toMatchObject({ shed: 100, gap: 50, exhaustive: false });
    expect(found.sets[0]).toEqual([0, 40, 41]);
    expect(found.evaluations).toBeLessThan(34_220 / 5);
    // Greedy takes 0 and 1 first and swaps cannot bring the pair in; looking at all sets does.
    expect(worstSet({ ...problem, exhaustiveLimit: 40_000, shed })).toMatchObject({ shed: 101, gap: 0 });
  });

  it('asks for no more than there is, and takes nothing as the only set of size 0', () => {
    expect(worstSet({ count: 2, size: 5, shed: sum, ceiling: 9 })).toMatchObject({ sets: [[0, 1]], shed: 1, gap: 0 });
    expect(worstSet({ count: 3, size: 0, shed: () => 4, ceiling: 9 })).toMatchObject({ sets: [[]], shed: 4, gap: 0 });
    expect(worstSet({ count: 0, size: 2, shed: () => 0, ceiling: 0 })).toMatchObject({ sets: [[]], shed: 0 });
  });
});
