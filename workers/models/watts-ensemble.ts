import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';
import { breadthOrder, placed } from './breadth-order';

export type WattsEnsemble = {
  /** How many nodes join the cascade from one seed. Allocates nothing; only what was touched is undone. */
  readonly spread: (seed: number) => number;
};

/**
 * Prepares threshold cascades from many seeds on one graph (Watts 2002): a node joins once the share of its neighbours that
 * have joined is at least `threshold`, in (0, 1]. The joined neighbours that a node waits for are counted down; nodes without
 * neighbours never join.
 */
export function createWattsEnsemble(links: Links, threshold: number): WattsEnsemble {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`A threshold of ${threshold}.`);
  const place = breadthOrder(links);
  const { nodeCount, from, to } = placed(links, place);
  const { offset, target } = createAdjacency(nodeCount, from, to);
  const needed = Int32Array.from({ length: nodeCount }, (_, node) =>
    Math.max(1, Math.ceil(threshold * ((offset[node + 1] as number) - (offset[node] as number)) - 1e-12)),
  );
  const left = needed.slice();
  const touched = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  return {
    spread(node) {
      const seed = place[node];
      if (seed === undefined) throw new RangeError(`There is no node ${node}.`);
      let touches = 0;
      let length = 1;
      queue[0] = seed;
      if (left[seed] === needed[seed]) touched[touches++] = seed;
      left[seed] = 0;
      for (let next = 0; next < length; next += 1) {
        const joined = queue[next] as number;
        const end = offset[joined + 1] as number;
        for (let row = offset[joined] as number; row < end; row += 1) {
          const neighbour = target[row] as number;
          const waits = left[neighbour] as number;
          if (waits <= 0) continue;
          if (waits === needed[neighbour]) touched[touches++] = neighbour;
          left[neighbour] = waits - 1;
          if (waits === 1) queue[length++] = neighbour;
        }
      }
      for (let at = 0; at < touches; at += 1) {
        const undone = touched[at] as number;
        left[undone] = needed[undone] as number;
      }
      return length;
    },
  };
}
