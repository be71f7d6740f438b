import { createAdjacency } from './adjacency';

export type BridgeFinder = {
  /**
   * Marks with 1 in `bridge` every working arc whose loss splits its island, 0 the others, and returns how many there
   * are. `up` is 1 per arc that works. Allocates nothing.
   */
  find(up: Uint8Array, bridge: Uint8Array): number;
};

/**
 * Prepares the search for bridges over undirected arcs from[i] – to[i] (Tarjan 1974, doi:10.1016/0020-0190(74)90003-9),
 * with an explicit stack. Of parallel arcs none is a bridge; a loop never is.
 */
export function createBridgeFinder(nodeCount: number, from: Int32Array, to: Int32Array): BridgeFinder {
  const { offset, target, arc } = createAdjacency(nodeCount, from, to);
  const order = new Int32Array(nodeCount);
  const lowest = new Int32Array(nodeCount);
  const cursor = new Int32Array(nodeCount);
  const arrival = new Int32Array(nodeCount);
  const stack = new Int32Array(nodeCount);
  return {
    find(up, bridge) {
      bridge.fill(0, 0, from.length);
      order.fill(-1);
      let visited = 0;
      let count = 0;
      for (let root = 0; root < nodeCount; root += 1) {
        if (order[root] !== -1) continue;
        order[root] = lowest[root] = visited;
        visited += 1;
        cursor[root] = offset[root] as number;
        arrival[root] = -1;
        stack[0] = root;
        let depth = 1;
        while (depth > 0) {
          const node = stack[depth - 1] as number;
          const place = cursor[node] as number;
          if (place < (offset[node + 1] as number)) {
            cursor[node] = place + 1;
            const via = arc[place] as number;
            if (up[via] === 0 || via === arrival[node]) continue;
            const next = target[place] as number;
            if (order[next] === -1) {
              order[next] = lowest[next] = visited;
              visited += 1;
              cursor[next] = offset[next] as number;
              arrival[next] = via;
              stack[depth] = next;
              depth += 1;
            } else if ((order[next] as number) < (lowest[node] as number)) {
              lowest[node] = order[next] as number;
            }
            continue;
          }
          depth -= 1;
          if (depth === 0) continue;
          const parent = stack[depth - 1] as number;
          if ((lowest[node] as number) < (lowest[parent] as number)) lowest[parent] = lowest[node] as number;
          if ((lowest[node] as number) > (order[parent] as number)) {
            bridge[arrival[node] as number] = 1;
            count += 1;
          }
        }
      }
      return count;
    },
  };
}
