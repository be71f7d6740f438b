import { generateRandom } from '@workers/graph/generate-random';
import { expect, it } from 'vitest';
import { spreadCascade } from './watts-cascade';
import { createWattsEnsemble } from './watts-ensemble';

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
});
