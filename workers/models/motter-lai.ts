import { createBetweenness } from '@workers/graph/betweenness';
import type { Links } from '@workers/graph/links';
import { largestPart } from './largest-part';

export type OverloadCascade = {
  /** 1 for every node that is left. */
  readonly alive: Uint8Array;
  /** Nodes in the largest part of what is left. */
  readonly largest: number;
  /** Times that overloaded nodes failed together. */
  readonly rounds: number;
};

const loadsOf = ({ nodeCount, from, to }: Links, alive: Uint8Array): Float64Array => {
  const kept = [...from.keys()].filter((link) => alive[from[link] as number] === 1 && alive[to[link] as number] === 1);
  const result = new Float64Array(nodeCount);
  createBetweenness(
    nodeCount,
    Int32Array.from(kept, (link) => from[link] as number),
    Int32Array.from(kept, (link) => to[link] as number),
  ).all(result);
  return result;
};

/** Load of every node: shortest paths between other nodes that pass through it. */
export const initialLoads = (links: Links): Float64Array => loadsOf(links, new Uint8Array(links.nodeCount).fill(1));

/**
 * Overload cascade of Motter & Lai (2002, Phys. Rev. E 66, 065102): load is betweenness, capacity (1 + α) times the initial load.
 * The removed nodes go first; then, round by round, all nodes above their capacity at once, until none is. α ≥ 0.
 */
export function overloadCascade(links: Links, alpha: number, removed: readonly number[]): OverloadCascade {
  if (!(alpha >= 0)) throw new RangeError(`A tolerance of ${alpha}.`);
  const { nodeCount } = links;
  const capacity = initialLoads(links).map((load) => (1 + alpha) * load);
  const alive = new Uint8Array(nodeCount).fill(1);
  for (const node of removed) {
    if (alive[node] === undefined) throw new RangeError(`There is no node ${node}.`);
    alive[node] = 0;
  }
  for (let rounds = 0; ; rounds += 1) {
    const load = loadsOf(links, alive);
    let any = false;
    for (let node = 0; node < nodeCount; node += 1) {
      if (alive[node] !== 1 || (load[node] as number) <= (capacity[node] as number) * (1 + 1e-9) + 1e-9) continue;
      alive[node] = 0;
      any = true;
    }
    if (!any) return { alive, largest: largestPart(links, alive, new Uint8Array(nodeCount)), rounds };
  }
}
