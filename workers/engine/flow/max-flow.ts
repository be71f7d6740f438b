import { createAdjacency } from './adjacency';

export type MaxFlowNetwork = { readonly nodeCount: number; readonly from: Int32Array; readonly to: Int32Array };

export type MaxFlow = {
  /** Capacity per arc from → to, and of the same arc backwards (default 0); Infinity is allowed. Flow stays. */
  setCapacity(arc: number, capacity: number, backward?: number): void;
  /** Flow 0 on every arc. */
  reset(): void;
  /**
   * Adds to the present flow the most that still fits from source to sink, at most `limit`, and returns what was
   * added. Throws a RangeError where a path without any limit joins the two.
   */
  run(source: number, sink: number, limit?: number): number;
  /** Net flow of an arc, from → to positive. */
  flowOn(arc: number): number;
  /**
   * Marks with 1 the nodes that the last run could still reach from its source: one side of a least cut, unless the
   * run stopped at its limit.
   */
  minCutSide(out: Uint8Array): void;
  /** Copies the flow of all arcs to or from an array of `arcCount` numbers. */
  saveFlow(out: Float64Array): void;
  restoreFlow(saved: Float64Array): void;
};

/** What is left of a capacity counts as none below this share of the largest flow possible in the run. */
const TOLERANCE = 1e-12;

/**
 * Maximum flow over directed arcs from[i] → to[i] by Dinic's blocking flows on shortest paths (Dinic 1970), with
 * current-arc pointers and an explicit stack on compressed rows. The flow is kept between runs, so that sources and
 * sinks can be opened one class after another. Nothing is allocated after creation; ties follow the order of the arcs.
 */
export function createMaxFlow({ nodeCount, from, to }: MaxFlowNetwork): MaxFlow {
  const arcCount = from.length;
  const { offset, half: halves, head } = createAdjacency(nodeCount, from, to);
  const capacity = new Float64Array(arcCount * 2);
  const flow = new Float64Array(arcCount * 2);
  const firstPlace = offset.subarray(0, nodeCount);
  const level = new Int32Array(nodeCount);
  const cursor = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const path = new Int32Array(nodeCount);
  let tolerance = 0;

  /** Largest flow that source and sink allow by their own arcs, as the measure of the tolerance. */
  function measure(source: number, sink: number): number {
    let out = 0;
    for (let place = offset[source] as number; place < (offset[source + 1] as number); place += 1) {
      out += capacity[halves[place] as number] as number;
    }
    let into = 0;
    for (let place = offset[sink] as number; place < (offset[sink + 1] as number); place += 1) {
      into += capacity[(halves[place] as number) ^ 1] as number;
    }
    const bound = Math.min(out, into);
    if (bound < Infinity) return bound;
    let largest = 0;
    for (let half = 0; half < capacity.length; half += 1) {
      const value = capacity[half] as number;
      if (value < Infinity && value > largest) largest = value;
    }
    return largest;
  }

  /** Levels by breadth-first search; false where the sink cannot be reached any more. */
  function search(source: number, sink: number): boolean {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    let tail = 1;
    for (let first = 0; first < tail; first += 1) {
      const node = queue[first] as number;
      const deeper = (level[node] as number) + 1;
      const end = offset[node + 1] as number;
      for (let place = offset[node] as number; place < end; place += 1) {
        const half = halves[place] as number;
        const other = head[half] as number;
        if (level[other] !== -1 || (capacity[half] as number) - (flow[half] as number) <= tolerance) continue;
        level[other] = deeper;
        if (other === sink) continue;
        queue[tail] = other;
        tail += 1;
      }
    }
    return level[sink] !== -1;
  }

  /**
   * Blocks every path of ascending levels by depth-first search; returns what was pushed. The sink counts as deeper than
   * all, so that one pass serves near and far alike; every shortest path is among them, so Dinic's bound holds.
   */
  function block(source: number, sink: number, limit: number): number {
    let pushed = 0;
    let depth = 0;
    let node = source;
    for (;;) {
      if (node === sink) {
        let amount = limit - pushed;
        for (let step = 0; step < depth; step += 1) {
          const half = path[step] as number;
          amount = Math.min(amount, (capacity[half] as number) - (flow[half] as number));
        }
        if (amount === Infinity) throw new RangeError('A path without any limit joins source and sink.');
        let full = depth;
        for (let step = depth - 1; step >= 0; step -= 1) {
          const half = path[step] as number;
          flow[half] = (flow[half] as number) + amount;
          flow[half ^ 1] = (flow[half ^ 1] as number) - amount;
          if ((capacity[half] as number) - (flow[half] as number) <= tolerance) full = step;
        }
        pushed += amount;
        if (pushed >= limit || full === depth) return pushed;
        depth = full;
        node = head[(path[full] as number) ^ 1] as number;
        continue;
      }
      const end = offset[node + 1] as number;
      const deeper = (level[node] as number) + 1;
      let place = cursor[node] as number;
      while (place < end) {
        const half = halves[place] as number;
        const other = head[half] as number;
        const below = other === sink || level[other] === deeper;
        if (below && (capacity[half] as number) - (flow[half] as number) > tolerance) break;
        place += 1;
      }
      cursor[node] = place;
      if (place < end) {
        const half = halves[place] as number;
        path[depth] = half;
        depth += 1;
        node = head[half] as number;
      } else if (depth === 0) {
        return pushed;
      } else {
        level[node] = -2;
        depth -= 1;
        node = head[(path[depth] as number) ^ 1] as number;
      }
    }
  }

  return {
    setCapacity(arc, forward, backward = 0) {
      capacity[2 * arc] = forward;
      capacity[2 * arc + 1] = backward;
    },
    reset() {
      flow.fill(0);
    },
    run(source, sink, limit = Infinity) {
      if (source === sink) throw new RangeError('Source and sink are the same node.');
      tolerance = TOLERANCE * measure(source, sink);
      let total = 0;
      while (search(source, sink) && total < limit) {
        cursor.set(firstPlace);
        total += block(source, sink, limit - total);
      }
      return total;
    },
    flowOn(arc) {
      return flow[2 * arc] as number;
    },
    minCutSide(out) {
      for (let node = 0; node < nodeCount; node += 1) out[node] = (level[node] as number) >= 0 ? 1 : 0;
    },
    saveFlow(out) {
      for (let arc = 0; arc < arcCount; arc += 1) out[arc] = flow[2 * arc] as number;
    },
    restoreFlow(saved) {
      for (let arc = 0; arc < arcCount; arc += 1) {
        const value = saved[arc] as number;
        flow[2 * arc] = value;
        flow[2 * arc + 1] = -value;
      }
    },
  };
}
