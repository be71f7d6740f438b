import { describe, expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { createReach } from './reach';
import { createReachCapacity } from './reach-capacity';

type Case = {
  readonly nodeCount: number;
  readonly arcs: readonly (readonly [number, number])[];
  readonly hub: readonly number[];
  readonly relay: readonly number[];
  readonly hubCapacity: readonly number[];
  readonly relayCapacity: readonly number[];
  readonly arcCapacity: readonly number[];
  readonly needs: readonly { readonly node: number; readonly rank: number; readonly demand: number }[];
};

function solve(each: Case): number[] {
  const network = {
    nodeCount: each.nodeCount,
    from: Int32Array.from(each.arcs, ([a]) => a),
    to: Int32Array.from(each.arcs, ([, b]) => b),
    directed: new Uint8Array(each.arcs.length),
    hopLimit: 0,
  };
  const reach = createReach(network);
  const input = {
    hub: Float64Array.from(each.hub),
    relay: Float64Array.from(each.relay),
    arcUp: new Uint8Array(each.arcs.length).fill(1),
    threshold: 0.05,
    hubCapacity: Float64Array.from(each.hubCapacity),
    relayCapacity: Float64Array.from(each.relayCapacity),
    arcCapacity: Float64Array.from(each.arcCapacity),
    demand: Float64Array.from(each.needs, ({ demand }) => demand),
  };
  const best = { quality: new Float64Array(each.nodeCount), parentArc: new Int32Array(each.nodeCount) };
  reach.solve(input, best);
  const capacity = createReachCapacity({
    ...network,
    reach,
    needNode: Int32Array.from(each.needs, ({ node }) => node),
    needClass: Uint8Array.from(each.needs, ({ rank }) => rank),
  });
  const share = new Float64Array(each.needs.length);
  capacity.solve(input, best, share);
  return [...share];
}

/** A star: one hub in the middle, everyone a hop away. */
const star = (needs: Case['needs'], more: Partial<Case> = {}): Case => {
  const leaves = needs.length;
  return {
    nodeCount: leaves + 1,
    arcs: Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const),
    hub: [1, ...new Array<number>(leaves).fill(0)],
    relay: new Array<number>(leaves + 1).fill(0),
    hubCapacity: [10, ...new Array<number>(leaves).fill(0)],
    relayCapacity: new Array<number>(leaves + 1).fill(Infinity),
    arcCapacity: new Array<number>(leaves).fill(Infinity),
    needs,
    ...more,
  };
};

/**
 * Twin for stars, in words of one capacity each: class by class, the level up to which all shares can rise is found by halving;
 * a need stops at its own arc.
 */
function naiveStar({ needs, hubCapacity, arcCapacity }: Case): number[] {
  let left = hubCapacity[0] ?? 0;
  const share = needs.map(() => 0);
  for (const rank of [0, 1, 2]) {
    const at = (level: number): number[] =>
      needs.map((need, i) =>
        need.rank === rank && need.demand > 0 ? Math.min(level, (arcCapacity[i] ?? 0) / need.demand) : 0,
      );
    const used = (level: number): number =>
      at(level).reduce((sum, value, i) => sum + value * (needs[i]?.demand ?? 0), 0);
    let low = 0;
    let high = 1;
    if (used(1) <= left) low = 1;
    else
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (used(middle) <= left) low = middle;
        else high = middle;
      }
    at(low).forEach((value, i) => (share[i] = (share[i] ?? 0) + value));
    left = Math.max(0, left - used(low));
  }
  return share.map((value, i) => (needs[i]?.demand === 0 ? 1 : value));
}

