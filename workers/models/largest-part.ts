import { createSets } from '@workers/graph/sets';
import type { Links } from '@workers/graph/links';

/** Marks (1) the nodes of the largest connected part among those with `alive` 1, the one with the lowest node among equals; its size. */
export function largestPart({ nodeCount, from, to }: Links, alive: Uint8Array, marks: Uint8Array): number {
  const sets = createSets(nodeCount);
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] as number;
    const b = to[link] as number;
    if (alive[a] === 1 && alive[b] === 1) sets.join(a, b);
  }
  let best = -1;
  let size = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (alive[node] !== 1) continue;
    const root = sets.find(node);
    if ((sets.size[root] as number) <= size) continue;
    best = root;
    size = sets.size[root] as number;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    marks[node] = best >= 0 && alive[node] === 1 && sets.find(node) === best ? 1 : 0;
  }
  return size;
}
