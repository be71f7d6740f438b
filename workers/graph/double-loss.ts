import { createDepthFirst } from './depth-first';
import { findParts } from './parts';
import { createRemovalSums } from './removal-sums';
import { createShrinkingGraph } from './shrinking-graph';
import { assertSupply, countsOf, type Supply } from './supply';

export type DoubleLoss = {
  /**
   * By pair of nodes, at `pairIndex(nodeCount, a, b)`: nodes in the largest part left when both are lost, and people
   * that no source reaches then, those at the two among them.
   */
  readonly largest: Int32Array;
  readonly cut: Float64Array;
  /** Counts all pairs anew. Allocates nothing. */
  run(): void;
};

/** Where the pair of the different nodes a and b stands among all pairs. */
export function pairIndex(nodeCount: number, a: number, b: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  return (low * (2 * nodeCount - low - 3)) / 2 + high - 1;
}

/** Twelve bytes a pair: 8 000 nodes take 384 MB. */
const mostNodes = 8000;

/**
 * Prepares the loss of every pair of nodes of an undirected graph: node by node, the graph without it is searched for
 * what each further loss leaves. A node whose pairs are all counted melts into a blob of its connected predecessors,
 * which is never lost again, so the graph left to search shrinks. Whole numbers of people are counted exactly. Throws a
 * RangeError where the supply does not fit the graph, or the graph has more than 8 000 nodes.
 */
export function createDoubleLoss(supply: Supply): DoubleLoss {
  assertSupply(supply);
  const { nodeCount } = supply;
  if (nodeCount > mostNodes) throw new RangeError(`${nodeCount} nodes; pairs are counted up to ${mostNodes}.`);
  const blob = nodeCount;
  const weights = countsOf(supply);
  const { nodes, sources, people } = weights;
  const graph = createShrinkingGraph(supply);
  const forest = createDepthFirst(nodeCount + 1, graph.rows);
  const sums = createRemovalSums(nodeCount + 1, forest, weights);
  const parts = findParts(supply);
  // One place before the nodes of a part, for the blob.
  const live = new Int32Array(nodeCount + 1);
  const members = live.subarray(1);
  const largest = new Int32Array((nodeCount * (nodeCount - 1)) / 2);
  const cut = new Float64Array(largest.length);
  // By node, within its part: what its own loss leaves.
  const largestWithin = new Int32Array(nodeCount);
  const cutWithin = new Float64Array(nodeCount);
  const pairRow = Float64Array.from(
    { length: nodeCount },
    (_, node) => pairIndex(nodeCount, node, node + 1) - node - 1,
  );

  /** The pairs of `lost` with each node still there. */
  const write = (lost: number, count: number, elsewhere: number, cutBefore: number): void => {
    const row = pairRow[lost] as number;
    for (let index = 0; index < count; index += 1) {
      const other = members[index] as number;
      const pair = lost < other ? row + other : (pairRow[other] as number) + lost;
      largest[pair] = Math.max(elsewhere, sums.largest[other] as number);
      cut[pair] = cutBefore + (sums.cut[other] as number);
    }
  };

  const runPart = (part: number): void => {
    const start = parts.start[part] as number;
    let count = (parts.start[part + 1] as number) - start;
    for (let index = 0; index < count; index += 1) members[index] = parts.member[start + index] as number;
    live[0] = blob;
    nodes[blob] = sources[blob] = people[blob] = 0;
    graph.rows.end[blob] = graph.rows.begin[blob] as number;
    const elsewhere = parts.largestBeside(part, part);
    const cutElsewhere = parts.cut - (parts.cutOf[part] as number);
    while (count > 0) {
      const chosen = graph.choose(members, count);
      const lost = members[chosen] as number;
      count -= 1;
      members[chosen] = members[count] as number;
      graph.remove(lost);
      const own = people[lost] as number;
      if (nodes[blob] === 0) forest.walk(members, count);
      else forest.walk(live, count + 1);
      sums.run(nodes[blob] === 0 ? count : count + 1);
      largestWithin[lost] = sums.whole.largest;
      cutWithin[lost] = sums.whole.cut + own;
      write(lost, count, elsewhere, cutElsewhere + own);
      graph.absorb(lost);
      nodes[blob] = (nodes[blob] as number) + 1;
      sources[blob] = (sources[blob] as number) + (sources[lost] as number);
      people[blob] = (people[blob] as number) + own;
    }
  };

  /** Pairs of nodes in different parts. */
  const runAcross = (part: number, other: number): void => {
    const beside = parts.largestBeside(part, other);
    const cutBeside = parts.cut - (parts.cutOf[part] as number) - (parts.cutOf[other] as number);
    for (let i = parts.start[part] as number; i < (parts.start[part + 1] as number); i += 1) {
      const a = parts.member[i] as number;
      const largestOfA = Math.max(beside, largestWithin[a] as number);
      const cutOfA = cutBeside + (cutWithin[a] as number);
      for (let j = parts.start[other] as number; j < (parts.start[other + 1] as number); j += 1) {
        const b = parts.member[j] as number;
        const pair = a < b ? (pairRow[a] as number) + b : (pairRow[b] as number) + a;
        largest[pair] = Math.max(largestOfA, largestWithin[b] as number);
        cut[pair] = cutOfA + (cutWithin[b] as number);
      }
    }
  };

  return {
    largest,
    cut,
    run() {
      graph.reset();
      for (let part = 0; part < parts.count; part += 1) runPart(part);
      for (let part = 1; part < parts.count; part += 1) {
        for (let other = 0; other < part; other += 1) runAcross(part, other);
      }
    },
  };
}
