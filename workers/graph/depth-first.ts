/** Rows of neighbours: those of node v stand in `target` at begin[v] … end[v] − 1. */
export type Rows = { readonly begin: Int32Array; readonly end: Int32Array; readonly target: Int32Array };

/** A depth-first forest. Everything is told by a node's place in preorder, so a parent's place is below its children's. */
export type DepthFirst = {
  /** The node at each place. */
  readonly order: Int32Array;
  /** The place of the parent, −1 at a root. */
  readonly parent: Int32Array;
  /** The lowest place that the node's own links reach, not those of its subtree; a high one where it has no link up. */
  readonly low: Int32Array;
  /** Links of the node upwards less links downwards; summed over a subtree, the links that leave it. */
  readonly leaving: Int32Array;
  /** Walks the graph of the first `count` of `nodes`, taking roots in their order. Allocates nothing. */
  walk(nodes: Int32Array, count: number): void;
};

const unseen = 0x3fffffff;

/**
 * Prepares a depth-first walk over an undirected graph; loops count nowhere, parallel links one by one. Every row is read
 * once, in one run without a branch, when its node is reached: what is seen by then is above, the latest of those its
 * parent; what is not will be below, and goes on the stack, where whoever pushes last comes first.
 */
export function createDepthFirst(nodeCount: number, { begin, end, target }: Rows): DepthFirst {
  const order = new Int32Array(nodeCount);
  const parent = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  const leaving = new Int32Array(nodeCount);
  const place = new Int32Array(nodeCount);
  const stack = new Int32Array(target.length + 2);
  return {
    order,
    parent,
    low,
    leaving,
    walk(nodes, count) {
      for (let index = 0; index < count; index += 1) place[nodes[index] as number] = unseen;
      let visited = 0;
      for (let index = 0; visited < count; index += 1) {
        stack[0] = nodes[index] as number;
        let depth = 1;
        while (depth > 0) {
          depth -= 1;
          const node = stack[depth] as number;
          if (place[node] !== unseen) continue;
          place[node] = visited;
          order[visited] = node;
          let lowest = unseen;
          let nearest = 0;
          let balance = 0;
          const stop = end[node] as number;
          for (let row = begin[node] as number; row < stop; row += 1) {
            const next = target[row] as number;
            const seen = place[next] as number;
            const below = (visited - seen) >> 31;
            const up = (seen - visited) >> 31;
            stack[depth] = next;
            depth -= below;
            balance += below - up;
            const down = seen - lowest;
            lowest += down & (down >> 31);
            const rise = ((seen + 1) & up) - nearest;
            nearest += rise & ~(rise >> 31);
          }
          low[visited] = lowest;
          leaving[visited] = balance;
          parent[visited] = nearest - 1;
          visited += 1;
        }
      }
    },
  };
}
