import { purposes, uniform } from '@workers/engine/random';
import type { Links } from './links';

/**
 * A simple graph drawn uniformly among those with so many nodes and links, G(n, m) of Erdős and Rényi (1959, "On random
 * graphs I"): no loop, no parallel link. Same seed, same graph. Throws a RangeError where so many links do not fit.
 */
export function generateRandom(nodeCount: number, linkCount: number, seed: number): Links {
  const pairs = (nodeCount * (nodeCount - 1)) / 2;
  if (linkCount > pairs) throw new RangeError(`${linkCount} links do not fit between ${nodeCount} nodes.`);
  const from = new Int32Array(linkCount);
  const to = new Int32Array(linkCount);
  const taken = new Set<number>();
  for (let draw = 0; taken.size < linkCount; draw += 1) {
    const a = Math.floor(uniform(seed, 0, purposes.graph, draw, 0) * nodeCount);
    const b = Math.floor(uniform(seed, 0, purposes.graph, draw, 1) * nodeCount);
    if (a === b) continue;
    const key = Math.min(a, b) * nodeCount + Math.max(a, b);
    if (taken.has(key)) continue;
    from[taken.size] = a;
    to[taken.size] = b;
    taken.add(key);
  }
  return { nodeCount, from, to };
}
