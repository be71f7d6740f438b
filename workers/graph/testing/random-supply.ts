import { purposes, uniform } from '@workers/engine/random';
import type { Supply } from '../supply';

/**
 * A small graph for fuzzing: 0 to 12 nodes, sparse to dense, with loops, parallel links and nodes on their own; some
 * nodes without people, some with a source.
 */
export function randomSupply(seed: number, mostNodes = 12): Supply {
  let counter = 0;
  const draw = (below: number): number => {
    counter += 1;
    return Math.floor(uniform(seed, 1, purposes.graph, 0, counter) * below);
  };
  const nodeCount = draw(mostNodes + 1);
  const linkCount = nodeCount === 0 ? 0 : draw(2 * nodeCount + 1);
  return {
    nodeCount,
    from: Int32Array.from({ length: linkCount }, () => draw(nodeCount)),
    to: Int32Array.from({ length: linkCount }, () => draw(nodeCount)),
    people: Float64Array.from({ length: nodeCount }, () => draw(5) * 100),
    source: Uint8Array.from({ length: nodeCount }, () => (draw(4) === 0 ? 1 : 0)),
  };
}
