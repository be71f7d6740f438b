import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { describe, expect, it } from 'vitest';
import { createMutualEnsemble, realisationsOfWord, type MutualEnsemble } from './mutual-ensemble';
import { attackMutually } from './mutual-percolation';

const joined = (nodeCount: number, pairs: readonly (readonly [number, number])[]): Links => ({
  nodeCount,
  from: Int32Array.from(pairs, ([a]) => a),
  to: Int32Array.from(pairs, ([, b]) => b),
});

/** Attacks in which a share rising from `low` to 1 survives. */
const attacks = (nodeCount: number, low: number, key: number): Int32Array =>
  Int32Array.from({ length: nodeCount }, (_, node) => {
    let word = 0;
    for (let bit = 0; bit < realisationsOfWord; bit += 1) {
      if (uniform(key, bit, 106, node) < low + ((1 - low) * bit) / 31) word |= 1 << bit;
    }
    return word;
  });

/** Checks one ensemble against each attack alone; gives the greatest size. */
function compare(first: Links, second: Links, ensemble: MutualEnsemble, words: Int32Array, note: string): number {
  const sizes = new Int32Array(realisationsOfWord);
  const kept = words.slice();
  ensemble.attack(kept, sizes);
  for (let bit = 0; bit < realisationsOfWord; bit += 1) {
    const one = Uint8Array.from(words, (word) => (word >>> bit) & 1);
    expect(sizes[bit], `${note}, attack ${String(bit)}`).toBe(attackMutually(first, second, one));
    expect(kept.every((word, node) => ((word >>> bit) & 1) === one[node])).toBe(true);
  }
  return Math.max(...sizes);
}

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

  it('gives the same around the threshold and again with the same ensemble', () => {
    for (let round = 0; round < 12; round += 1) {
      const nodes = 150 + 30 * round;
      const first = generateRandom(nodes, 2 * nodes, 2 * round);
      const second = generateRandom(nodes, 2 * nodes, 2 * round + 1);
      const ensemble = createMutualEnsemble(first, second);
      for (const key of [1, 2, 3]) {
        const size = compare(first, second, ensemble, attacks(nodes, 0.4, 10 * round + key), `round ${String(round)}`);
        expect(size).toBeGreaterThan(nodes / 2);
      }
    }
  });

  it('finds small parts that hold a cycle, loops and parallel links, and networks without any cycle', () => {
    for (let round = 0; round < 40; round += 1) {
      const nodes = 60;
      const core = generateRandom(36, 90, round);
      const pick = (which: number, at: number, count: number): number =>
        Math.floor(uniform(round, which, 108, at) * count);
      const networks = [0, 1].map((which): Links => {
        const pairs: (readonly [number, number])[] = [...core.from].map((from, link) => [
          from,
          core.to[link] as number,
        ]);
        for (let ring = 36; ring < nodes; ring += 3) {
          pairs.push([ring, ring + 1], [ring + 1, ring + 2], [ring, ring + 2]);
          pairs.push([ring + pick(which, ring, 3), pick(which, ring + 1, which === 0 ? ring : 36)]);
        }
        for (let extra = 0; extra < 4; extra += 1) {
          const a = pick(which, 100 + extra, nodes);
          pairs.push([a, a], [a, pick(which, 200 + extra, nodes)], [a, pick(which, 200 + extra, nodes)]);
        }
        return joined(nodes, pairs);
      });
      const [first = core, second = core] = networks;
      compare(first, second, createMutualEnsemble(first, second), attacks(nodes, 0.3, round), `rings ${String(round)}`);
    }
    const path = joined(
      80,
      Array.from({ length: 79 }, (_, at) => [(at * 37) % 80, ((at + 1) * 37) % 80] as const),
    );
    const star = joined(
      80,
      Array.from({ length: 79 }, (_, at) => [79, at] as const),
    );
    compare(path, star, createMutualEnsemble(path, star), attacks(80, 0.9, 1), 'path and star');
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
