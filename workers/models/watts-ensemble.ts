import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';

export type WattsEnsemble = {
  /** How many nodes join the cascade from one seed. Allocates nothing; only what was touched is undone. */
  readonly spread: (seed: number) => number;
};

/**
 * Prepares threshold cascades from many seeds on one graph (Watts 2002): a node joins once the share of its neighbours that
 * have joined is at least `threshold`, in (0, 1]; nodes without neighbours never join.
 *
 * Nodes that wait for one neighbour only make clusters that join whole (vulnerable clusters). Whom the largest of them takes
 * along is found once, when prepared. A seed that sets it off then needs no more of its own cascade: where that crowd holds the
 * seed, it is the answer, else the seed's cascade goes on from it. A seed that never reaches it is followed alone. The sizes
 * are exact, for who joins does not depend on the order.
 */
export function createWattsEnsemble({ nodeCount, from, to }: Links, threshold: number): WattsEnsemble {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`A threshold of ${threshold}.`);
  const { offset, target } = createAdjacency(nodeCount, from, to);
  /** Joined neighbours that a node waits for at the start; always at least 1. */
  const needed = Int32Array.from({ length: nodeCount }, (_, node) =>
    Math.max(1, Math.ceil(threshold * ((offset[node + 1] as number) - (offset[node] as number)) - 1e-12)),
  );
  const inCluster = new Uint8Array(nodeCount);
  const nowhere = new Uint8Array(nodeCount);
  const touched = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  let touches = 0;

  /** Lets the first `length` of the queue join and follows them, until somebody joins who is in `end`; how many, or −1 then. */
  function follow(length: number, left: Int32Array, untouched: Int32Array, end: Uint8Array): number {
    let joined = length;
    touches = 0;
    for (let at = 0; at < length; at += 1) {
      const node = queue[at] as number;
      touched[touches++] = node;
      left[node] = 0;
    }
    for (let next = 0; next < joined; next += 1) {
      const node = queue[next] as number;
      const rowEnd = offset[node + 1] as number;
      for (let row = offset[node] as number; row < rowEnd; row += 1) {
        const neighbour = target[row] as number;
        const waits = left[neighbour] as number;
        if (waits <= 0) continue;
        if (waits === untouched[neighbour]) touched[touches++] = neighbour;
        left[neighbour] = waits - 1;
        if (waits !== 1) continue;
        if (end[neighbour] === 1) return -1;
        queue[joined++] = neighbour;
      }
    }
    return joined;
  }

  function followFrom(seed: number, left: Int32Array, untouched: Int32Array, end: Uint8Array): number {
    queue[0] = seed;
    const joined = follow(1, left, untouched, end);
    for (let at = 0; at < touches; at += 1) {
      const node = touched[at] as number;
      left[node] = untouched[node] as number;
    }
    return joined;
  }

  /** Marks the largest cluster of nodes that wait for one neighbour, and puts it first in the queue; how many they are. */
  function gatherCluster(): number {
    const seen = new Uint8Array(nodeCount);
    let bestStart = 0;
    let bestLength = 0;
    let length = 0;
    for (let node = 0; node < nodeCount; node += 1) {
      if (needed[node] !== 1 || seen[node] === 1) continue;
      const start = length;
      seen[node] = 1;
      queue[length++] = node;
      for (let next = start; next < length; next += 1) {
        const member = queue[next] as number;
        const rowEnd = offset[member + 1] as number;
        for (let row = offset[member] as number; row < rowEnd; row += 1) {
          const neighbour = target[row] as number;
          if (needed[neighbour] !== 1 || seen[neighbour] === 1) continue;
          seen[neighbour] = 1;
          queue[length++] = neighbour;
        }
      }
      if (length - start <= bestLength) continue;
      bestStart = start;
      bestLength = length - start;
    }
    queue.copyWithin(0, bestStart, bestStart + bestLength);
    for (let at = 0; at < bestLength; at += 1) inCluster[queue[at] as number] = 1;
    return bestLength;
  }

  const left = needed.slice();
  const crowd = follow(gatherCluster(), left, needed, nowhere);
  const afterCrowd = left.slice();
  const leftByCrowd = left.slice();
  left.set(needed);

  return {
    spread(seed) {
      if (!(seed in needed)) throw new RangeError(`There is no node ${seed}.`);
      if (inCluster[seed] === 1) return crowd;
      const alone = followFrom(seed, left, needed, inCluster);
      if (alone >= 0) return alone;
      return (afterCrowd[seed] as number) <= 0 ? crowd : crowd + followFrom(seed, leftByCrowd, afterCrowd, nowhere);
    },
  };
}
