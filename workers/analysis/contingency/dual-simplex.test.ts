import { createFuzz } from '@workers/engine/testing/fuzz';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDualSimplex } from './dual-simplex';

type Row = { readonly coefficient: Float64Array; readonly lower: number; readonly upper: number };
type Solver = { solve(program: string): { readonly Status: string; readonly ObjectiveValue: number } };

let solver: Solver | undefined;
beforeAll(async () => {
  solver = (await (await import('highs')).default()) as unknown as Solver;
});

const sum = (factors: Float64Array): string =>
  [...factors]
    .map((factor, index) => `${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} x${String(index)}`)
    .join(' ');

const program = (gain: Float64Array, upper: Float64Array, rows: readonly Row[]): string =>
  [
    'Maximize',
    ` gain: ${sum(gain)}`,
    'Subject To',
    ...rows.flatMap(({ coefficient, lower, upper: most }) => [
      ` ${sum(coefficient)} >= ${String(lower)}`,
      ` ${sum(coefficient)} <= ${String(most)}`,
    ]),
    'Bounds',
    ...[...upper].map((most, index) => ` 0 <= x${String(index)} <= ${String(most)}`),
    'End',
  ].join('\n');

describe('dual simplex', () => {
  it('finds the optimum that HiGHS finds, row after row, or that there is none', () => {
    const fuzz = createFuzz(23);
    let without = 0;
    for (let round = 0; round < 150; round += 1) {
      const count = 1 + fuzz.below(8);
      const simplex = createDualSimplex(count);
      // Whole numbers, many of them 0 or alike, make degenerate programs, where a careless method goes round in circles.
      const whole = (most: number): Float64Array =>
        Float64Array.from({ length: count }, () => fuzz.below(2 * most + 1) - most);
      const gain = whole(1);
      const upper = whole(3).map((value) => value + 3);
      const rows: Row[] = [];
      simplex.begin(gain, upper);
      for (let step = 0; step < 5; step += 1) {
        const lower = fuzz.below(8) - 5;
        const row = { coefficient: whole(2), lower, upper: lower + fuzz.below(4) };
        rows.push(row);
        simplex.addRow(row.coefficient, row.lower, row.upper);
        const found = simplex.solve();
        const expected = solver?.solve(program(gain, upper, rows));
        expect(expected?.Status, `round ${String(round)}`).toBe(found ? 'Optimal' : 'Infeasible');
        if (!found) {
          without += 1;
          break;
        }
        const value = simplex.value;
        expect(gain.reduce((total, each, index) => total + each * (value[index] ?? 0), 0)).toBeCloseTo(
          expected?.ObjectiveValue ?? NaN,
          7,
        );
        value.forEach((each, index) => {
          expect(each).toBeGreaterThan(-1e-7);
          expect(each).toBeLessThan((upper[index] ?? 0) + 1e-7);
        });
      }
    }
    expect(without).toBeGreaterThan(10);
    expect(without).toBeLessThan(140);
  });

  it('forgets all rows when it begins anew', () => {
    const simplex = createDualSimplex(2);
    const [gain, upper] = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
    simplex.begin(gain, upper);
    simplex.addRow(Float64Array.of(1, 1), 0, 5);
    expect(simplex.solve()).toBe(true);
    expect([...simplex.value]).toEqual([1, 4]);
    expect(simplex.pivots).toBe(1);
    simplex.begin(gain, upper);
    expect(simplex.solve()).toBe(true);
    expect([...simplex.value]).toEqual([3, 4]);
  });
});
