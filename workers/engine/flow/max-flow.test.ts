import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { edmondsKarp, type TwinArc } from '../testing/edmonds-karp';
import { createFuzz } from '../testing/fuzz';
import { createMaxFlow, type MaxFlow } from './max-flow';

type Arc = { readonly from: number; readonly to: number; readonly forward: number; readonly backward: number };

function flowOf(nodeCount: number, arcs: readonly Arc[]): MaxFlow {
  const flow = createMaxFlow({
    nodeCount,
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
  });
  arcs.forEach(({ forward, backward }, arc) => {
    flow.setCapacity(arc, forward, backward);
  });
  return flow;
}

/** No arc carries more than it can, and every node but the ends gives on what it gets. */
function expectLaws(
  flow: MaxFlow,
  nodeCount: number,
  arcs: readonly Arc[],
  source: number,
  sink: number,
  total: number,
) {
  const net = new Float64Array(nodeCount);
  arcs.forEach(({ from, to, forward, backward }, arc) => {
    const carried = flow.flowOn(arc);
    expect(carried).toBeLessThanOrEqual(forward + 1e-9);
    expect(-carried).toBeLessThanOrEqual(backward + 1e-9);
    net[from] = (net[from] as number) + carried;
    net[to] = (net[to] as number) - carried;
  });
  net.forEach((value, node) => {
    expect(Math.abs(value - (node === source ? total : node === sink ? -total : 0))).toBeLessThan(1e-8);
  });
}

/** A part of the flow first, then the rest: together as much as the naive twin's, by every law, and as its cut. */
function expectMost(nodeCount: number, arcs: readonly Arc[], source: number, sink: number, share: number): void {
  const single = arcs.flatMap(({ from, to, forward, backward }): TwinArc[] => [
    { from, to, capacity: forward },
    { from: to, to: from, capacity: backward },
  ]);
  const expected = edmondsKarp(nodeCount, single, source, sink);
  const flow = flowOf(nodeCount, arcs);
  const atOnce = flow.run(source, sink);
  expect(Math.abs(atOnce - expected)).toBeLessThan(1e-8);
  expectLaws(flow, nodeCount, arcs, source, sink, atOnce);
  flow.reset();
  const part = share * expected;
  const first = part > 0 ? flow.run(source, sink, part) : 0;
  expect(first).toBeCloseTo(part, 8);
  expectLaws(flow, nodeCount, arcs, source, sink, first);
  const total = first + flow.run(source, sink);
  expect(Math.abs(total - expected)).toBeLessThan(1e-8);
  expectLaws(flow, nodeCount, arcs, source, sink, total);
  const side = new Uint8Array(nodeCount);
  flow.minCutSide(side);
  let cut = 0;
  for (const arc of single) if (side[arc.from] === 1 && side[arc.to] === 0) cut += arc.capacity;
  expect([side[source], side[sink]]).toEqual([1, 0]);
  expect(Math.abs(cut - total)).toBeLessThan(1e-7);
}

