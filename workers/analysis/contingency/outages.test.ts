import { readMatpower } from '@scenarios/exchange/matpower';
import { meshOfMatpower } from '@scenarios/exchange/matpower-mesh';
import { recordCheck } from '@tests/validation';
import { createDcFlow } from '@workers/engine/flow/dc-flow';
import { createIslandLabeller } from '@workers/engine/flow/islands';
import { denseSolve } from '@workers/engine/testing/dense-solve';
import { createFuzz } from '@workers/engine/testing/fuzz';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createIslandBalance } from './balance-islands';
import type { Grid } from './grid';
import { gridOfMatpower } from './grid-of-matpower';
import { gridOfMesh } from './grid-of-mesh';
import { mostLoadedBranch } from './most-loaded-branch';
import { createOutageFactors } from './outage-factors';
import { createOutageScreen } from './screen-outages';
import { singleOutages } from './single-outages';

/** Flows without one branch from a matrix made anew for what is left. */
function freshFlows(grid: Grid, branch: number): { flow: Float64Array; dead: number } {
  const { busCount, from, to } = grid;
  const branchUp = new Uint8Array(from.length).fill(1);
  if (branch >= 0) branchUp[branch] = 0;
  const island = new Int32Array(busCount);
  const count = createIslandLabeller(busCount, from, to).label(branchUp, new Uint8Array(busCount).fill(1), island);
  const injection = new Float64Array(busCount);
  const { balance } = createIslandBalance(busCount);
  const dead = balance(grid.injection, grid.participation, island, count, injection);
  const flow = new Float64Array(from.length);
  createDcFlow(grid).solve({ branchUp, island, injection }, { angle: new Float64Array(busCount), flow });
  return { flow, dead };
}

/** The same by Gaussian elimination, sharing no code with the kernel but the elimination. */
function denseFlows(grid: Grid, lost: number): number[] {
  const { busCount, from, to, reactance, participation } = grid;
  const live = [...from.keys()].filter((branch) => branch !== lost && from[branch] !== to[branch]);
  const part = Array.from({ length: busCount }, (_, bus): number => bus);
  for (let pass = 0; pass < busCount; pass += 1) {
    for (const branch of live) {
      const [a, b] = [from[branch] ?? 0, to[branch] ?? 0];
      part[a] = part[b] = Math.min(part[a] ?? 0, part[b] ?? 0);
    }
  }
  const members = (label: number): number[] => [...part.keys()].filter((bus) => part[bus] === label);
  const injection = part.map((label, bus) => {
    const weight = members(label).reduce((sum, other) => sum + (participation[other] ?? 0), 0);
    const surplus = members(label).reduce((sum, other) => sum + (grid.injection[other] ?? 0), 0);
    return weight > 0 ? (grid.injection[bus] ?? 0) - (surplus * (participation[bus] ?? 0)) / weight : 0;
  });
  const matrix = part.map((label, bus) => part.map((_, column): number => (label === bus && column === bus ? 1 : 0)));
  for (const branch of live) {
    const [a, b, s] = [from[branch] ?? 0, to[branch] ?? 0, 100 / (reactance[branch] ?? 1)];
    for (const [bus, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = matrix[bus];
      if (row === undefined || part[bus] === bus) continue;
      row[bus] = (row[bus] ?? 0) + s;
      row[other] = (row[other] ?? 0) - s;
    }
  }
  const angle = denseSolve(
    matrix,
    injection.map((value, bus) => (part[bus] === bus ? 0 : value)),
  );
  return Array.from(from, (a, branch) =>
    branch === lost ? 0 : (100 / (reactance[branch] ?? 1)) * ((angle[a] ?? 0) - (angle[to[branch] ?? 0] ?? 0)),
  );
}

const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);
const difference = (a: Float64Array, b: Float64Array | readonly number[]): number =>
  largest([...a].map((value, index) => Math.abs(value - (b[index] ?? NaN)) || (Number.isNaN(value) ? Infinity : 0)));

