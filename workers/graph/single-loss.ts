import { createAdjacency } from '@workers/engine/flow/adjacency';
import { createDepthFirst } from './depth-first';
import { linkBetween } from './link-between';
import { createRemovalSums } from './removal-sums';
import { assertSupply, countsOf, type Supply } from './supply';

export type SingleLoss = {
  /** With nothing lost: nodes in the largest part, and people that no source reaches. */
  readonly whole: { readonly largest: number; readonly cut: number };
  /** Nodes in the largest part left when this node, or this link, is lost. */
  readonly nodeLargest: Int32Array;
  readonly linkLargest: Int32Array;
  /** People that no source reaches then, those at the lost node among them. */
  readonly nodeCut: Float64Array;
  readonly linkCut: Float64Array;
  /** Counts them all anew. Allocates nothing. */
  run(): void;
};

/**
 * Prepares the loss of every single node and of every single link of an undirected graph, all in one depth-first pass.
 * Whole numbers of people are counted exactly. Throws a RangeError where the supply does not fit the graph.
 */
export function createSingleLoss(supply: Supply): SingleLoss {
  assertSupply(supply);
  const { nodeCount, from, to } = supply;
  const adjacency = createAdjacency(nodeCount, from, to);
  const { offset, target } = adjacency;
  const forest = createDepthFirst(nodeCount, { begin: offset, end: offset.subarray(1), target });
  const sums = createRemovalSums(nodeCount, forest, countsOf(supply));
  const nodes = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const { order, parent } = forest;
  const linkLargest = new Int32Array(from.length);
  const linkCut = new Float64Array(from.length);
  return {
    whole: sums.whole,
    nodeLargest: sums.largest,
    nodeCut: sums.cut,
    linkLargest,
    linkCut,
    run() {
      forest.walk(nodes, nodeCount);
      const bridges = sums.run(nodeCount);
      linkLargest.fill(sums.whole.largest);
      linkCut.fill(sums.whole.cut);
      for (let bridge = 0; bridge < bridges; bridge += 1) {
        const at = sums.bridge[bridge] as number;
        const link = linkBetween(adjacency, order[at] as number, order[parent[at] as number] as number);
        linkLargest[link] = sums.bridgeLargest[bridge] as number;
        linkCut[link] = sums.bridgeCut[bridge] as number;
      }
    },
  };
}
