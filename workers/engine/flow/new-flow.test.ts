import { describe, expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { createNewFlow } from './new-flow';

type Path = { readonly nodes: readonly number[]; readonly amount: number };

/** Flow of paths over the arcs of a complete graph on `nodeCount` nodes, each from a node to a higher one. */
function network(nodeCount: number) {
  const from: number[] = [];
  const to: number[] = [];
  const arcOf = new Map<string, number>();
  for (let a = 0; a < nodeCount; a += 1) {
    for (let b = a + 1; b < nodeCount; b += 1) {
      // Every other arc lies against its flow.
      const backwards = (a + b) % 2 === 1;
      arcOf.set(`${a},${b}`, from.push(backwards ? b : a) - 1);
      to.push(backwards ? a : b);
    }
  }
  const lay = (paths: readonly Path[]) => {
    const arcFlow = new Float64Array(from.length);
    const delivered = new Float64Array(nodeCount);
    for (const { nodes, amount } of paths) {
      nodes.slice(1).forEach((head, at) => {
        const tail = nodes[at] ?? 0;
        const arc = arcOf.get(`${tail},${head}`) ?? -1;
        arcFlow[arc] = (arcFlow[arc] ?? 0) + (from[arc] === tail ? amount : -amount);
      });
      const last = nodes.at(-1) ?? 0;
      delivered[last] = (delivered[last] ?? 0) + amount;
    }
    return { arcFlow, delivered };
  };
  return { from: Int32Array.from(from), to: Int32Array.from(to), arcOf, lay };
}

describe('flow that is new', () => {
  const { from, to, arcOf, lay } = network(5);
  const latency = new Float64Array(from.length);
  const slow = (a: number, b: number, seconds: number): void => {
    latency[arcOf.get(`${a},${b}`) ?? -1] = seconds;
  };
  slow(0, 1, 10);
  slow(1, 4, 30);
  slow(2, 4, 100);
  const create = () => createNewFlow({ nodeCount: 5, from, to, latency, sinkNode: Int32Array.from([0, 1, 2, 3, 4]) });

  it('waits for the sum along one path, and by amount where there are several', () => {
    const flow = create();
    const old = lay([{ nodes: [0, 3, 4], amount: 8 }]);
    flow.compare(old, lay([{ nodes: [0, 1, 4], amount: 8 }]));
    expect([flow.kept[4], flow.wait[4]]).toEqual([0, 40]);
    const several = [
      { nodes: [0, 3, 4], amount: 2 },
      { nodes: [0, 1, 4], amount: 3 },
      { nodes: [2, 4], amount: 3 },
    ];
    flow.compare(old, lay(several));
    expect([flow.kept[4], flow.wait[4]]).toEqual([2, (3 * 40 + 3 * 100) / 6]);
  });

  it('counts from where it leaves the former way, and not what only shrinks', () => {
    const flow = create();
    // The first arc of the way carries as before; only the second is new.
    flow.compare(lay([{ nodes: [0, 1, 3, 4], amount: 8 }]), lay([{ nodes: [0, 1, 4], amount: 8 }]));
    expect([flow.kept[4], flow.wait[4]]).toEqual([0, 30]);
    flow.compare(lay([{ nodes: [0, 1, 4], amount: 8 }]), lay([{ nodes: [0, 1, 4], amount: 5 }]));
    expect([flow.kept[4], flow.wait[4]]).toEqual([5, 0]);
  });

  it('carries lateness on along arcs that carry as before', () => {
    const flow = create();
    const before = lay([
      { nodes: [0, 2, 4], amount: 6 },
      { nodes: [2, 3], amount: 1 },
    ]);
    latency[arcOf.get('1,2') ?? -1] = 7;
    // Node 2 is fed over node 1 instead: what it sends on is late by the new arcs, and by its own.
    flow.compare(
      before,
      lay([
        { nodes: [0, 1, 2, 4], amount: 6 },
        { nodes: [2, 3], amount: 1 },
      ]),
    );
    latency[arcOf.get('1,2') ?? -1] = 0;
    // One seventh of what leaves node 2 is its own and goes on as before.
    expect(flow.kept[4]).toBeCloseTo(6 / 7, 12);
    expect(flow.kept[3]).toBeCloseTo(1 / 7, 12);
    expect(flow.wait[4]).toBeCloseTo(117, 12);
    expect(flow.wait[3]).toBeCloseTo(17, 12);
  });

  it('lacks over time what its new paths lack one by one, on random paths (seeded)', () => {
    const fuzz = createFuzz(5);
    for (let round = 0; round < 300; round += 1) {
      const size = 3 + fuzz.below(6);
      const mesh = network(size);
      const seconds = Float64Array.from(mesh.from, () => (fuzz.next() < 0.5 ? 0 : 1 + fuzz.below(900)));
      const paths = Array.from({ length: 1 + fuzz.below(5) }, (): Path => {
        const nodes = [...Array(size).keys()].filter(() => fuzz.next() < 0.6);
        return { nodes: nodes.length > 0 ? nodes : [0], amount: 1 + fuzz.below(9) };
      });
      const after = mesh.lay(paths);
      const flow = createNewFlow({
        nodeCount: size,
        from: mesh.from,
        to: mesh.to,
        latency: seconds,
        sinkNode: Int32Array.from([...Array(size).keys()]),
      });
      // Everything is new: the sum over all sinks is that of amount times latency over all arcs.
      flow.compare(mesh.lay([]), after);
      let lacking = 0;
      for (let sink = 0; sink < size; sink += 1)
        lacking += ((after.delivered[sink] ?? 0) - (flow.kept[sink] ?? 0)) * (flow.wait[sink] ?? 0);
      let expected = 0;
      for (let arc = 0; arc < seconds.length; arc += 1)
        expected += Math.abs(after.arcFlow[arc] ?? 0) * (seconds[arc] ?? 0);
      expect(Math.abs(lacking - expected)).toBeLessThan(0.05);
      // Nothing is new: nothing waits.
      flow.compare(after, after);
      expect([...flow.kept]).toEqual([...after.delivered]);
      expect([...flow.wait].every((wait) => wait === 0)).toBe(true);
    }
  });

  it('comes to an end where flow goes in a circle', () => {
    const circle = createNewFlow({
      nodeCount: 3,
      from: Int32Array.from([0, 1, 2]),
      to: Int32Array.from([1, 2, 0]),
      latency: Float64Array.from([5, 5, 5]),
      sinkNode: Int32Array.from([2]),
    });
    const none = { arcFlow: new Float64Array(3), delivered: new Float64Array(1) };
    circle.compare(none, { arcFlow: Float64Array.from([3, 3, 2]), delivered: Float64Array.from([1]) });
    expect(circle.kept[0]).toBeGreaterThanOrEqual(0);
    expect(circle.wait[0]).toBe(10);
  });
});