describe('reach within capacities', () => {
  it('gives stars what the naive twin gives them', () => {
    const fuzz = createFuzz(77);
    for (let round = 0; round < 400; round += 1) {
      const needs = Array.from({ length: 1 + fuzz.below(9) }, (_, leaf) => ({
        node: leaf + 1,
        rank: fuzz.below(3),
        demand: fuzz.below(8),
      }));
      const arcCapacity = needs.map(() => (fuzz.next() < 0.3 ? fuzz.below(4) : Infinity));
      const each = star(needs, { arcCapacity, hubCapacity: [fuzz.below(25), ...needs.map(() => 0)] });
      const expected = naiveStar(each);
      solve(each).forEach((value, i) => {
        expect(value, `round ${String(round)}, need ${String(i)}`).toBeCloseTo(expected[i] ?? -1, 8);
      });
    }
  });

  it('serves life first, then shares alike', () => {
    const needs = [
      { node: 1, rank: 0, demand: 6 },
      { node: 2, rank: 2, demand: 6 },
      { node: 3, rank: 2, demand: 2 },
    ];
    expect(solve(star(needs))).toEqual([1, 0.5, 0.5]);
  });

  it('takes the next path when the first is full, at the quality of that path', () => {
    const each: Case = {
      nodeCount: 3,
      arcs: [
        [0, 2],
        [1, 2],
      ],
      hub: [1, 0.5, 0],
      relay: [0, 0, 0],
      hubCapacity: [6, 100, 0],
      relayCapacity: [Infinity, Infinity, Infinity],
      arcCapacity: [Infinity, Infinity],
      needs: [{ node: 2, rank: 1, demand: 10 }],
    };
    expect(solve(each)[0]).toBeCloseTo(0.6 * 1 + 0.4 * 0.5, 12);
  });

  it('never gives more than the hubs have, never serves a class at the cost of a higher one, and is whole where nothing binds', () => {
    const fuzz = createFuzz(78);
    for (let round = 0; round < 300; round += 1) {
      const nodeCount = 2 + fuzz.below(10);
      const arcs = Array.from({ length: fuzz.below(3 * nodeCount) }, () => {
        return [fuzz.below(nodeCount), fuzz.below(nodeCount)] as const;
      });
      const limit = (): number => (fuzz.next() < 0.5 ? fuzz.below(9) : Infinity);
      const each: Case = {
        nodeCount,
        arcs,
        hub: Array.from({ length: nodeCount }, () => (fuzz.next() < 0.3 ? 1 : 0)),
        relay: Array.from({ length: nodeCount }, () => (fuzz.next() < 0.7 ? 1 : 0)),
        hubCapacity: Array.from({ length: nodeCount }, () => fuzz.below(12)),
        relayCapacity: Array.from({ length: nodeCount }, limit),
        arcCapacity: arcs.map(limit),
        needs: Array.from({ length: 1 + fuzz.below(10) }, () => ({
          node: fuzz.below(nodeCount),
          rank: fuzz.below(3),
          demand: 1 + fuzz.below(6),
        })),
      };
      const share = solve(each);
      const where = `round ${String(round)}`;
      expect(
        share.every((value) => value >= 0 && value <= 1 + 1e-9),
        where,
      ).toBe(true);
      const served = each.needs.reduce((sum, { demand }, i) => sum + demand * (share[i] ?? 0), 0);
      const given = each.hubCapacity.reduce((sum, capacity, node) => sum + capacity * (each.hub[node] ?? 0), 0);
      expect(served, where).toBeLessThanOrEqual(given + 1e-6);
      // Without the lower classes the higher ones get the same.
      for (const rank of [0, 1]) {
        const alone = solve({ ...each, needs: each.needs.filter((need) => need.rank <= rank) });
        const kept = share.filter((_, i) => (each.needs[i]?.rank ?? 3) <= rank);
        alone.forEach((value, i) => {
          expect(value, where).toBeCloseTo(kept[i] ?? -1, 9);
        });
      }
      // Where nothing binds, everyone who is reached is served whole, to the bit.
      const free = solve({
        ...each,
        hubCapacity: each.hubCapacity.map(() => 1e6),
        relayCapacity: each.relayCapacity.map(() => Infinity),
        arcCapacity: each.arcCapacity.map(() => Infinity),
      });
      expect(
        free.every((value) => value === 0 || value === 1),
        where,
      ).toBe(true);
    }
  });
});
