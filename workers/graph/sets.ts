export type Sets = {
  /** The node that stands for the set of this one. */
  find(node: number): number;
  /** Joins the sets of two nodes, gives the root that gave way, −1 where they were one set already. */
  join(a: number, b: number): number;
  /** Where the log of joins stands now. */
  mark(): number;
  /** Takes all joins since the mark back, the last first; `undone` hears of each: the root, and what had given way. */
  undo(mark: number, undone?: (root: number, gone: number) => void): void;
  /** Nodes in the set, by its root. */
  readonly size: Int32Array;
};

/** Prepares disjoint sets joined by size without path compression, so that joins can be taken back. */
export function createSets(nodeCount: number): Sets {
  const parent = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const size = new Int32Array(nodeCount).fill(1);
  const log = new Int32Array(nodeCount);
  let joins = 0;
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] as number;
    return root;
  };
  return {
    size,
    find,
    join(a, b) {
      let root = find(a);
      let gone = find(b);
      if (root === gone) return -1;
      if ((size[root] as number) < (size[gone] as number)) [root, gone] = [gone, root];
      parent[gone] = root;
      size[root] = (size[root] as number) + (size[gone] as number);
      log[joins] = gone;
      joins += 1;
      return gone;
    },
    mark: () => joins,
    undo(mark, undone) {
      while (joins > mark) {
        joins -= 1;
        const gone = log[joins] as number;
        const root = parent[gone] as number;
        parent[gone] = gone;
        size[root] = (size[root] as number) - (size[gone] as number);
        undone?.(root, gone);
      }
    },
  };
}
