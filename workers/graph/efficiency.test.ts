import { createReach } from '@workers/engine/flow/reach';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { purposes, uniform } from '@workers/engine/random';
import { createEfficiency } from './efficiency';
import { randomSupply } from './testing/random-supply';

/** All shortest paths by Floyd (1962), on a matrix: the naive twin. */
function naive(nodeCount: number, arcs: readonly (readonly [number, number, number])[]): number {
  const distance = Array.from({ length: nodeCount }, (_, a) =>
    Array.from({ length: nodeCount }, (_, b) => (a === b ? 0 : Infinity)),
  );
  const at = (a: number, b: number): number => distance[a]?.[b] ?? Infinity;
  const shorten = (a: number, b: number, length: number): void => {
    if (length < at(a, b)) (distance[a] ?? [])[b] = length;
  };
  for (const [a, b, length] of arcs) shorten(a, b, length);
  for (let over = 0; over < nodeCount; over += 1) {
    for (let a = 0; a < nodeCount; a += 1) {
      for (let b = 0; b < nodeCount; b += 1) shorten(a, b, at(a, over) + at(over, b));
    }
  }
  const shares = distance.flatMap((row, a) => row.filter((_, b) => b !== a).map((length) => 1 / length));
  return nodeCount < 2 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('efficiency', () => {
  it('K15 five nodes, directed, lose A→E', () => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4];
    const from = Int32Array.of(a, d, b, a, e);
    const to = Int32Array.of(c, c, d, e, b);
    const length = Float64Array.of(5, 2, 2, 2, 2);
    const kernel = createEfficiency(5, from, to, length, true);
    const whole = kernel.of(Uint8Array.of(1, 1, 1, 1, 1));
    const lost = Uint8Array.of(1, 1, 1, 0, 1);
    const damaged = kernel.of(lost);
    const loss = (whole - damaged) / whole;
    expect(loss).toBeCloseTo(0.279188, 6);
    const quality = new Float64Array(5);
    createReach({ nodeCount: 5, from, to, directed: new Uint8Array(5).fill(1), hopLimit: 0 }).solve(
      { hub: Float64Array.of(1, 0, 0, 0, 0), relay: new Float64Array(5).fill(1), arcUp: lost, threshold: 0.5 },
      { quality, parentArc: new Int32Array(5) },
    );
    const share = [b, c].filter((demand) => quality[demand] === 0).length / 2;
    expect(share).toBe(0.5);
    recordCheck({
      id: 'K15',
      setup: 'Five nodes, directed, source A, demands B and C, lose A→E: share of demand nodes cut, efficiency loss',
      expected: [0.5, 0.279188],
      obtained: [share, loss],
      tolerance: '< 5e-7',
      source: 'OpenQuake',
    });
  });

  it('agrees with all shortest paths on a matrix, one way and both ways, with links down', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { nodeCount, from, to } = randomSupply(seed);
      const length = Float64Array.from(from, (_, link) => 0.5 + uniform(seed, 2, purposes.graph, link));
      const up = Uint8Array.from(from, (_, link) => (uniform(seed, 3, purposes.graph, link) < 0.8 ? 1 : 0));
      const forward = Array.from(from, (a, link) => [a, to[link] ?? 0, length[link] ?? 0] as const);
      const working = forward.filter((_, link) => up[link] === 1);
      const backward = working.map(([a, b, own]) => [b, a, own] as const);
      expect(createEfficiency(nodeCount, from, to, length, true).of(up)).toBeCloseTo(naive(nodeCount, working), 12);
      expect(createEfficiency(nodeCount, from, to, length, false).of(up)).toBeCloseTo(
        naive(nodeCount, [...working, ...backward]),
        12,
      );
    }
  });

  it('is 0 without a link and refuses a length of 0', () => {
    expect(
      createEfficiency(3, new Int32Array(0), new Int32Array(0), new Float64Array(0), true).of(new Uint8Array(0)),
    ).toBe(0);
    expect(() => createEfficiency(2, Int32Array.of(0), Int32Array.of(1), Float64Array.of(0), true)).toThrow(
      /Link 0 has the length 0/,
    );
  });
});
