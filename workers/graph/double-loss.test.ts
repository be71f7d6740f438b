import { describe, expect, it } from 'vitest';
import { createDoubleLoss, pairIndex } from './double-loss';
import { generateRandom } from './generate-random';
import type { Supply } from './supply';
import { randomSupply } from './testing/random-supply';
import { remove } from './testing/remove';

const expectAllPairs = (supply: Supply, name: string): void => {
  const loss = createDoubleLoss(supply);
  loss.run();
  loss.run();
  for (let a = 0; a < supply.nodeCount; a += 1) {
    for (let b = a + 1; b < supply.nodeCount; b += 1) {
      const pair = pairIndex(supply.nodeCount, a, b);
      const left = remove(supply, [a, b]);
      expect([loss.largest[pair], loss.cut[pair]], `${name}, ${a} and ${b}`).toEqual([left.largest, left.cut]);
    }
  }
};

describe('double loss', () => {
  it('leaves what removing each pair one by one leaves, on small graphs of every kind', () => {
    for (let seed = 0; seed < 300; seed += 1) expectAllPairs(randomSupply(seed), `seed ${String(seed)}`);
  });

  it('does so on 40 nodes with few links', () => {
    for (let seed = 0; seed < 4; seed += 1) {
      const graph = generateRandom(40, 42 + 8 * seed, seed);
      const people = Float64Array.from({ length: 40 }, (_, node) => (node * 37) % 11);
      const source = Uint8Array.from({ length: 40 }, (_, node) => (node % 9 === 0 ? 1 : 0));
      expectAllPairs({ ...graph, people, source }, `seed ${String(seed)}`);
    }
  });

  it('numbers pairs from 0 without a gap, whichever is named first', () => {
    const seen = [];
    for (let a = 0; a < 6; a += 1) {
      for (let b = a + 1; b < 6; b += 1) {
        seen.push(pairIndex(6, a, b));
        expect(pairIndex(6, b, a)).toBe(pairIndex(6, a, b));
      }
    }
    expect(seen).toEqual(Array.from({ length: 15 }, (_, index) => index));
  });

  it('refuses more nodes than memory holds pairs of', () => {
    const supply = { from: new Int32Array(0), to: new Int32Array(0) };
    const nodeCount = 8001;
    const people = new Float64Array(nodeCount);
    expect(() => createDoubleLoss({ ...supply, nodeCount, people, source: new Uint8Array(nodeCount) })).toThrow(/8000/);
  });
});