const folder = fileURLToPath(new URL('../../../../shared/data/matpower/', import.meta.url));
const here = existsSync(folder);
const load = (name: string): Grid => {
  const read = readMatpower(readFileSync(`${folder}${name}.m`, 'utf8'));
  if (!read.ok) throw new Error(read.issues[0]?.message.en);
  return gridOfMatpower(read.value);
};

describe(
  here ? 'outages of published cases' : 'outages of published cases (skipped: shared/data/matpower is absent)',
  () => {
    it.runIf(here).each(['case118', 'case24', 'case9'])('K11 %s: every outage by LODF equals a fresh solve', (name) => {
      const grid = load(name);
      const outages = createOutageFactors(grid);
      const flow = new Float64Array(grid.from.length);
      expect(difference(outages.flow, freshFlows(grid, -1).flow)).toBeLessThan(1e-9);
      const differences = Array.from(grid.from, (_, branch) => {
        const dead = outages.flowsWithout(branch, flow);
        const fresh = freshFlows(grid, branch);
        expect(dead).toBe(fresh.dead);
        return difference(flow, fresh.flow);
      });
      recordCheck({
        id: 'K11',
        setup: `${name}: largest difference of any flow after any of ${String(differences.length)} single-branch outages, LODF against a fresh solve, MW`,
        expected: 0,
        obtained: largest(differences),
        tolerance: '< 1e-9 MW',
        source: 'property',
      });
      expect(largest(differences)).toBeLessThan(1e-9);
    });

    it.runIf(here)(
      'case118: the matrix finds the same worst branch as one outage at a time, and nine outages split it',
      () => {
        const grid = load('case118');
        const outages = createOutageFactors(grid);
        const rated = { ...grid, rating: outages.flow.map((value) => 50 + Math.abs(value)) };
        const singles = singleOutages(rated);
        const worst = new Float64Array(grid.from.length);
        const worstBranch = new Int32Array(grid.from.length);
        expect(createOutageScreen(outages, rated.rating).screened).toBe(177);
        createOutageScreen(outages, rated.rating).screen(outages.flow, worst, worstBranch);
        expect(singles.filter(({ splits }) => splits)).toHaveLength(9);
        for (const { branch, splits, loading, worstBranch: at } of singles) {
          if (splits) expect([worst[branch], worstBranch[branch]]).toEqual([NaN, -1]);
          else {
            expect(worst[branch]).toBeCloseTo(loading, 9);
            expect(worstBranch[branch]).toBe(at);
          }
        }
      },
    );
  },
);

describe(here ? 'the mesh of a case' : 'the mesh of a case (skipped: shared/data/matpower is absent)', () => {
  it.runIf(here).each(['case9', 'case24', 'case118'])('%s carries what the case carries', (name) => {
    const read = readMatpower(readFileSync(`${folder}${name}.m`, 'utf8'));
    const made = read.ok ? meshOfMatpower(read.value) : read;
    if (!made.ok) throw new Error(made.issues[0]?.message.en);
    const grid = gridOfMesh(made.value.mesh, 'power');
    expect(grid.links).toEqual(Array.from(grid.from, (_, branch) => `branch-${String(branch + 1)}`));
    expect(difference(createOutageFactors(grid).flow, createOutageFactors(load(name)).flow)).toBeLessThan(1e-9);
    expect(mostLoadedBranch(grid)).toBe(mostLoadedBranch(load(name)));
  });

  it('has no most loaded branch where nothing is carried', () => {
    const none = new Float64Array(2);
    const ends = { from: Int32Array.of(0), to: Int32Array.of(1) };
    const grid = { ...ends, busCount: 2, reactance: Float64Array.of(1), injection: none, participation: none };
    expect(mostLoadedBranch({ ...grid, rating: Float64Array.of(0) })).toBe(-1);
    const given = { ...grid, injection: Float64Array.of(5, -5), participation: Float64Array.of(1, 1) };
    expect(mostLoadedBranch({ ...given, rating: Float64Array.of(Infinity) })).toBe(0);
  });
});

