import { recordCheck } from '@tests/validation';
import { purposes, uniform } from '@workers/engine/random';
import { describe, expect, it } from 'vitest';
import { createReliability } from './reliability';
import { randomSupply } from './testing/random-supply';

/** Every state of the links, one after the other: the naive twin. */
function enumerate(from: Int32Array, to: Int32Array, start: number, finish: number, works: Float64Array): number {
  let total = 0;
  for (let state = 0; state < 1 << from.length; state += 1) {
    let chance = 1;
    const reached = new Set([start]);
    works.forEach((own, link) => (chance *= (state >> link) & 1 ? own : 1 - own));
    for (let pass = 0; pass < from.length; pass += 1) {
      from.forEach((a, link) => {
        const b = to[link] ?? a;
        if (((state >> link) & 1) === 0) return;
        if (reached.has(a)) reached.add(b);
        if (reached.has(b)) reached.add(a);
      });
    }
    if (reached.has(finish)) total += chance;
  }
  return total;
}

describe('reliability', () => {
  it('K25 five-edge bridge network, edge reliability .9', () => {
    const from = Int32Array.of(0, 0, 1, 2, 1);
    const to = Int32Array.of(1, 2, 3, 3, 2);
    const importance = new Float64Array(5);
    const joined = createReliability(4, from, to, [0, 3]).of(new Float64Array(5).fill(0.9), importance);
    const expected = [0.97848, 0.1062, 0.1062, 0.1062, 0.1062, 0.0162];
    const obtained = [joined, ...importance];
    obtained.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 12);
    });
    recordCheck({
      id: 'K25',
      setup:
        'Five-edge bridge network, edge reliability .9: reliability; Birnbaum importance of the outer four, of the cross',
      expected,
      obtained,
      tolerance: '< 5e-13',
      source: 'computed; every state counted',
    });
  });

  it('agrees with counting every state, certain and impossible links among them', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const supply = randomSupply(seed, 5);
      if (supply.nodeCount < 2) continue;
      const { nodeCount, from, to } = supply;
      const works = Float64Array.from(from, (_, link) =>
        Math.min(1, Math.max(0, 1.4 * uniform(seed, 2, purposes.graph, link) - 0.2)),
      );
      const importance = new Float64Array(from.length);
      const kernel = createReliability(nodeCount, from, to, [0, nodeCount - 1]);
      expect(kernel.of(works, importance)).toBeCloseTo(enumerate(from, to, 0, nodeCount - 1, works), 12);
      works.forEach((_, link) => {
        const up = enumerate(from, to, 0, nodeCount - 1, works.with(link, 1));
        const down = enumerate(from, to, 0, nodeCount - 1, works.with(link, 0));
        expect(importance[link], `seed ${String(seed)}, link ${String(link)}`).toBeCloseTo(up - down, 12);
      });
    }
  });

  it('is 1 from a node to itself, refuses a chance that is none and too many uncertain links', () => {
    const none = new Int32Array(0);
    expect(createReliability(1, none, none, [0, 0]).of(new Float64Array(0), new Float64Array(0))).toBe(1);
    expect(() => createReliability(1, none, none, [0, 1])).toThrow(/Terminals 0 and 1/);
    const one = createReliability(2, Int32Array.of(0), Int32Array.of(1), [0, 1]);
    expect(() => one.of(Float64Array.of(Number.NaN), new Float64Array(1))).toThrow(/a chance of NaN/);
    const many = createReliability(2, new Int32Array(21), new Int32Array(21).fill(1), [0, 1]);
    expect(() => many.of(new Float64Array(21).fill(0.5), new Float64Array(21))).toThrow(/21 links are uncertain/);
  });
});
