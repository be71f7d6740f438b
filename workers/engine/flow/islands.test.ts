import { expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { createIslandLabeller } from './islands';

/** Twin: spread the smallest node number until nothing changes, then count in order. */
function naive(nodeCount: number, from: Int32Array, to: Int32Array, up: Uint8Array, nodeUp: Uint8Array): number[] {
  const smallest = Array.from({ length: nodeCount }, (_, node) => node);
  for (let changed = true; changed;) {
    changed = false;
    for (let arc = 0; arc < from.length; arc += 1) {
      const a = from[arc] as number;
      const b = to[arc] as number;
      if (up[arc] === 0 || nodeUp[a] === 0 || nodeUp[b] === 0 || smallest[a] === smallest[b]) continue;
      smallest[a] = smallest[b] = Math.min(smallest[a] as number, smallest[b] as number);
      changed = true;
    }
  }
  const firsts = smallest.filter((first, node) => first === node && nodeUp[node] === 1);
  return smallest.map((first, node) => (nodeUp[node] === 1 ? firsts.indexOf(first) : -1));
}

it('labels islands as the naive twin does', () => {
  const fuzz = createFuzz(5);
  for (let round = 0; round < 300; round += 1) {
    const nodeCount = 1 + fuzz.below(14);
    const arcCount = fuzz.below(20);
    const from = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
    const to = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
    const labeller = createIslandLabeller(nodeCount, from, to);
    for (let state = 0; state < 3; state += 1) {
      const up = Uint8Array.from({ length: arcCount }, () => (fuzz.next() < 0.7 ? 1 : 0));
      const nodeUp = Uint8Array.from({ length: nodeCount }, () => (fuzz.next() < 0.8 ? 1 : 0));
      const label = new Int32Array(nodeCount);
      const count = labeller.label(up, nodeUp, label);
      const expected = naive(nodeCount, from, to, up, nodeUp);
      expect([...label]).toEqual(expected);
      expect(count).toBe(Math.max(-1, ...expected) + 1);
    }
  }
});

it('refuses an arc to a node that is not there', () => {
  expect(() => createIslandLabeller(2, Int32Array.of(0), Int32Array.of(2))).toThrow(RangeError);
});
