import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { expect, it } from 'vitest';
import { layerRows } from './layer-rows';
import { createWordFlood } from './word-flood';

/** A path through all nodes in an order that jumps about: the longest way round for a flood. */
function path(nodeCount: number): Links {
  const at = (step: number): number => (step * 61) % nodeCount;
  return {
    nodeCount,
    from: Int32Array.from({ length: nodeCount - 1 }, (_, step) => at(step)),
    to: Int32Array.from({ length: nodeCount - 1 }, (_, step) => at(step + 1)),
  };
}

it('reaches in each realisation what a walk from its seed reaches, by fronts narrow and broad', () => {
  const networks = [path(200), path(7), generateRandom(40, 30, 1)];
  for (const nodes of [300, 900])
    for (const degree of [1, 3, 9]) networks.push(generateRandom(nodes, nodes * degree, 2));
  for (const [which, links] of networks.entries()) {
    const { nodeCount } = links;
    const rows = layerRows(links);
    const { flood } = createWordFlood(nodeCount);
    for (const wanted of [-1, 0x0f0f0f0f, 0]) {
      const alive = Int32Array.from({ length: nodeCount }, (_, node) => {
        let word = 0;
        for (let bit = 1; bit < 32; bit += 1) if (uniform(which, bit, 109, node) < bit / 31) word |= 1 << bit;
        return word;
      });
      const reached = flood(rows, alive, wanted);
      for (let bit = 0; bit < 32; bit += 1) {
        const lives = (node: number): boolean => (((alive[node] as number) & wanted) >>> bit) % 2 === 1;
        const seed = rows.best.find(lives);
        const walk = new Set(seed === undefined ? [] : [seed]);
        for (const node of walk) {
          for (const next of rows.target.subarray(rows.offset[node], rows.offset[node + 1]))
            if (lives(next)) walk.add(next);
        }
        const expected = Array.from({ length: nodeCount }, (_, node) => (walk.has(node) ? 1 : 0));
        expect(
          Array.from(reached, (word) => (word >>> bit) & 1),
          `network ${String(which)}, bit ${String(bit)}`,
        ).toEqual(expected);
      }
    }
  }
});
