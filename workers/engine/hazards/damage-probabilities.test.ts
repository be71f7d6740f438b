import { fragilityClasses } from '@scenarios/format/fragility';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { damageProbabilities, exceedanceProbabilities } from './damage-probabilities';

describe('damageProbabilities', () => {
  it('K20 a medium-voltage unanchored substation at 0.30 g (computed from HAZUS)', () => {
    const reached = exceedanceProbabilities('substation-medium-voltage-unanchored', 0.3);
    recordCheck({
      id: 'K20',
      setup: 'medium-voltage unanchored substation at 0.30 g: chance of at least slight, moderate, extensive, complete',
      expected: [0.9665, 0.7913, 0.5, 0.1008],
      obtained: [...reached].slice(0, 4),
      tolerance: '5e-5',
      source: 'computed from HAZUS',
    });
    [0.9665, 0.7913, 0.5, 0.1008].forEach((published, at) => {
      expect(reached[at]).toBeCloseTo(published, 4);
    });
  });

  it('adds up to 1, with no negative chance, at any shaking', () => {
    for (const id of fragilityClasses) {
      for (const pga of [0, 1e-6, 0.01, 0.1, 0.3, 1, 3, 10, 100]) {
        const chances = damageProbabilities(id, pga);
        expect(chances).toHaveLength(5);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('damages nothing without shaking, and everything beyond all measure', () => {
    expect(damageProbabilities('water-plant', 0)).toEqual([1, 0, 0, 0, 0]);
    expect(damageProbabilities('water-plant', 1000)[4]).toBeCloseTo(1, 9);
  });

  it('reads hardening as a stronger median: twice as hard at twice the shaking is the same', () => {
    expect(damageProbabilities('hospital-mid-rise-concrete', 0.8, 2)).toEqual(
      damageProbabilities('hospital-mid-rise-concrete', 0.4, 1),
    );
  });
});
