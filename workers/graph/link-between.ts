import type { Adjacency } from '@workers/engine/flow/adjacency';

/** The first link of `node` that leads to `other`, −1 where none does. Reads the row of `node` alone. */
export function linkBetween({ offset, target, arc }: Adjacency, node: number, other: number): number {
  const end = offset[node + 1] as number;
  for (let row = offset[node] as number; row < end; row += 1) if (target[row] === other) return arc[row] as number;
  return -1;
}
