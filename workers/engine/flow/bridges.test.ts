import { expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { createBridgeFinder } from './bridges';
import { createIslandLabeller } from './islands';

it('finds the arcs whose removal adds an island, parallel arcs and loops included', () => {
  const fuzz = createFuzz(6);
  for (let round = 0; round < 400; round += 1) {
    const nodeCount = 1 + fuzz.below(12);
    const arcCount = fuzz.below(18);
    const from = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
    const to = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
    const up = Uint8Array.from({ length: arcCount }, () => (fuzz.next() < 0.85 ? 1 : 0));
    const labeller = createIslandLabeller(nodeCount, from, to);
    const allNodes = new Uint8Array(nodeCount).fill(1);
    const label = new Int32Array(nodeCount);
    const whole = labeller.label(up, allNodes, label);
    const expected = Array.from(up, (works, arc) => {
      if (works === 0) return 0;
      const without = up.slice();
      without[arc] = 0;
      return labeller.label(without, allNodes, label) > whole ? 1 : 0;
    });
    const bridge = new Uint8Array(arcCount);
    const count = createBridgeFinder(nodeCount, from, to).find(up, bridge);
    expect([...bridge]).toEqual(expected);
    expect(count).toBe(expected.filter((is) => is === 1).length);
  }
});

it('needs no recursion: a path of 200 000 arcs is all bridges', () => {
  const arcCount = 200_000;
  const from = Int32Array.from({ length: arcCount }, (_, arc) => arc);
  const to = Int32Array.from({ length: arcCount }, (_, arc) => arc + 1);
  const up = new Uint8Array(arcCount).fill(1);
  expect(createBridgeFinder(arcCount + 1, from, to).find(up, new Uint8Array(arcCount))).toBe(arcCount);
});
