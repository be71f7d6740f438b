import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';

export type WattsEnsemble = {
  /** How many nodes join the cascade from one seed. Allocates nothing; only what was touched is undone. */
  readonly spread: (seed: number) => number;
};

/**
 * Prepares threshold cascades from many seeds on one graph (Watts 2002): a node joins once the share of its neighbours that
 * have joined is at least `threshold`, in (0, 1]. The joined neighbours that a node waits for are counted down; nodes without
 * neighbours never join.
 */
export function createWattsEnsemble({ nodeCount, from, to }: Links, threshold: number): WattsEnsemble {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`A threshold of ${threshold}.`);
  const { offset, target } = createAdjacency(nodeCount, from, to);
  const needed = Int32Array.from({ length: nodeCount }, (_, node) =>
    Math.max(1, Math.ceil(threshold * ((offset[node + 1] as number) - (offset[node] as number)) - 1e-12)),
  );
  const left = needed.slice();
  const touched = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  return {
    spread(seed) {
      if (!(seed >= 0 && seed < nodeCount)) throw new RangeError(`There is no node ${seed}.`);
      let touches = 0;
      let length = 1;
      queue[0] = seed;
      if (left[seed] === needed[seed]) touched[touches++] = seed;
      left[seed] = 0;
      for (let next = 0; next < length; next += 1) {
        const node = queue[next] as number;
        const end = offset[node + 1] as number;
        for (let place = offset[node] as number; place < end; place += 1) {
          const neighbour = target[place] as number;
          const waits = left[neighbour] as number;
          if (waits <= 0) continue;
          if (waits === needed[neighbour]) touched[touches++] = neighbour;
          left[neighbour] = waits - 1;
          if (waits === 1) queue[length++] = neighbour;
        }
      }
      for (let at = 0; at < touches; at += 1) {
        const node = touched[at] as number;
        left[node] = needed[node] as number;
      }
      return length;
    },
  };
}
