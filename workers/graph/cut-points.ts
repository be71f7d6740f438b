import { createAdjacency } from '@workers/engine/flow/adjacency';
import { createDepthFirst } from './depth-first';
import { linkBetween } from './link-between';

export type CutPoints = {
  /** How many articulation points and bridges the last search found. */
  readonly found: { points: number; bridges: number };
  /**
   * Marks with 1 in `point` every articulation point, by node, and in `bridge` every bridge, by link: those whose loss
   * leaves more parts than before. Marks the others with 0. Allocates nothing.
   */
  find(point: Uint8Array, bridge: Uint8Array): void;
};

/**
 * Prepares the search for articulation points and bridges of an undirected graph in one depth-first pass (Hopcroft and
 * Tarjan 1973, doi:10.1145/362248.362272). Of parallel links none is a bridge; a loop never is.
 */
export function createCutPoints(nodeCount: number, from: Int32Array, to: Int32Array): CutPoints {
  const adjacency = createAdjacency(nodeCount, from, to);
  const { offset, target } = adjacency;
  const forest = createDepthFirst(nodeCount, { begin: offset, end: offset.subarray(1), target });
  const { order, parent, low, leaving } = forest;
  const nodes = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const found = { points: 0, bridges: 0 };
  const cuts = new Uint8Array(nodeCount);
  return {
    found,
    find(point, bridge) {
      forest.walk(nodes, nodeCount);
      bridge.fill(0);
      cuts.fill(0);
      let points = 0;
      let bridges = 0;
      for (let at = nodeCount - 1; at >= 0; at -= 1) {
        const over = parent[at] as number;
        if (over < 0) {
          // A root cuts where it has two children; `cuts` counts them, up to two.
          const cut = (cuts[at] as number) >> 1;
          point[order[at] as number] = cut;
          points += cut;
          continue;
        }
        const lowest = low[at] as number;
        const leave = leaving[at] as number;
        const own = cuts[at] as number;
        point[order[at] as number] = own;
        points += own;
        low[over] = Math.min(low[over] as number, lowest);
        leaving[over] = (leaving[over] as number) + leave;
        if (leave === 1) {
          bridge[linkBetween(adjacency, order[at] as number, order[over] as number)] = 1;
          bridges += 1;
        }
        if (lowest >= over) {
          const isRoot = (parent[over] as number) < 0;
          cuts[over] = isRoot ? Math.min(2, (cuts[over] as number) + 1) : 1;
        }
      }
      found.points = points;
      found.bridges = bridges;
    },
  };
}
