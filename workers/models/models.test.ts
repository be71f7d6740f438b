import { henryRamirezMarquez } from '@workers/engine/measures/henry-ramirez-marquez';
import { uniform } from '@workers/engine/random';
import { denseSolve } from '@workers/engine/testing/dense-solve';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { erlangC } from './erlang-c';
import { settleOpinions } from './friedkin-johnsen';
import { giantComponent, sitePercolation } from './giant-component';
import { largestPart } from './largest-part';
import { ignorantsLeft, spreadRumour, survivorChances } from './maki-thompson';
import { initialLoads, overloadCascade } from './motter-lai';
import { attackMutually, mutualGiantComponent, mutualThreshold } from './mutual-percolation';
import { finalSize, spreadEpidemic } from './sir';
import { cascadeWindow, spreadCascade } from './watts-cascade';

const near = (obtained: readonly number[], expected: readonly number[], tolerance: number): void => {
  expect(obtained).toHaveLength(expected.length);
  expected.forEach((value, at) => {
    expect(Math.abs((obtained[at] ?? NaN) - value)).toBeLessThan(tolerance);
  });
};

/** Leaves a share `p` of the nodes alive, exactly, by the order of their draws. */
function attack(nodeCount: number, p: number, seed: number): Uint8Array {
  const draws = Float64Array.from({ length: nodeCount }, (_, node) => uniform(seed, 0, 103, node));
  const order = Int32Array.from(draws.keys()).sort((a, b) => (draws[a] ?? 0) - (draws[b] ?? 0));
  const alive = new Uint8Array(nodeCount);
  for (const node of order.subarray(0, Math.round(p * nodeCount))) alive[node] = 1;
  return alive;
}

it('K1 threshold and jump of mutual percolation', () => {
  const { threshold, jump } = mutualThreshold();
  recordCheck({
    id: 'K1',
    setup: 'two interdependent Erdős–Rényi graphs: p_c k and P∞ k at the threshold',
    expected: [2.455407, 1.256431],
    obtained: [threshold, jump],
    tolerance: '5e-7',
    source: 'Buldyrev et al. 2010; Gao et al. 2011 (computed)',
  });
  near([threshold, jump], [2.455407, 1.256431], 5e-7);
});

it('K2 mutual giant component of two graphs of mean degree 4', () => {
  const shares = [0.65, 0.7, 0.8];
  const expected = [0.45978, 0.55762, 0.70884];
  near(
    shares.map((p) => mutualGiantComponent(4, p)),
    expected,
    5e-6,
  );
  expect(mutualGiantComponent(4, 0.6)).toBe(0);
  const n = 50_000;
  const first = generateRandom(n, 2 * n, 11);
  const second = generateRandom(n, 2 * n, 12);
  const simulated = [...shares, 0.6].map((p, at) => attackMutually(first, second, attack(n, p, 20 + at)) / n);
  recordCheck({
    id: 'K2',
    setup: 'k = 4, n = 50 000: simulated P∞ at p = 0.65, 0.70, 0.80, and at 0.60',
    expected: [...expected, 0],
    obtained: simulated,
    tolerance: '0.007',
    source: 'Buldyrev et al. 2010; Gao et al. 2011 (computed)',
  });
  near(simulated, [...expected, 0], 0.007);
});

it('K3 giant component of one graph', () => {
  const degrees = [1.5, 2, 3];
  const expected = [0.58281, 0.79681, 0.94048];
  const obtained = degrees.map(giantComponent);
  recordCheck({
    id: 'K3',
    setup: 'S(k = 1.5), S(2), S(3)',
    expected,
    obtained,
    tolerance: '5e-6',
    source: 'Erdős & Rényi 1960 (computed)',
  });
  near(obtained, expected, 5e-6);
  const n = 50_000;
  const simulated = degrees.map((degree, at) => {
    const links = generateRandom(n, (degree * n) / 2, 30 + at);
    return largestPart(links, new Uint8Array(n).fill(1), new Uint8Array(n)) / n;
  });
  near(simulated, expected, 0.012);
  const site = largestPart(generateRandom(n, 2 * n, 33), attack(n, 0.5, 34), new Uint8Array(n)) / n;
  expect(Math.abs(site - sitePercolation(4, 0.5))).toBeLessThan(0.01);
  expect(giantComponent(1)).toBe(0);
});

