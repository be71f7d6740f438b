import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { edmondsKarp } from '../testing/edmonds-karp';
import { createFuzz } from '../testing/fuzz';
import { createMinCostFlow } from './min-cost-flow';

type Arc = { from: number; to: number; capacity: number; cost: number };

/** Twin: no cheaper flow of this value exists if and only if the residual graph has no negative cycle (Bellman–Ford). */
function hasNegativeCycle(nodeCount: number, arcs: readonly Arc[], flow: readonly number[]): boolean {
  const distance = new Array<number>(nodeCount).fill(0);
  for (let round = 0; round <= nodeCount; round += 1) {
    let changed = false;
    const relax = (from: number, to: number, cost: number): void => {
      if ((distance[from] ?? 0) + cost < (distance[to] ?? 0) - 1e-9) {
        distance[to] = (distance[from] ?? 0) + cost;
        changed = true;
      }
    };
    arcs.forEach(({ from, to, capacity, cost }, index) => {
      const carried = flow[index] ?? 0;
      if (capacity - carried > 1e-9) relax(from, to, cost);
      if (carried > 1e-9) relax(to, from, -cost);
    });
    if (!changed) return false;
  }
  return true;
}

/** Twin: cheapest way to send `value` units of whole arcs, by trying every flow of small whole capacities. */
function cheapest(nodeCount: number, arcs: readonly Arc[], source: number, sink: number, value: number): number {
  const net = new Array<number>(nodeCount).fill(0);
  let best = Infinity;
  const go = (index: number, cost: number): void => {
    if (cost >= best) return;
    const arc = arcs[index];
    if (arc === undefined) {
      if (net.every((balance, node) => balance === (node === source ? value : node === sink ? -value : 0))) best = cost;
      return;
    }
    for (let carried = 0; carried <= arc.capacity; carried += 1) {
      net[arc.from] = (net[arc.from] ?? 0) + carried;
      net[arc.to] = (net[arc.to] ?? 0) - carried;
      go(index + 1, cost + carried * arc.cost);
      net[arc.from] = (net[arc.from] ?? 0) - carried;
      net[arc.to] = (net[arc.to] ?? 0) + carried;
    }
  };
  go(0, 0);
  return best;
}

function build(nodeCount: number, arcs: readonly Arc[]): ReturnType<typeof createMinCostFlow> {
  const flow = createMinCostFlow({
    nodeCount,
    from: Int32Array.from(arcs, (arc) => arc.from),
    to: Int32Array.from(arcs, (arc) => arc.to),
  });
  arcs.forEach(({ capacity, cost }, index) => {
    flow.setArc(index, capacity, cost);
  });
  return flow;
}

describe('flow of least cost', () => {
  it('K16 least cost: a gives 5, d takes 5; weight/capacity ab 3/4, ac 6/10, bd 1/9, cd 2/5 cost 24 (NetworkX, min_cost_flow_cost)', () => {
    const flow = build(4, [
      { from: 0, to: 1, capacity: 4, cost: 3 },
      { from: 0, to: 2, capacity: 10, cost: 6 },
      { from: 1, to: 3, capacity: 9, cost: 1 },
      { from: 2, to: 3, capacity: 5, cost: 2 },
    ]);
    const carried = flow.run(0, 3, 5);
    recordCheck({
      id: 'K16',
      setup: 'min-cost flow: a gives 5, d takes 5; weight/capacity ab 3/4, ac 6/10, bd 1/9, cd 2/5',
      expected: 24,
      obtained: flow.cost(),
      tolerance: 'exact',
      source: 'NetworkX, min_cost_flow_cost',
    });
    expect(carried).toBe(5);
    expect(flow.cost()).toBe(24);
    expect([0, 1, 2, 3].map((arc) => flow.flowOn(arc))).toEqual([4, 1, 4, 1]);
  });

  it('costs what the cheapest of all flows costs', () => {
    const fuzz = createFuzz(21);
    for (let round = 0; round < 200; round += 1) {
      const nodeCount = 2 + fuzz.below(4);
      const arcs = Array.from({ length: 1 + fuzz.below(7) }, () => ({
        from: fuzz.below(nodeCount),
        to: fuzz.below(nodeCount),
        capacity: fuzz.below(4),
        cost: fuzz.below(6),
      }));
      const flow = build(nodeCount, arcs);
      const most = edmondsKarp(nodeCount, arcs, 0, nodeCount - 1);
      expect(flow.run(0, nodeCount - 1)).toBe(most);
      expect(flow.cost()).toBe(cheapest(nodeCount, arcs, 0, nodeCount - 1, most));
    }
  });

  it('is a maximum flow without a negative cycle on larger graphs, for every limit', () => {
    const fuzz = createFuzz(22);
    for (let round = 0; round < 300; round += 1) {
      const nodeCount = 2 + fuzz.below(12);
      const arcs = Array.from({ length: 1 + fuzz.below(4 * nodeCount) }, () => ({
        from: fuzz.below(nodeCount),
        to: fuzz.below(nodeCount),
        capacity: fuzz.next() * 10,
        cost: fuzz.next() * 5,
      }));
      const flow = build(nodeCount, arcs);
      const most = edmondsKarp(nodeCount, arcs, 0, nodeCount - 1);
      for (const limit of [fuzz.next() * most, Infinity]) {
        const sent = flow.run(0, nodeCount - 1, limit);
        expect(Math.abs(sent - Math.min(limit, most))).toBeLessThan(1e-8);
        const carried = arcs.map((_, index) => flow.flowOn(index));
        const balance = new Float64Array(nodeCount);
        arcs.forEach(({ from, to, capacity }, index) => {
          const value = carried[index] ?? NaN;
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(capacity + 1e-9);
          balance[from] = (balance[from] ?? 0) + value;
          balance[to] = (balance[to] ?? 0) - value;
        });
        balance.forEach((value, node) => {
          expect(Math.abs(value - (node === 0 ? sent : node === nodeCount - 1 ? -sent : 0))).toBeLessThan(1e-8);
        });
        expect(hasNegativeCycle(nodeCount, arcs, carried)).toBe(false);
      }
    }
  });

  it('refuses a negative cost and a way without any limit', () => {
    const flow = build(2, [{ from: 0, to: 1, capacity: Infinity, cost: 1 }]);
    expect(() => flow.run(0, 1)).toThrow(RangeError);
    expect(flow.run(0, 1, 3)).toBe(3);
    expect(() => {
      flow.setArc(0, 1, -1);
    }).toThrow(RangeError);
  });
});
