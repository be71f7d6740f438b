import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { expect, it } from 'vitest';
import { spreadCascade } from './watts-cascade';
import { createWattsEnsemble } from './watts-ensemble';

/** A chain of rings of different size, hung together by hubs that need two neighbours: some crowds hold each other, some do not. */
function chainOfRings(rings: number): Links {
  const pairs: [number, number][] = [];
  let nodeCount = 0;
  for (let ring = 0; ring < rings; ring += 1) {
    const size = 3 + ((ring * 5) % 7);
    for (let at = 0; at < size; at += 1) pairs.push([nodeCount + at, nodeCount + ((at + 1) % size)]);
    const hub = nodeCount + size;
    pairs.push([hub, nodeCount], [hub, nodeCount + 1], [hub, nodeCount + 2]);
    if (ring > 0) pairs.push([hub, nodeCount - 1], [nodeCount, nodeCount - 1]);
    nodeCount = hub + 1;
  }
  return { nodeCount, from: Int32Array.from(pairs, ([a]) => a), to: Int32Array.from(pairs, ([, b]) => b) };
}

it('crowds that take each other along or do not are told apart', () => {
  for (let rings = 1; rings < 12; rings += 1) {
    const links = chainOfRings(rings);
    for (const threshold of [0.2, 0.26, 0.34, 0.4, 0.5, 0.51, 1]) {
      const ensemble = createWattsEnsemble(links, threshold);
      for (let seed = 0; seed < links.nodeCount; seed += 1) {
        const active = new Uint8Array(links.nodeCount);
        active[seed] = 1;
        expect(ensemble.spread(seed), `${String(rings)} rings, φ ${String(threshold)}, seed ${String(seed)}`).toBe(
          spreadCascade(links, threshold, active),
        );
      }
    }
  }
});

it('many seeds on one graph join whom each joins alone, in any order', () => {
  for (let round = 0; round < 30; round += 1) {
    const nodes = 30 + round;
    const links = generateRandom(nodes, nodes * (1 + (round % 3)), round);
    const threshold = 0.1 + 0.03 * round;
    const ensemble = createWattsEnsemble(links, threshold);
    const seeds = Array.from({ length: nodes }, (_, at) => (at * 7) % nodes);
    for (const seed of seeds) {
      const active = new Uint8Array(nodes);
      active[seed] = 1;
      expect(ensemble.spread(seed), `round ${String(round)}, seed ${String(seed)}`).toBe(
        spreadCascade(links, threshold, active),
      );
    }
  }
  expect(() => createWattsEnsemble({ nodeCount: 1, from: new Int32Array(0), to: new Int32Array(0) }, 2)).toThrow();
  const single = createWattsEnsemble({ nodeCount: 1, from: new Int32Array(0), to: new Int32Array(0) }, 0.5);
  expect(single.spread(0)).toBe(1);
  expect(() => single.spread(1)).toThrow(RangeError);
});
