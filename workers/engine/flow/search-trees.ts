import type { Push } from './push';
import type { Residual } from './residual';

/** One of the two trees: sign 1 grows from the source along what fits, −1 from the sink against it. */
type Tree = {
  readonly sign: 1 | -1;
  /** Label of the nodes that grow next, and those nodes; some may have left or sunk since. */
  depth: number;
  frontier: Int32Array;
  count: number;
  /** The layer behind them. */
  next: Int32Array;
  nextCount: number;
  /** Label under which each node stands in a list, so that it stands there once. */
  readonly listed: Int32Array;
};

const createTree = (sign: 1 | -1, nodeCount: number): Tree => ({
  sign,
  depth: 1,
  frontier: new Int32Array(nodeCount),
  count: 0,
  next: new Int32Array(nodeCount),
  nextCount: 0,
  listed: new Int32Array(nodeCount),
});

/**
 * Prepares maximum flow by incremental breadth-first search (Goldberg, Hed, Kaplan, Tarjan, Werneck 2011, "Maximum flows
 * by incremental breadth-first search", ESA 2011, 457–468): trees of shortest paths grow from source and sink, always
 * the one with fewer nodes to look at; where they meet, flow is sent at once; what a full arc cuts off a tree is hung on
 * it again or let go, instead of searching anew.
 *
 * The result adds to the flow in `residual` the most that fits, at most `limit`, and gives what was added. What is left
 * of an arc counts as none up to a tolerance. Throws a RangeError where a path without any limit joins the two. Nothing
 * is allocated after creation.
 */
export function createSearchTrees({ nodeCount, start, head, mate, room }: Residual, push: Push) {
  const ahead = createTree(1, nodeCount);
  const behind = createTree(-1, nodeCount);
  /** 0 in no tree; else distance + 1 from the root, below 0 in the tree of the sink. */
  const label = new Int32Array(nodeCount);
  /** Place at the node that leads to its parent, −1 at roots, orphans and free nodes. */
  const parent = new Int32Array(nodeCount);
  /** No place before this one leads to a parent one layer nearer to the root. */
  const cursor = new Int32Array(nodeCount);
  const path = new Int32Array(2 * nodeCount);
  const orphans = new Int32Array(nodeCount);
  let firstOrphan = 0;
  let lastOrphan = 0;
  let growing = ahead;
  let tolerance = 0;

  function orphan(node: number): void {
    parent[node] = -1;
    orphans[lastOrphan] = node;
    lastOrphan = lastOrphan + 1 === nodeCount ? 0 : lastOrphan + 1;
  }

  function list(tree: Tree, node: number, depth: number): void {
    if (tree.listed[node] === depth) return;
    tree.listed[node] = depth;
    if (depth === tree.depth) {
      tree.frontier[tree.count] = node;
      tree.count += 1;
    } else {
      tree.next[tree.nextCount] = node;
      tree.nextCount += 1;
    }
  }

  /** Sends what fits from root to root over the arc at a place that joins the trees; returns what was sent. */
  function augment(bridge: number, limit: number): number {
    path[0] = bridge;
    let amount = Math.min(limit, room[bridge] as number);
    let depth = 1;
    let node = head[mate[bridge] as number] as number;
    for (let up = parent[node] as number; up !== -1; up = parent[node] as number) {
      const place = mate[up] as number;
      path[depth] = place;
      depth += 1;
      amount = Math.min(amount, room[place] as number);
      node = head[up] as number;
    }
    const turn = depth;
    node = head[bridge] as number;
    for (let place = parent[node] as number; place !== -1; place = parent[node] as number) {
      path[depth] = place;
      depth += 1;
      amount = Math.min(amount, room[place] as number);
      node = head[place] as number;
    }
    if (amount === Infinity) throw new RangeError('A path without any limit joins source and sink.');
    for (let step = 0; step < depth; step += 1) {
      const place = path[step] as number;
      push(place, amount);
      if (step === 0 || (room[place] as number) > tolerance) continue;
      orphan(head[step < turn ? place : (mate[place] as number)] as number);
    }
    return amount;
  }

  /** Hangs every orphan on its tree again, as near to the root as before or as it now can be, or lets it go. */
  function adopt(): void {
    while (firstOrphan !== lastOrphan) {
      const node = orphans[firstOrphan] as number;
      firstOrphan = firstOrphan + 1 === nodeCount ? 0 : firstOrphan + 1;
      const tree = (label[node] as number) > 0 ? ahead : behind;
      const { sign } = tree;
      const nearer = (label[node] as number) - sign;
      const end = start[node + 1] as number;
      let place = cursor[node] as number;
      for (; place < end; place += 1) {
        if (label[head[place] as number] !== nearer) continue;
        if ((room[sign === 1 ? (mate[place] as number) : place] as number) > tolerance) break;
      }
      if (place < end) {
        cursor[node] = place;
        parent[node] = place;
        continue;
      }
      let nearest = tree === growing ? tree.depth + 1 : tree.depth;
      let best = -1;
      for (place = start[node] as number; place < end; place += 1) {
        const other = head[place] as number;
        const back = mate[place] as number;
        if (parent[other] === back) orphan(other);
        const depth = (label[other] as number) * sign;
        if (depth <= 0 || depth >= nearest || (room[sign === 1 ? back : place] as number) <= tolerance) continue;
        nearest = depth;
        best = place;
      }
      if (best === -1) {
        label[node] = 0;
        continue;
      }
      label[node] = (nearest + 1) * sign;
      parent[node] = best;
      cursor[node] = best;
      if (nearest + 1 >= tree.depth) list(tree, node, nearest + 1);
    }
  }

  /** Grows a tree by one layer; returns what was sent where it met the other one. */
  function grow(tree: Tree, limit: number): number {
    const { sign } = tree;
    const own = tree.depth * sign;
    let sent = 0;
    growing = tree;
    for (let at = 0; at < tree.count; at += 1) {
      const node = tree.frontier[at] as number;
      const end = start[node + 1] as number;
      let place = start[node] as number;
      while (place < end && label[node] === own) {
        const other = head[place] as number;
        const theirs = (label[other] as number) * sign;
        const back = mate[place] as number;
        if (theirs > 0 || (room[sign === 1 ? place : back] as number) <= tolerance) {
          place += 1;
        } else if (theirs === 0) {
          label[other] = own + sign;
          parent[other] = back;
          cursor[other] = start[other] as number;
          list(tree, other, tree.depth + 1);
          place += 1;
        } else {
          sent += augment(sign === 1 ? place : back, limit - sent);
          if (sent >= limit) return sent;
          adopt();
        }
      }
    }
    const { frontier } = tree;
    tree.frontier = tree.next;
    tree.next = frontier;
    tree.count = tree.nextCount;
    tree.nextCount = 0;
    tree.depth += 1;
    return sent;
  }

  function plant(tree: Tree, root: number): void {
    tree.listed.fill(0);
    tree.depth = 1;
    tree.count = tree.nextCount = 0;
    label[root] = tree.sign;
    list(tree, root, 1);
  }

  return (source: number, sink: number, limit: number, smallest: number): number => {
    tolerance = smallest;
    label.fill(0);
    parent.fill(-1);
    firstOrphan = lastOrphan = 0;
    plant(ahead, source);
    plant(behind, sink);
    let total = 0;
    while (total < limit && ahead.count > 0 && behind.count > 0) {
      total += grow(ahead.count <= behind.count ? ahead : behind, limit - total);
    }
    return total;
  };
}