it('K4 final size of an epidemic', () => {
  const expected = [0.3137, 0.58281, 0.79681, 0.94048];
  const obtained = [1.2, 1.5, 2, 3].map(finalSize);
  recordCheck({
    id: 'K4',
    setup: 'SIR final size at R0 = 1.2, 1.5, 2, 3',
    expected,
    obtained,
    tolerance: '5e-6',
    source: 'Kermack & McKendrick 1927 (computed)',
  });
  near(obtained, expected, 5e-6);
  // Large outbreaks happen with chance 1 − 1/R0 and reach that share.
  const n = 5000;
  const sizes = Array.from({ length: 200 }, (_, run) => spreadEpidemic(n, 2, 5, run) / n);
  const large = sizes.filter((size) => size > 0.2);
  expect(Math.abs(large.length / 200 - 0.5)).toBeLessThan(0.15);
  const mean = large.reduce((sum, size) => sum + size, 0) / large.length;
  expect(Math.abs(mean - 0.79681)).toBeLessThan(0.01);
});

it('K5 people who never hear a rumour', () => {
  const n = 4000;
  const runs = 100;
  const shares = Array.from({ length: runs }, (_, run) => spreadRumour(n, 7, run) / n);
  const mean = shares.reduce((sum, share) => sum + share, 0) / runs;
  const spread = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (runs - 1));
  recordCheck({
    id: 'K5',
    setup: 'Maki–Thompson, n → ∞: ignorants left; and the mean of 100 runs with n = 4 000',
    expected: [0.203188, 0.203188],
    obtained: [ignorantsLeft(), mean],
    tolerance: '5e-7; 5 standard errors',
    source: 'Sudbury 1985',
  });
  expect(Math.abs(ignorantsLeft() - 0.203188)).toBeLessThan(5e-7);
  expect(Math.abs(mean - 0.203188)).toBeLessThan((5 * 0.52) / Math.sqrt(n * runs));
  expect(Math.abs(spread * Math.sqrt(n) - 0.52)).toBeLessThan(0.13);
});

