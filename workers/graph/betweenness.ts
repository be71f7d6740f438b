import { createAdjacency } from '@workers/engine/flow/adjacency';

/**
 * Sources are counted in so many blocks, each with sums of its own; the blocks are added in their order. So the sums do
 * not depend on which thread counted which block.
 */
export const betweennessBlocks = 32;

export type Betweenness = {
  /** Writes to `sums`, one per node, what the sources of block 0 … `betweennessBlocks` − 1 give. Allocates nothing. */
  block(index: number, sums: Float64Array): void;
  /** Writes the betweenness of every node to `result`: all blocks, added in order. Allocates nothing. */
  all(result: Float64Array): void;
};

const unseen = 0x3fffffff;

/**
 * Adds the sums of the blocks in their order and halves them, as every pair was counted from both of its ends. `blocks`
 * holds the sums of block b at b·nodeCount … (b + 1)·nodeCount − 1.
 */
export function addBlocks(nodeCount: number, blocks: Float64Array, result: Float64Array): void {
  for (let node = 0; node < nodeCount; node += 1) {
    let sum = 0;
    for (let block = 0; block < betweennessBlocks; block += 1) sum += blocks[block * nodeCount + node] as number;
    result[node] = sum / 2;
  }
}

/**
 * Prepares exact betweenness of nodes in an undirected graph without weights (Brandes 2001, "A faster algorithm for
 * betweenness centrality", doi:10.1080/0022250X.2001.9990249): over all unordered pairs of other nodes, the share of the
 * shortest paths between the two that pass through the node. Parallel links count as distinct paths, loops are on none;
 * pairs without a path count nothing. Throws a RangeError where a link leads to no node, and later where more
 * than 1e308 shortest paths start at one node.
 *
 * Nodes are known by their place in the queue of the search, so that a node's level, whether it was seen and the rows
 * of path counts are one index; the links between successive levels are listed during the search, and path counts and
 * dependencies are then straight runs over that list, without a branch that depends on the graph.
 */
export function createBetweenness(nodeCount: number, from: Int32Array, to: Int32Array): Betweenness {
  const { offset, target } = createAdjacency(nodeCount, from, to);
  const place = new Int32Array(nodeCount).fill(unseen);
  const queue = new Int32Array(nodeCount + 1);
  const levels = new Int32Array(nodeCount + 2);
  const upper = new Int32Array(target.length / 2 + 1);
  const lower = new Int32Array(target.length / 2 + 1);
  const levelLinks = new Int32Array(nodeCount + 2);
  const paths = new Float64Array(nodeCount + 1);
  const share = new Float64Array(nodeCount + 1);
  const ofBlock = new Float64Array(nodeCount);

  /** Breadth-first from `source`; gives the number of levels. */
  const search = (source: number): number => {
    place[source] = 0;
    queue[0] = source;
    let tail = 1;
    let links = 0;
    let level = 0;
    let head = 0;
    levels[0] = 0;
    levelLinks[0] = 0;
    while (head < tail) {
      const end = tail;
      const last = end - 1;
      for (; head < end; head += 1) {
        const node = queue[head] as number;
        const stop = offset[node + 1] as number;
        for (let at = offset[node] as number; at < stop; at += 1) {
          const next = target[at] as number;
          const seen = place[next] as number;
          const fresh = (tail - 1 - seen) >> 31;
          const where = seen + ((tail - seen) & fresh);
          place[next] = where;
          queue[tail] = next;
          tail -= fresh;
          upper[links] = head;
          lower[links] = where;
          links -= (last - where) >> 31;
        }
      }
      level += 1;
      levels[level] = end;
      levelLinks[level] = links;
    }
    return level;
  };

  const addSource = (source: number, sums: Float64Array): void => {
    const depth = search(source);
    const count = levels[depth] as number;
    const linkCount = levelLinks[depth] as number;
    paths.fill(0, 0, count);
    share.fill(0, 0, count);
    paths[0] = 1;
    for (let link = 0; link < linkCount; link += 1) {
      const below = lower[link] as number;
      paths[below] = (paths[below] as number) + (paths[upper[link] as number] as number);
    }
    let allPaths = 0;
    for (let level = depth - 1; level > 0; level -= 1) {
      const end = levels[level + 1] as number;
      for (let at = levels[level] as number; at < end; at += 1) {
        const node = queue[at] as number;
        const through = share[at] as number;
        const number = paths[at] as number;
        allPaths += number;
        sums[node] = (sums[node] as number) + through * number;
        share[at] = through + 1 / number;
        place[node] = unseen;
      }
      const first = levelLinks[level - 1] as number;
      for (let link = (levelLinks[level] as number) - 1; link >= first; link -= 1) {
        const above = upper[link] as number;
        share[above] = (share[above] as number) + (share[lower[link] as number] as number);
      }
    }
    place[source] = unseen;
    if (allPaths === Infinity) throw new RangeError(`Node ${source} starts more than 1e308 shortest paths.`);
  };

  const block = (index: number, sums: Float64Array): void => {
    sums.fill(0);
    const end = Math.floor(((index + 1) * nodeCount) / betweennessBlocks);
    for (let source = Math.floor((index * nodeCount) / betweennessBlocks); source < end; source += 1) {
      addSource(source, sums);
    }
  };

  return {
    block,
    all(result) {
      result.fill(0);
      for (let index = 0; index < betweennessBlocks; index += 1) {
        block(index, ofBlock);
        for (let node = 0; node < nodeCount; node += 1) {
          result[node] = (result[node] as number) + (ofBlock[node] as number);
        }
      }
      for (let node = 0; node < nodeCount; node += 1) result[node] = (result[node] as number) / 2;
    },
  };
}
