import { resolveParameters } from '@scenarios/format/parameters';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { aftershockRates, chanceOfAftershock, drawAftershocks, expectedAftershocks } from './aftershocks';

const rates = aftershockRates(resolveParameters([]));
const main = { magnitude: 7, key: 77 };

it('K23 aftershocks of a magnitude 7 in a week', () => {
  const obtained = [
    expectedAftershocks(rates, 7, 6, 7),
    chanceOfAftershock(rates, 7, 6, 7),
    chanceOfAftershock(rates, 7, 7, 7),
  ];
  recordCheck({
    id: 'K23',
    setup: 'Reasenberg–Jones a −1.67, b .91, p 1.08, c .05, M 7, days 0–7: N(≥6), P(≥1 of M ≥ 6), P(≥7)',
    expected: [0.9025, 0.594, 0.105],
    obtained,
    tolerance: '5e-4',
    source: 'computed from Reasenberg & Jones 1989',
  });
  expect(obtained[0]).toBeCloseTo(0.9025, 4);
  expect(Math.abs((obtained[1] ?? 0) - 0.594)).toBeLessThan(5e-4);
  expect(Math.abs((obtained[2] ?? 0) - 0.105)).toBeLessThan(5e-4);
});

describe('drawn sequences', () => {
  const runs = 4000;
  const sequences = Array.from({ length: runs }, (_, run) =>
    drawAftershocks(rates, main, { days: 7, minimumMagnitude: 5 }, 3, run),
  );

  it('have the expected number, cut off at the main shock, in order, within the window', () => {
    const mean = expectedAftershocks(rates, 7, 5, 7) * (1 - 10 ** (-rates.slope * 2));
    const total = sequences.reduce((sum, { length }) => sum + length, 0);
    // Five standard errors of a Poisson mean.
    expect(Math.abs(total / runs - mean)).toBeLessThan(5 * Math.sqrt(mean / runs));
    for (const sequence of sequences) {
      sequence.forEach((shock, i) => {
        expect(shock.magnitude).toBeGreaterThanOrEqual(5);
        expect(shock.magnitude).toBeLessThanOrEqual(7);
        expect(shock.days).toBeGreaterThanOrEqual(0);
        expect(shock.days).toBeLessThanOrEqual(7);
        expect(shock.days).toBeGreaterThanOrEqual(sequence[i - 1]?.days ?? 0);
      });
    }
  });

  it('are as often of magnitude 6 and above as the relation says, most of them early', () => {
    const strong = sequences.flat().filter(({ magnitude }) => magnitude >= 6).length / runs;
    const expected = expectedAftershocks(rates, 7, 6, 7) - expectedAftershocks(rates, 7, 7, 7);
    expect(Math.abs(strong - expected)).toBeLessThan(5 * Math.sqrt(expected / runs));
    const all = sequences.flat();
    const early = all.filter(({ days }) => days < 1).length / all.length;
    const share = expectedAftershocks(rates, 7, 5, 1) / expectedAftershocks(rates, 7, 5, 7);
    expect(Math.abs(early - share)).toBeLessThan(0.02);
  });

  it('are none where even the main shock is weaker than asked for, and some hundreds for the largest', () => {
    expect(drawAftershocks(rates, { ...main, magnitude: 5 }, { days: 7, minimumMagnitude: 5 }, 1, 1)).toEqual([]);
    const many = drawAftershocks(rates, { ...main, magnitude: 9 }, { days: 30, minimumMagnitude: 5 }, 1, 1);
    const mean = expectedAftershocks(rates, 9, 5, 30);
    expect(Math.abs(many.length - mean)).toBeLessThan(6 * Math.sqrt(mean));
  });
});
