import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import { describe, expect, it } from 'vitest';
import { createMutualEnsemble, realisationsOfWord } from './mutual-ensemble';
import { attackMutually } from './mutual-percolation';

describe('mutual percolation of 32 attacks at once', () => {
  it('gives each attack what it gives alone, whole, broken and empty', () => {
    for (let round = 0; round < 60; round += 1) {
      const nodes = 1 + (round % 40);
      const pairs = (nodes * (nodes - 1)) / 2;
      const links = (seed: number) => Math.min(pairs, Math.floor(uniform(round, 0, 105, seed) * nodes * 3));
      const first = generateRandom(nodes, links(1), 2 * round);
      const second = generateRandom(nodes, links(2), 2 * round + 1);
      const alive = Int32Array.from({ length: nodes }, (_, node) => {
        let word = 0;
        for (let bit = 0; bit < realisationsOfWord; bit += 1) {
          if (uniform(round, bit, 106, node) < bit / 31) word |= 1 << bit;
        }
        return word;
      });
      const alone = Array.from({ length: realisationsOfWord }, (_, bit) => {
        const one = Uint8Array.from(alive, (word) => (word >>> bit) & 1);
        return attackMutually(first, second, one);
      });
      const sizes = new Int32Array(realisationsOfWord);
      createMutualEnsemble(first, second).attack(alive, sizes);
      expect([...sizes], `round ${String(round)}`).toEqual(alone);
      const kept = Array.from({ length: realisationsOfWord }, (_, bit) =>
        alive.reduce((sum, word) => sum + ((word >>> bit) & 1), 0),
      );
      expect(kept).toEqual(alone);
    }
  });

  it('refuses words that do not fit, and has nothing to do without nodes', () => {
    const none = { nodeCount: 0, from: new Int32Array(0), to: new Int32Array(0) };
    const sizes = new Int32Array(realisationsOfWord);
    createMutualEnsemble(none, none).attack(new Int32Array(0), sizes);
    expect(Math.max(...sizes)).toBe(0);
    expect(() => {
      createMutualEnsemble(none, none).attack(new Int32Array(1), sizes);
    }).toThrow(RangeError);
    expect(() => createMutualEnsemble(none, { ...none, nodeCount: 1 })).toThrow(RangeError);
  });
});
