import { createAdjacency } from '@workers/engine/flow/adjacency';
import type { Links } from '@workers/graph/links';

/** Neighbours of a network in compressed rows: those of node v stand at places offset[v] … offset[v + 1] − 1. */
export type LayerRows = {
  readonly offset: Int32Array;
  readonly target: Int32Array;
  /** The place of the same link at its other end. */
  readonly back: Int32Array;
  /** Nodes, those with most links first. */
  readonly best: Int32Array;
};

export function layerRows({ nodeCount, from, to }: Links): LayerRows {
  const { offset, target, half } = createAdjacency(nodeCount, from, to);
  const placeOf = new Int32Array(half.length);
  for (let place = 0; place < half.length; place += 1) placeOf[half[place] as number] = place;
  const back = half.map((number) => placeOf[number ^ 1] as number);
  const degree = (node: number): number => (offset[node + 1] as number) - (offset[node] as number);
  const best = Int32Array.from({ length: nodeCount }, (_, node) => node).sort((a, b) => degree(b) - degree(a) || a - b);
  return { offset, target, back, best };
}
