import { createAdjacency } from '@workers/engine/flow/adjacency';

export type Efficiency = {
  /**
   * Mean of 1/distance over all ordered pairs of different nodes (Latora and Marchiori 2001, "Efficient behavior of
   * small-world networks", doi:10.1103/PhysRevLett.87.198701); a pair without a path gives 0, and so does a graph of
   * fewer than two nodes. `up` is 1 per link that works. Allocates nothing.
   */
  of(up: Uint8Array): number;
};

/**
 * Prepares global efficiency over links of lengths ≥ 0, one way from[i] → to[i] or, with `directed` false, both ways.
 * Shortest paths after Dijkstra 1959, with a binary heap. Two nodes at distance 0 give Infinity, so lengths of 0 are
 * refused with a RangeError, as are those that are no number.
 */
export function createEfficiency(
  nodeCount: number,
  from: Int32Array,
  to: Int32Array,
  length: Float64Array,
  directed: boolean,
): Efficiency {
  for (let link = 0; link < from.length; link += 1) {
    const own = length[link] ?? Number.NaN;
    if (!(own > 0 && own < Infinity)) throw new RangeError(`Link ${link} has the length ${own}.`);
  }
  const { offset, target, arc, half } = createAdjacency(nodeCount, from, to);
  const distance = new Float64Array(nodeCount);
  const heap = new Int32Array(nodeCount);
  const position = new Int32Array(nodeCount);
  let size = 0;

  const put = (node: number, place: number): void => {
    heap[place] = node;
    position[node] = place;
  };
  const rise = (node: number): void => {
    const own = distance[node] as number;
    let place = position[node] as number;
    while (place > 0) {
      const over = (place - 1) >> 1;
      const other = heap[over] as number;
      if ((distance[other] as number) <= own) break;
      put(other, place);
      place = over;
    }
    put(node, place);
  };
  const takeNearest = (): number => {
    const nearest = heap[0] as number;
    size -= 1;
    const node = heap[size] as number;
    const own = distance[node] as number;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      const right = below + 1;
      if (right < size && (distance[heap[right] as number] as number) < (distance[heap[below] as number] as number)) {
        below = right;
      }
      const other = heap[below] as number;
      if ((distance[other] as number) >= own) break;
      put(other, place);
      place = below;
    }
    put(node, place);
    return nearest;
  };

  const sumFrom = (source: number, up: Uint8Array): number => {
    distance.fill(Infinity);
    distance[source] = 0;
    put(source, 0);
    size = 1;
    let sum = 0;
    while (size > 0) {
      const node = takeNearest();
      const reached = distance[node] as number;
      if (node !== source) sum += 1 / reached;
      const end = offset[node + 1] as number;
      for (let row = offset[node] as number; row < end; row += 1) {
        const link = arc[row] as number;
        if (up[link] === 0 || (directed && ((half[row] as number) & 1) === 1)) continue;
        const next = target[row] as number;
        const before = distance[next] as number;
        const now = reached + (length[link] as number);
        if (now >= before) continue;
        distance[next] = now;
        if (before === Infinity) {
          position[next] = size;
          size += 1;
        }
        rise(next);
      }
    }
    return sum;
  };

  return {
    of(up) {
      if (nodeCount < 2) return 0;
      let sum = 0;
      for (let source = 0; source < nodeCount; source += 1) sum += sumFrom(source, up);
      return sum / (nodeCount * (nodeCount - 1));
    },
  };
}
