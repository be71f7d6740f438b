import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { edmondsKarp, type TwinArc } from '../testing/edmonds-karp';
import { createFuzz } from '../testing/fuzz';
import { createMaxFlow } from './max-flow';

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
      const arcCount = 1 + fuzz.below(4 * nodeCount);
      const draw = (): number => (round % 2 === 0 ? fuzz.below(6) : fuzz.next() < 0.2 ? 0 : fuzz.next() ** 3 * 1000);
      const from = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
      const to = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
      const flow = createMaxFlow({ nodeCount, from, to });
      const forward = Array.from({ length: arcCount }, draw);
      const backward = Array.from({ length: arcCount }, () => (fuzz.next() < 0.5 ? 0 : draw()));
      const arcs: TwinArc[] = [];
      for (let arc = 0; arc < arcCount; arc += 1) {
        const [a, b] = [from[arc] as number, to[arc] as number];
        flow.setCapacity(arc, forward[arc] as number, backward[arc]);
        arcs.push(
          { from: a, to: b, capacity: forward[arc] as number },
          { from: b, to: a, capacity: backward[arc] as number },
        );
      }
      const [source, sink] = [0, nodeCount - 1];
      const expected = edmondsKarp(nodeCount, arcs, source, sink);
      const part = fuzz.next() * expected;
      const first = part > 0 ? flow.run(source, sink, part) : 0;
      expect(first).toBeCloseTo(part, 8);
      const total = first + flow.run(source, sink);
      expect(Math.abs(total - expected)).toBeLessThan(1e-8);

      const net = new Float64Array(nodeCount);
      for (let arc = 0; arc < arcCount; arc += 1) {
        const carried = flow.flowOn(arc);
        expect(carried).toBeLessThanOrEqual((forward[arc] as number) + 1e-9);
        expect(-carried).toBeLessThanOrEqual((backward[arc] as number) + 1e-9);
        net[from[arc] as number] = (net[from[arc] as number] as number) + carried;
        net[to[arc] as number] = (net[to[arc] as number] as number) - carried;
      }
      net.forEach((value, node) => {
        expect(Math.abs(value - (node === source ? total : node === sink ? -total : 0))).toBeLessThan(1e-8);
      });
      const side = new Uint8Array(nodeCount);
      flow.minCutSide(side);
      let cut = 0;
      for (const arc of arcs) if (side[arc.from] === 1 && side[arc.to] === 0) cut += arc.capacity;
      expect([side[source], side[sink]]).toEqual([1, 0]);
      expect(Math.abs(cut - total)).toBeLessThan(1e-7);
    }
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
