import { createAdjacency } from './adjacency';

export type MinCostFlowNetwork = { readonly nodeCount: number; readonly from: Int32Array; readonly to: Int32Array };

export type MinCostFlow = {
  /** Capacity and cost per unit, from → to only; both at least 0. Throws a RangeError where the cost is not. */
  setArc(arc: number, capacity: number, cost: number): void;
  /**
   * Sends as much as fits from source to sink, at most `limit`, at the least cost, starting from no flow; returns how
   * much. Throws a RangeError where a path without any limit joins the two.
   */
  run(source: number, sink: number, limit?: number): number;
  /** Flow of an arc after the last run. */
  flowOn(arc: number): number;
  /** Cost of the last run. */
  cost(): number;
};

/** What is left of a capacity counts as none below this share of the largest flow possible in the run. */
const TOLERANCE = 1e-12;

/**
 * Flow of least cost over directed arcs from[i] → to[i] by successive shortest paths with potentials (Edmonds and Karp
 * 1972, doi:10.1145/321694.321699), Dijkstra's method with a binary heap. Good for the few hundred nodes of a mesh.
 * `run` allocates nothing; ties follow the order of nodes and arcs.
 */
export function createMinCostFlow({ nodeCount, from, to }: MinCostFlowNetwork): MinCostFlow {
  const arcCount = from.length;
  const { offset, half: halves, head } = createAdjacency(nodeCount, from, to);
  const capacity = new Float64Array(arcCount);
  const costs = new Float64Array(arcCount);
  const flow = new Float64Array(arcCount);
  const potential = new Float64Array(nodeCount);
  const distance = new Float64Array(nodeCount);
  const arrival = new Int32Array(nodeCount);
  const heap = new Int32Array(nodeCount);
  const place = new Int32Array(nodeCount);
  let heapSize = 0;
  let tolerance = 0;

  const residual = (half: number): number => {
    const arc = half >> 1;
    return (half & 1) === 0 ? (capacity[arc] as number) - (flow[arc] as number) : (flow[arc] as number);
  };

  function before(a: number, b: number): boolean {
    const first = distance[a] as number;
    const second = distance[b] as number;
    return first < second || (first === second && a < b);
  }

  function rise(node: number): void {
    let at = place[node] as number;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt] as number;
      if (!before(node, parent)) break;
      heap[at] = parent;
      place[parent] = at;
      at = parentAt;
    }
    heap[at] = node;
    place[node] = at;
  }

  function takeNearest(): number {
    const top = heap[0] as number;
    heapSize -= 1;
    place[top] = -2;
    if (heapSize === 0) return top;
    const node = heap[heapSize] as number;
    let at = 0;
    for (;;) {
      let childAt = 2 * at + 1;
      if (childAt >= heapSize) break;
      if (childAt + 1 < heapSize && before(heap[childAt + 1] as number, heap[childAt] as number)) childAt += 1;
      const child = heap[childAt] as number;
      if (!before(child, node)) break;
      heap[at] = child;
      place[child] = at;
      at = childAt;
    }
    heap[at] = node;
    place[node] = at;
    return top;
  }

  /** Distances by reduced cost from the source; false where the sink cannot be reached any more. */
  function search(source: number, sink: number): boolean {
    distance.fill(Infinity);
    place.fill(-1);
    arrival.fill(-1);
    distance[source] = 0;
    heap[0] = source;
    place[source] = 0;
    heapSize = 1;
    while (heapSize > 0) {
      const node = takeNearest();
      const reached = distance[node] as number;
      const end = offset[node + 1] as number;
      for (let at = offset[node] as number; at < end; at += 1) {
        const half = halves[at] as number;
        const other = head[half] as number;
        if (place[other] === -2 || residual(half) <= tolerance) continue;
        const cost = (half & 1) === 0 ? (costs[half >> 1] as number) : -(costs[half >> 1] as number);
        // Rounding may leave a reduced cost a little below zero.
        const reduced = Math.max(0, cost + (potential[node] as number) - (potential[other] as number));
        const candidate = reached + reduced;
        if (candidate >= (distance[other] as number)) continue;
        distance[other] = candidate;
        arrival[other] = half;
        if (place[other] === -1) {
          place[other] = heapSize;
          heapSize += 1;
        }
        rise(other);
      }
    }
    return arrival[sink] !== -1;
  }

  return {
    setArc(arc, arcCapacity, cost) {
      if (!(cost >= 0 && cost < Infinity))
        throw new RangeError(`Cost of arc ${arc} is ${cost}; it must be at least 0.`);
      capacity[arc] = arcCapacity;
      costs[arc] = cost;
    },
    run(source, sink, limit = Infinity) {
      if (source === sink) throw new RangeError('Source and sink are the same node.');
      flow.fill(0);
      potential.fill(0);
      let out = 0;
      let into = 0;
      let largest = 0;
      for (let arc = 0; arc < arcCount; arc += 1) {
        const value = capacity[arc] as number;
        if (from[arc] === source) out += value;
        if (to[arc] === sink) into += value;
        if (value < Infinity) largest = Math.max(largest, value);
      }
      const bound = Math.min(out, into, limit);
      tolerance = TOLERANCE * (bound < Infinity ? bound : largest);
      let sent = 0;
      while (limit - sent > tolerance && search(source, sink)) {
        let amount = limit - sent;
        for (let node = sink; node !== source; node = head[(arrival[node] as number) ^ 1] as number) {
          amount = Math.min(amount, residual(arrival[node] as number));
        }
        if (amount === Infinity) throw new RangeError('A path without any limit joins source and sink.');
        for (let node = sink; node !== source; node = head[(arrival[node] as number) ^ 1] as number) {
          const half = arrival[node] as number;
          flow[half >> 1] = (flow[half >> 1] as number) + ((half & 1) === 0 ? amount : -amount);
        }
        sent += amount;
        // Unreached nodes stay unreached: later paths only use arcs between reached ones.
        for (let node = 0; node < nodeCount; node += 1) {
          const far = distance[node] as number;
          if (far < Infinity) potential[node] = (potential[node] as number) + far;
        }
      }
      return sent;
    },
    flowOn(arc) {
      return flow[arc] as number;
    },
    cost() {
      let total = 0;
      for (let arc = 0; arc < arcCount; arc += 1) total += (flow[arc] as number) * (costs[arc] as number);
      return total;
    },
  };
}
