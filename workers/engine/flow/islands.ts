import { createAdjacency } from './adjacency';

export type IslandLabeller = {
  /**
   * Labels the connected parts of the working graph. `up` is 1 per arc that works, `nodeUp` 1 per node that works.
   * Writes to `label` the island of each node, numbered 0, 1, 2 … in the order of their first nodes, −1 for nodes that
   * are down; returns how many islands there are. Allocates nothing.
   */
  label(up: Uint8Array, nodeUp: Uint8Array, label: Int32Array): number;
};

/** Prepares the labelling of islands over undirected arcs from[i] – to[i]. */
export function createIslandLabeller(nodeCount: number, from: Int32Array, to: Int32Array): IslandLabeller {
  const { offset, target, arc } = createAdjacency(nodeCount, from, to);
  const stack = new Int32Array(nodeCount);
  return {
    label(up, nodeUp, label) {
      label.fill(-1, 0, nodeCount);
      let count = 0;
      for (let first = 0; first < nodeCount; first += 1) {
        if (nodeUp[first] === 0 || label[first] !== -1) continue;
        label[first] = count;
        stack[0] = first;
        let depth = 1;
        while (depth > 0) {
          depth -= 1;
          const node = stack[depth] as number;
          const end = offset[node + 1] as number;
          for (let place = offset[node] as number; place < end; place += 1) {
            if (up[arc[place] as number] === 0) continue;
            const next = target[place] as number;
            if (nodeUp[next] === 0 || label[next] !== -1) continue;
            label[next] = count;
            stack[depth] = next;
            depth += 1;
          }
        }
        count += 1;
      }
      return count;
    },
  };
}
