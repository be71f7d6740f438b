import { createSets } from './sets';
import { assertSupply, type Supply } from './supply';

/** Groups 0 … count − 1 whose nodes and links fail together; −1 marks what is in no group. */
export type Groups = { readonly count: number; readonly ofNode: Int32Array; readonly ofLink: Int32Array };

export type GroupLoss = {
  /** By group: nodes in the largest part left without it; people that no source reaches then, its own among them. */
  readonly largest: Int32Array;
  readonly cut: Float64Array;
  /** Counts them all anew. Allocates nothing. */
  run(): void;
};

/**
 * Prepares the loss of every group, one at a time, of an undirected graph, in O(m log m log n) for all of them together:
 * halving the list of groups, the links that no group of a half touches are joined once for the whole half, in disjoint
 * sets whose joins can be taken back (offline dynamic connectivity). Whole numbers of people are counted exactly. Throws
 * a RangeError where the supply or the groups do not fit the graph.
 */
export function createGroupLoss(supply: Supply, groups: Groups): GroupLoss {
  assertSupply(supply);
  const { nodeCount, from, to, source } = supply;
  const { count, ofNode, ofLink } = groups;
  const linkCount = from.length;
  if (ofNode.length !== nodeCount || ofLink.length !== linkCount) {
    throw new RangeError(`Groups of ${ofNode.length} nodes and ${ofLink.length} links do not fit the graph.`);
  }
  const largest = new Int32Array(count);
  const cut = new Float64Array(count);
  const ownNodes = new Int32Array(count);
  const ownSupplied = new Float64Array(count);
  for (let node = 0; node < nodeCount; node += 1) {
    const group = ofNode[node] as number;
    if (group >= count) throw new RangeError(`Node ${node} is in group ${group} of ${count}.`);
    if (group < 0) continue;
    ownNodes[group] = (ownNodes[group] as number) + 1;
    if (source[node] !== 0) ownSupplied[group] = (ownSupplied[group] as number) + (supply.people[node] as number);
  }
  for (let link = 0; link < linkCount; link += 1) {
    const group = ofLink[link] as number;
    if (group >= count) throw new RangeError(`Link ${link} is in group ${group} of ${count}.`);
  }

  const sets = createSets(nodeCount);
  const people = supply.people.slice();
  const sources = new Uint8Array(nodeCount);
  const pending = new Int32Array(linkCount);
  // What a join changed at the root, kept with the node that gave way.
  const peopleBefore = new Float64Array(nodeCount);
  const cutBefore = new Float64Array(nodeCount);
  const largestBefore = new Int32Array(nodeCount);
  const sourcesBefore = new Uint8Array(nodeCount);
  let cutNow = 0;
  let largestNow = 0;

  const join = (link: number): void => {
    const gone = sets.join(from[link] as number, to[link] as number);
    if (gone < 0) return;
    const root = sets.find(gone);
    const inRoot = people[root] as number;
    const inGone = people[gone] as number;
    peopleBefore[gone] = inRoot;
    cutBefore[gone] = cutNow;
    largestBefore[gone] = largestNow;
    sourcesBefore[gone] = sources[root] as number;
    if (sources[root] !== sources[gone]) cutNow -= sources[root] === 0 ? inRoot : inGone;
    people[root] = inRoot + inGone;
    sources[root] = (sources[root] as number) | (sources[gone] as number);
    largestNow = Math.max(largestNow, sets.size[root] as number);
  };
  const undone = (root: number, gone: number): void => {
    people[root] = peopleBefore[gone] as number;
    cutNow = cutBefore[gone] as number;
    largestNow = largestBefore[gone] as number;
    sources[root] = sourcesBefore[gone] as number;
  };
  const touches = (link: number, first: number, end: number): boolean => {
    const own = ofLink[link] as number;
    const start = ofNode[from[link] as number] as number;
    const finish = ofNode[to[link] as number] as number;
    return (own >= first && own < end) || (start >= first && start < end) || (finish >= first && finish < end);
  };

  /** Links that are pending and wait for the groups from `first` on: they come to the front; the rest is joined. */
  const joinRest = (waiting: number, first: number, end: number): number => {
    let kept = 0;
    for (let index = 0; index < waiting; index += 1) {
      const link = pending[index] as number;
      if (!touches(link, first, end)) {
        join(link);
        continue;
      }
      pending[index] = pending[kept] as number;
      pending[kept] = link;
      kept += 1;
    }
    return kept;
  };

  const divide = (waiting: number, first: number, end: number): void => {
    const mark = sets.mark();
    const kept = joinRest(waiting, first, end);
    if (end - first === 1) {
      largest[first] = ownNodes[first] === nodeCount ? 0 : largestNow;
      cut[first] = cutNow + (ownSupplied[first] as number);
    } else {
      const middle = (first + end) >> 1;
      divide(kept, first, middle);
      divide(kept, middle, end);
    }
    sets.undo(mark, undone);
  };

  return {
    largest,
    cut,
    run() {
      for (let link = 0; link < linkCount; link += 1) pending[link] = link;
      cutNow = 0;
      largestNow = nodeCount === 0 ? 0 : 1;
      for (let node = 0; node < nodeCount; node += 1) {
        sources[node] = source[node] === 0 ? 0 : 1;
        if (source[node] === 0) cutNow += people[node] as number;
      }
      if (count > 0) divide(linkCount, 0, count);
    },
  };
}