describe('maximum flow', () => {
  it('K17 max flow: xa 3, xb 1, ac 3, bc 5, bd 4, de 2, cy 2, ey 3 carry 3 (NetworkX, maximum_flow)', () => {
    const [x, a, b, c, d, e, y] = [0, 1, 2, 3, 4, 5, 6];
    const flow = createMaxFlow({
      nodeCount: 7,
      from: Int32Array.of(x, x, a, b, b, d, c, e),
      to: Int32Array.of(a, b, c, c, d, e, y, y),
    });
    [3, 1, 3, 5, 4, 2, 2, 3].forEach((capacity, arc) => {
      flow.setCapacity(arc, capacity);
    });
    const most = flow.run(x, y);
    recordCheck({
      id: 'K17',
      setup: 'max flow: xa 3, xb 1, ac 3, bc 5, bd 4, de 2, cy 2, ey 3',
      expected: 3,
      obtained: most,
      tolerance: 'exact',
      source: 'NetworkX, maximum_flow',
    });
    expect(most).toBe(3);
    expect(flow.flowOn(6) + flow.flowOn(7)).toBe(3);
    flow.reset();
    expect(flow.run(x, y, 1.5)).toBe(1.5);
    expect(flow.run(x, y)).toBe(1.5);
  });

  it('carries what Edmonds and Karp carry, keeps every law, and is as large as its cut', () => {
    const fuzz = createFuzz(10);
    for (let round = 0; round < 400; round += 1) {
      const nodeCount = 2 + fuzz.below(12);
      const draw = (): number => (round % 2 === 0 ? fuzz.below(6) : fuzz.next() < 0.2 ? 0 : fuzz.next() ** 3 * 1000);
      const arcs = Array.from({ length: 1 + fuzz.below(4 * nodeCount) }, (): Arc => {
        const [from, to] = [fuzz.below(nodeCount), fuzz.below(nodeCount)];
        return { from, to, forward: draw(), backward: fuzz.next() < 0.5 ? 0 : draw() };
      });
      expectMost(nodeCount, arcs, 0, nodeCount - 1, fuzz.next());
    }
  });

  it('does so between many sources and many sinks too, where short paths go first', () => {
    const fuzz = createFuzz(11);
    for (let round = 0; round < 150; round += 1) {
      const inner = 20 + fuzz.below(20);
      const draw = (): number => (round % 2 === 0 ? 1 + fuzz.below(6) : fuzz.next() ** 3 * 1000);
      const arcs = Array.from({ length: fuzz.below(3 * inner) }, (): Arc => {
        const [from, to] = [fuzz.below(inner), fuzz.below(inner)];
        return { from, to, forward: draw(), backward: fuzz.next() < 0.5 ? 0 : draw() };
      });
      // A few ends stand twice, lead straight from source to sink, or carry back.
      for (let end = 0; end < 17 + fuzz.below(10); end += 1) {
        const straight = fuzz.next() < 0.05;
        arcs.push({ from: inner, to: straight ? inner + 1 : fuzz.below(inner), forward: draw(), backward: 0 });
      }
      for (let end = 0; end < 17 + fuzz.below(10); end += 1) {
        arcs.push({
          from: fuzz.below(inner),
          to: inner + 1,
          forward: draw(),
          backward: fuzz.next() < 0.1 ? draw() : 0,
        });
      }
      expectMost(inner + 2, arcs, inner, inner + 1, fuzz.next());
    }
  });

  it('tells the flow of arcs without limit, one way or both, between many sources and sinks', () => {
    // A ring of 40 pipes without limit: 20 sources of 3 at the even nodes, 20 sinks of 2 at the odd ones.
    const nodes = Array.from({ length: 40 }, (_, node) => node);
    const arcs = nodes.map((node): Arc => {
      return { from: node, to: (node + 1) % 40, forward: Infinity, backward: node % 4 === 0 ? 0 : Infinity };
    });
    for (const node of nodes) {
      if (node % 2 === 0) arcs.push({ from: 40, to: node, forward: 3, backward: 0 });
      else arcs.push({ from: node, to: 41, forward: node === 39 ? Infinity : 2, backward: 0 });
    }
    const flow = flowOf(42, arcs);
    expect(flow.run(40, 41)).toBe(60);
    expectLaws(flow, 42, arcs, 40, 41, 60);
    const saved = new Float64Array(arcs.length);
    flow.saveFlow(saved);
    flow.reset();
    expect(arcs.map((_, arc) => flow.flowOn(arc)).every((carried) => carried === 0)).toBe(true);
    flow.restoreFlow(saved);
    expectLaws(flow, 42, arcs, 40, 41, 60);
    flow.setCapacity(arcs.length - 1, Infinity, Infinity);
    expect(flow.run(40, 41)).toBe(0);
    expectLaws(flow, 42, arcs, 40, 41, 60);
  });

  it('keeps what was sent when a further sink opens, and gives back a saved state', () => {
    // Two sinks behind one pipe of 5: the first takes 3, the second what is left.
    const flow = createMaxFlow({ nodeCount: 5, from: Int32Array.of(0, 1, 1, 2, 3), to: Int32Array.of(1, 2, 3, 4, 4) });
    [5, Infinity, Infinity, 3, 0].forEach((capacity, arc) => {
      flow.setCapacity(arc, capacity);
    });
    expect(flow.run(0, 4)).toBe(3);
    const saved = new Float64Array(5);
    flow.saveFlow(saved);
    flow.setCapacity(4, 9);
    expect(flow.run(0, 4)).toBe(2);
    expect([flow.flowOn(3), flow.flowOn(4)]).toEqual([3, 2]);
    flow.restoreFlow(saved);
    expect([flow.flowOn(3), flow.flowOn(4)]).toEqual([3, 0]);
    expect(flow.run(0, 4)).toBe(2);
  });

  it('refuses a way without any limit, and one node as both ends', () => {
    const flow = createMaxFlow({ nodeCount: 2, from: Int32Array.of(0), to: Int32Array.of(1) });
    flow.setCapacity(0, Infinity);
    expect(() => flow.run(0, 1)).toThrow(RangeError);
    expect(flow.run(0, 1, 7)).toBe(7);
    expect(() => flow.run(0, 0)).toThrow(RangeError);
  });
});
