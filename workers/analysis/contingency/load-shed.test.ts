import { readMatpower } from '@scenarios/exchange/matpower';
import { recordCheck } from '@tests/validation';
import { createFuzz } from '@workers/engine/testing/fuzz';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFlowShed } from './flow-shed';
import { createShedBound } from './shed-bound';
import { supplyGridOfMatpower, type SupplyGrid } from './supply-grid';
import { leastShedProgram } from './testing/least-shed-program';
import { worstSet } from './worst-set';

type Solution = {
  readonly Status: string;
  readonly ObjectiveValue: number;
  readonly Columns: Readonly<Record<string, unknown>>;
};
type Solver = { solve(program: string): Solution };

let solver: Solver | undefined;
beforeAll(async () => {
  solver = (await (await import('highs')).default()) as unknown as Solver;
});

/** Least load shed by HiGHS, and the dispatch that sheds no more. */
function leastShed(grid: SupplyGrid, lost: readonly number[]) {
  const found = solver?.solve(leastShedProgram(grid, lost));
  if (found?.Status !== 'Optimal') throw new Error(`HiGHS: ${String(found?.Status)}`);
  const primal = (name: string): number => {
    const column = found.Columns[name];
    const value = typeof column === 'object' && column !== null && 'Primal' in column ? Number(column.Primal) : 0;
    return Math.max(0, value);
  };
  return {
    shed: Math.max(0, found.ObjectiveValue),
    dispatch: {
      generation: Float64Array.from(grid.load, (_, bus) => primal(`g${String(bus)}`)),
      served: Float64Array.from(grid.load, (load, bus) => Math.max(0, load - primal(`s${String(bus)}`))),
    },
  };
}

const folder = fileURLToPath(new URL('../../../../shared/data/matpower/', import.meta.url));
const here = existsSync(folder);
const skipped = ' (skipped: shared/data/matpower is not beside the project)';
const load = (name: string): SupplyGrid => {
  const read = readMatpower(readFileSync(`${folder}${name}.m`, 'utf8'));
  if (!read.ok) throw new Error(read.issues[0]?.message.en);
  return supplyGridOfMatpower(read.value);
};
const numbers = (set: readonly number[] | undefined): number[] => (set ?? []).map((branch) => branch + 1);

/** Worst losses of so many branches: linear programs only where no known dispatch rules a set out. */
function worstOf(grid: SupplyGrid, size: number) {
  let least = 0;
  const bound = createShedBound(grid, () => least - 1e-6 - 1e-9);
  bound.learn(leastShed(grid, []).dispatch);
  return worstSet({
    count: grid.from.length,
    size,
    ceiling: grid.load.reduce((sum, value) => sum + value, 0),
    shed(set) {
      const { shed, dispatch } = leastShed(grid, set);
      bound.learn(dispatch);
      return shed;
    },
    atMost(set, best) {
      least = best;
      return bound.atMost(set);
    },
  });
}

describe(here ? 'least load shed of RTS-24' : `least load shed of RTS-24${skipped}`, () => {
  it.runIf(here)('K12 worst N-1, N-2, N-3 over all sets of its 38 branches', () => {
    const grid = load('case24');
    const worst = [1, 2, 3].map((size) => worstOf(grid, size));
    for (const each of worst) console.log(each.shed, each.sets.length, each.evaluations, each.ruledOut);
    const [single, double, triple] = worst;
    recordCheck({
      id: 'K12',
      setup:
        'RTS-24, least load shed by DC optimal power flow (ratings A, Pmin 0, 2850 MW): worst N-1, N-2, N-3, MW, and the sets of the last two',
      expected: [0, 194, 309, 19, 23, 29, 36, 37],
      obtained: [...worst.map(({ shed }) => shed), ...numbers(double?.sets[0]), ...numbers(triple?.sets[0])],
      tolerance: '1e-6 MW; sets exact',
      source:
        'exhaustive over all sets; each by a linear program (HiGHS) unless a known dispatch proves that it sheds less',
    });
    expect(worst.every(({ exhaustive, gap }) => exhaustive && gap === 0)).toBe(true);
    expect(single?.shed).toBeCloseTo(0, 6);
    expect(double?.shed).toBeCloseTo(194, 6);
    expect(triple?.shed).toBeCloseTo(309, 6);
    expect(double?.sets.map(numbers)).toEqual([[19, 23]]);
    expect(triple?.sets.map(numbers)).toEqual([[29, 36, 37]]);
  });
});