it('K6 a rumour among three', () => {
  const chances = survivorChances(2, 1);
  const obtained = [chances[2] ?? NaN, chances[1] ?? NaN, chances[0] ?? NaN];
  recordCheck({
    id: 'K6',
    setup: 'Maki–Thompson, 1 spreader and 2 ignorants: P(2, 1, 0 ignorants survive)',
    expected: [0, 0.25, 0.75],
    obtained,
    tolerance: 'exact',
    source: 'Gani 2000',
  });
  expect(obtained).toEqual([0, 0.25, 0.75]);
  // The simulation follows the exact chances of a small population.
  const exact = survivorChances(7, 1);
  const counts = new Float64Array(8);
  for (let run = 0; run < 20_000; run += 1) {
    const left = spreadRumour(8, 9, run);
    counts[left] = (counts[left] ?? 0) + 1;
  }
  exact.forEach((chance, left) => {
    expect(Math.abs((counts[left] ?? 0) / 20_000 - chance)).toBeLessThan(0.02);
  });
  expect(exact.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
});

it('K7 window of global cascades', () => {
  const found = cascadeWindow(0.18);
  const obtained = [found?.low ?? NaN, found?.high ?? NaN];
  recordCheck({
    id: 'K7',
    setup: 'Watts cascade on Erdős–Rényi graphs, φ = 0.18: mean degrees with global cascades',
    expected: [1.0207, 5.7647],
    obtained,
    tolerance: '5e-5',
    source: 'Watts 2002 (computed)',
  });
  near(obtained, [1.0207, 5.7647], 5e-5);
  expect(cascadeWindow(0.9)).toBeNull();
  // Inside the window some seeds reach a finite share, well above it none does.
  const n = 20_000;
  const reach = (degree: number, seed: number): number => {
    const links = generateRandom(n, (degree * n) / 2, 40);
    const active = new Uint8Array(n);
    active[seed] = 1;
    return spreadCascade(links, 0.18, active) / n;
  };
  const inside = Array.from({ length: 20 }, (_, seed) => reach(3, seed * 31));
  expect(Math.max(...inside)).toBeGreaterThan(0.5);
  const above = Array.from({ length: 20 }, (_, seed) => reach(9, seed * 31));
  expect(Math.max(...above)).toBeLessThan(0.05);
});

const cycle = (n: number): Links => ({
  nodeCount: n,
  from: Int32Array.from({ length: n }, (_, node) => node),
  to: Int32Array.from({ length: n }, (_, node) => (node + 1) % n),
});

it('K8 overload cascade on a cycle of 21', () => {
  const links = cycle(21);
  const loads = initialLoads(links);
  const path = overloadCascade(links, 10, [0]);
  const left = { nodeCount: 21, from: links.from.slice(1, 20), to: links.to.slice(1, 20) };
  const middle = initialLoads(left)[10] ?? NaN;
  recordCheck({
    id: 'K8',
    setup: 'Motter–Lai on C21, one node removed: load at the middle before and after',
    expected: [45, 90],
    obtained: [loads[10] ?? NaN, middle],
    tolerance: 'exact; collapse if and only if α < 1',
    source: 'Motter & Lai 2002 (computed)',
  });
  expect(loads.every((load) => Math.abs(load - 45) < 1e-9)).toBe(true);
  expect(middle).toBeCloseTo(90, 9);
  expect(path).toMatchObject({ largest: 20, rounds: 0 });
  expect(overloadCascade(links, 1, [0]).largest).toBe(20);
  expect(overloadCascade(links, 0.999, [0]).largest).toBeLessThan(10);
});

it('K24 chance to wait', () => {
  const expected = [1 / 3, 4 / 9, 0.554113, 0.40918];
  const obtained = [erlangC(1, 2), erlangC(2, 3), erlangC(4, 5), erlangC(8, 10)];
  recordCheck({
    id: 'K24',
    setup: 'Erlang C at (load, servers) = (1, 2), (2, 3), (4, 5), (8, 10)',
    expected,
    obtained,
    tolerance: '5e-7',
    source: 'Erlang 1917 (computed)',
  });
  near(obtained, expected, 5e-7);
  expect(erlangC(5, 5)).toBe(1);
});

it('K26 half of what was lost is back on day 5', () => {
  const obtained = henryRamirezMarquez(1, 0.5, 0.75);
  recordCheck({
    id: 'K26',
    setup: '50-point drop, linear recovery over 10 days: Henry–Ramirez-Marquez resilience at day 5',
    expected: 0.5,
    obtained,
    tolerance: 'exact',
    source: 'Henry & Ramirez-Marquez 2012 (computed)',
  });
  expect(obtained).toBe(0.5);
  expect(henryRamirezMarquez(1, 1, 1)).toBe(1);
});

it('K27 opinions settle where the linear system says', () => {
  let largest = 0;
  for (let round = 0; round < 30; round += 1) {
    const people = 2 + (round % 7);
    const draw = (i: number): number => uniform(round, 0, 104, i);
    const weights = new Float64Array(people * people);
    for (let i = 0; i < people; i += 1) {
      const row = Array.from({ length: people }, (_, j) => draw(i * people + j));
      const sum = row.reduce((a, b) => a + b, 0);
      row.forEach((weight, j) => (weights[i * people + j] = weight / sum));
    }
    const openness = Float64Array.from({ length: people }, (_, i) => 0.95 * draw(1000 + i));
    const initial = Float64Array.from({ length: people }, (_, i) => draw(2000 + i));
    const settled = settleOpinions({ people, weights }, openness, initial);
    const matrix = Array.from({ length: people }, (_, i) =>
      Array.from(
        { length: people },
        (__, j) => (i === j ? 1 : 0) - (openness[i] ?? 0) * (weights[i * people + j] ?? 0),
      ),
    );
    const right = Array.from(initial, (opinion, i) => (1 - (openness[i] ?? 0)) * opinion);
    const solved = denseSolve(matrix, right);
    solved.forEach((value: number, i: number) => {
      largest = Math.max(largest, Math.abs(value - (settled[i] ?? NaN)));
    });
  }
  recordCheck({
    id: 'K27',
    setup: 'Friedkin–Johnsen on 30 drawn networks: settled opinions equal (I − ΛW)⁻¹(I − Λ)x₀',
    expected: 'property',
    obtained: 'holds',
    tolerance: '1e-11',
    source: 'Friedkin & Johnsen 1990 (property)',
  });
  expect(largest).toBeLessThan(1e-11);
});

describe('degenerate input', () => {
  it('has a defined answer or says what is wrong', () => {
    expect(() => giantComponent(NaN)).toThrow(RangeError);
    expect(() => mutualGiantComponent(4, 2)).toThrow(RangeError);
    expect(() => cascadeWindow(0)).toThrow(RangeError);
    expect(() => overloadCascade(cycle(3), -1, [])).toThrow(RangeError);
    expect(() => overloadCascade(cycle(3), 0, [7])).toThrow(RangeError);
    expect(() => survivorChances(1, 0)).toThrow(RangeError);
    expect(() => spreadRumour(1, 1, 1)).toThrow(RangeError);
    expect(() => erlangC(-1, 1)).toThrow(RangeError);
    expect(() =>
      settleOpinions({ people: 1, weights: Float64Array.of(2) }, Float64Array.of(0), Float64Array.of(1)),
    ).toThrow(RangeError);
    const empty: Links = { nodeCount: 0, from: new Int32Array(0), to: new Int32Array(0) };
    expect(largestPart(empty, new Uint8Array(0), new Uint8Array(0))).toBe(0);
    expect(attackMutually(empty, empty, new Uint8Array(0))).toBe(0);
    expect(spreadCascade({ ...empty, nodeCount: 2 }, 0.5, Uint8Array.of(1, 0))).toBe(1);
    expect(spreadEpidemic(1, 3, 1, 1)).toBe(1);
    expect(survivorChances(0, 1)).toEqual(Float64Array.of(1));
  });
});
