import { exp } from '@workers/engine/math';
import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';
import { rootBetween } from './root-between';

/** Mean degrees between which a single seed can set off a global cascade on an Erdős–Rényi graph; null where none can. */
export type CascadeWindow = { readonly low: number; readonly high: number };

/**
 * The window of Watts (2002, PNAS 99, 5766–5771): Σ_{k ≤ K} k(k−1) p_k = z with Poisson degrees and K = ⌊1/φ⌋, the largest
 * degree at which one active neighbour is enough; that is z e^(−z) Σ_{j ≤ K−2} z^j/j! = 1. `threshold` is φ in (0, 1].
 */
export function cascadeWindow(threshold: number): CascadeWindow | null {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`A threshold of ${threshold}.`);
  const largest = Math.floor(1 / threshold + 1e-12);
  const excess = (z: number): number => {
    let term = 1;
    let sum = largest >= 2 ? 1 : 0;
    for (let j = 1; j <= largest - 2; j += 1) {
      term *= z / j;
      sum += term;
    }
    return z * exp(-z) * sum - 1;
  };
  let peak = 0;
  for (let z = 0; z <= 100; z += 0.01) if (excess(z) > excess(peak)) peak = z;
  if (excess(peak) <= 0) return null;
  return { low: rootBetween(0, peak, excess), high: rootBetween(peak, peak + 700, excess) };
}

/**
 * Spreads a cascade from seeds over a graph: a node joins once the share of its neighbours that have joined is at least
 * `threshold`. Marks in `active` (1 for seeds) who has joined in the end; how many. Nodes without neighbours never join.
 */
export function spreadCascade({ nodeCount, from, to }: Links, threshold: number, active: Uint8Array): number {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`A threshold of ${threshold}.`);
  const { offset, target } = createAdjacency(nodeCount, from, to);
  const joined = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  let length = 0;
  for (let node = 0; node < nodeCount; node += 1) if (active[node] === 1) queue[length++] = node;
  for (let next = 0; next < length; next += 1) {
    const node = queue[next] as number;
    const end = offset[node + 1] as number;
    for (let place = offset[node] as number; place < end; place += 1) {
      const neighbour = target[place] as number;
      joined[neighbour] = (joined[neighbour] as number) + 1;
      if (active[neighbour] === 1) continue;
      const degree = (offset[neighbour + 1] as number) - (offset[neighbour] as number);
      if ((joined[neighbour] as number) < threshold * degree - 1e-12) continue;
      active[neighbour] = 1;
      queue[length++] = neighbour;
    }
  }
  return length;
}
