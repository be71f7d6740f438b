import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { createSets } from '@workers/graph/sets';
import { expect, it } from 'vitest';
import { layerRows } from './layer-rows';
import { createMutualPrune } from './mutual-prune';

/** Takes away all parts that have no more links than a tree, in each network in turn, until none is left. */
function withoutTrees(networks: readonly Links[], alive: Uint8Array): Uint8Array {
  for (let fell = true; fell;) {
    fell = false;
    for (const { nodeCount, from, to } of networks) {
      const sets = createSets(nodeCount);
      const lasting = from.map((a, link) => (alive[a] === 1 && alive[to[link] as number] === 1 ? 1 : 0));
      lasting.forEach((lasts, link) => lasts === 1 && sets.join(from[link] as number, to[link] as number));
      const surplus = new Int32Array(nodeCount).fill(1);
      const add = (node: number, links: number): void => {
        const root = sets.find(node);
        surplus[root] = (surplus[root] as number) + links;
      };
      for (let node = 0; node < nodeCount; node += 1) if (alive[node] === 1) add(node, -1);
      lasting.forEach((lasts, link) => {
        if (lasts === 1) add(from[link] as number, 1);
      });
      for (let node = 0; node < nodeCount; node += 1) {
        if (alive[node] === 0 || (surplus[sets.find(node)] as number) > 0) continue;
        alive[node] = 0;
        fell = true;
      }
    }
  }
  return alive;
}

it('leaves in each realisation what stands with a cycle in both networks, also after nodes are taken away', () => {
  let left = 0;
  for (let round = 0; round < 30; round += 1) {
    const nodes = 50 + round;
    const networks = [1, 2].map((which) => generateRandom(nodes, Math.round(nodes * 1.5), 2 * round + which));
    const alive = Int32Array.from({ length: nodes }, (_, node) => {
      let word = 0;
      for (let bit = 0; bit < 32; bit += 1) if (uniform(round, bit, 110, node) < 0.5 + bit / 62) word |= 1 << bit;
      return word;
    });
    const naive = Array.from({ length: 32 }, (_, bit) => Uint8Array.from(alive, (word) => (word >>> bit) & 1));
    const prune = createMutualPrune(nodes, networks.map(layerRows));
    prune.start(alive);
    for (const gone of [-1, 3, 17, 29]) {
      if (gone >= 0) {
        prune.remove(gone, 0x55555555, alive);
        naive.forEach((one, bit) => bit % 2 === 0 && one.fill(0, gone, gone + 1));
      }
      prune.settle(alive);
      for (const [bit, one] of naive.entries()) {
        withoutTrees(networks, one);
        expect(
          Uint8Array.from(alive, (word) => (word >>> bit) & 1),
          `round ${String(round)}, ${String(bit)}`,
        ).toEqual(one);
      }
    }
    left += alive.filter((word) => word !== 0).length;
  }
  expect(left).toBeGreaterThan(100);
});
