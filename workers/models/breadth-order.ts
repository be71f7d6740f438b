import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';

/** Places of the nodes in a breadth-first walk of all components, so that neighbours stand near each other in memory. */
export function breadthOrder({ nodeCount, from, to }: Links): Int32Array {
  const { offset, target } = createAdjacency(nodeCount, from, to);
  const place = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  let length = 0;
  for (let start = 0, next = 0; start < nodeCount; start += 1) {
    if (place[start] !== -1) continue;
    place[start] = length;
    queue[length++] = start;
    for (; next < length; next += 1) {
      const node = queue[next] as number;
      const end = offset[node + 1] as number;
      for (let at = offset[node] as number; at < end; at += 1) {
        const neighbour = target[at] as number;
        if (place[neighbour] !== -1) continue;
        place[neighbour] = length;
        queue[length++] = neighbour;
      }
    }
  }
  return place;
}

/** The same links with every node at its new place. */
export const placed = ({ nodeCount, from, to }: Links, place: Int32Array): Links => ({
  nodeCount,
  from: from.map((node) => place[node] as number),
  to: to.map((node) => place[node] as number),
});