describe('outages of drawn grids', () => {
  it('equal the dense twin and a fresh solve, with parallel branches, loops, islands and dead parts', () => {
    const fuzz = createFuzz(118);
    let splits = 0;
    let dead = 0;
    for (let round = 0; round < 120; round += 1) {
      const busCount = 1 + fuzz.below(12);
      const branchCount = fuzz.below(2 * busCount + 2);
      const ends = (): Int32Array => Int32Array.from({ length: branchCount }, () => fuzz.below(busCount));
      const grid: Grid = {
        busCount,
        from: ends(),
        to: ends(),
        reactance: Float64Array.from({ length: branchCount }, () => 0.01 + fuzz.next()),
        injection: Float64Array.from({ length: busCount }, () => fuzz.next() * 200 - 100),
        participation: Float64Array.from({ length: busCount }, () => (fuzz.next() < 0.6 ? fuzz.next() : 0)),
        rating: Float64Array.from({ length: branchCount }, () => (fuzz.next() < 0.2 ? Infinity : fuzz.next() * 100)),
      };
      const outages = createOutageFactors(grid);
      const flow = new Float64Array(branchCount);
      expect(difference(outages.flow, denseFlows(grid, -1)), `round ${String(round)}`).toBeLessThan(1e-7);
      const singles = singleOutages(grid);
      for (let branch = 0; branch < branchCount; branch += 1) {
        const deadBuses = outages.flowsWithout(branch, flow);
        const fresh = freshFlows(grid, branch);
        const place = `round ${String(round)}, branch ${String(branch)}`;
        expect(deadBuses, place).toBe(fresh.dead);
        expect(difference(flow, fresh.flow), place).toBeLessThan(1e-7);
        expect(difference(flow, denseFlows(grid, branch)), place).toBeLessThan(1e-7);
        const loading = largest([...flow].map((value, at) => Math.abs(value) / Math.max(grid.rating[at] ?? 0, 1e-9)));
        expect(singles[branch]?.loading, place).toBe(loading);
        if (singles[branch]?.splits === true) splits += 1;
        if (deadBuses > 0) dead += 1;
      }
    }
    expect(splits).toBeGreaterThan(100);
    expect(dead).toBeGreaterThan(30);
  });

  it('keep their digits where a branch carries all but a billionth of what goes between its ends', () => {
    const grid: Grid = {
      busCount: 3,
      from: Int32Array.of(0, 0, 1, 1),
      to: Int32Array.of(1, 1, 2, 2),
      reactance: Float64Array.of(1e-9, 50, 0.1, 0.3),
      injection: Float64Array.of(100, 0, -100),
      participation: Float64Array.of(1, 0, 0),
      rating: new Float64Array(4).fill(Infinity),
    };
    const outages = createOutageFactors(grid);
    const flow = new Float64Array(4);
    expect(outages.flowsWithout(0, flow)).toBe(0);
    [0, 100, 75, 25].forEach((expected, branch) => {
      expect(flow[branch]).toBeCloseTo(expected, 9);
    });
  });

  it('of a bridge: each part balances by its participation, a part without any goes dead', () => {
    // 0 – 1 – 2, generation at both ends of the first line and at 2 only load.
    const grid: Grid = {
      busCount: 3,
      from: Int32Array.of(0, 1),
      to: Int32Array.of(1, 2),
      reactance: Float64Array.of(0.1, 0.1),
      injection: Float64Array.of(90, 10, -100),
      participation: Float64Array.of(3, 1, 0),
      rating: Float64Array.of(60, 60),
    };
    const outages = createOutageFactors(grid);
    expect([...outages.flow].map(Math.round)).toEqual([90, 100]);
    const flow = new Float64Array(2);
    expect(outages.factors(1, flow)).toBe(false);
    // Bus 2 is dark; the 100 MW too much are taken back 75 : 25.
    expect(outages.flowsWithout(1, flow)).toBe(1);
    expect(flow[0]).toBeCloseTo(15, 9);
    expect(singleOutages(grid)[1]).toMatchObject({ splits: true, deadBuses: 1, worstBranch: 0 });
  });
});
