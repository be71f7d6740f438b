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
/** With at most this many arcs at an end, searches from both ends meet soon. */
const NARROW = 64;

/**
 * Maximum flow over directed arcs from[i] → to[i] by Dinic's blocking flows on shortest paths (Dinic 1970), with
 * current-arc pointers and an explicit stack on compressed rows. The flow is kept between runs, so that sources and
 * sinks can be opened one class after another. Nothing is allocated after creation; ties follow the order of the arcs.
 */
export function createMaxFlow({ nodeCount, from, to }: MaxFlowNetwork): MaxFlow {
  const arcCount = from.length;
  const { offset, half: halves, head: headOfHalf } = createAdjacency(nodeCount, from, to);
  // By place in the rows: the node at the other end, the place there, and what still fits from here to there.
  const placeOf = new Int32Array(halves.length);
  for (let place = 0; place < halves.length; place += 1) placeOf[halves[place] as number] = place;
  const head = halves.map((half) => headOfHalf[half] as number);
  const mate = halves.map((half) => placeOf[half ^ 1] as number);
  const room = new Float64Array(halves.length);
  const forward = new Float64Array(arcCount);
  const backward = new Float64Array(arcCount);
  const flow = new Float64Array(arcCount);
  const firstPlace = offset.subarray(0, nodeCount);
  const level = new Int32Array(nodeCount);
  const cursor = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const path = new Int32Array(nodeCount);
  /** What fits as far as each step of the path. */
  const narrowest = new Float64Array(nodeCount);
  const side = new Uint8Array(nodeCount);
  const backQueue = new Int32Array(nodeCount);
  const emptyRoom = new Float64Array(halves.length);
  let tolerance = 0;
  let lastSource = 0;
  let lastSink = 0;

  const capacityAt = (place: number): number => {
    const half = halves[place] as number;
    return ((half & 1) === 0 ? forward[half >> 1] : backward[half >> 1]) as number;
  };

  /** Largest flow that source and sink allow by their own arcs, as the measure of the tolerance. */
  function measure(source: number, sink: number): number {
    let out = 0;
    for (let place = offset[source] as number; place < (offset[source + 1] as number); place += 1) {
      out += capacityAt(place);
    }
    let into = 0;
    for (let place = offset[sink] as number; place < (offset[sink + 1] as number); place += 1) {
      into += capacityAt(mate[place] as number);
    }
    const bound = Math.min(out, into);
    if (bound < Infinity) return bound;
    let largest = 0;
    for (let place = 0; place < room.length; place += 1) {
      const value = capacityAt(place);
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
        const other = head[place] as number;
        if (level[other] !== -1 || (room[place] as number) <= tolerance) continue;
        level[other] = deeper;
        if (other === sink) continue;
        queue[tail] = other;
        tail += 1;
      }
    }
    return level[sink] !== -1;
  }

  /** Steps between the ends over the arc at a place, where the search from the other end has been there; else Infinity. */
  const meetingAt = (node: number, other: number): number =>
    side[other] !== 0 && side[other] !== side[node] ? (level[node] as number) + (level[other] as number) + 1 : Infinity;

  /**
   * The same from both ends at once, layer by layer from the smaller side, which sees little of a large network where
   * little leaves the one end or enters the other. Levels stand where both searches have been, and only shortest paths.
   */
  function searchBothWays(source: number, sink: number): boolean {
    side.fill(0);
    level.fill(-1);
    level[source] = level[sink] = 0;
    side[source] = 1;
    side[sink] = 2;
    queue[0] = source;
    backQueue[0] = sink;
    let [low, high, backLow, backHigh] = [0, 1, 0, 1];
    let shortest = Infinity;
    while (shortest === Infinity && low < high && backLow < backHigh) {
      const ahead = high - low <= backHigh - backLow;
      const list = ahead ? queue : backQueue;
      const end = ahead ? high : backHigh;
      let tail = end;
      for (let at = ahead ? low : backLow; at < end; at += 1) {
        const node = list[at] as number;
        const last = offset[node + 1] as number;
        for (let place = offset[node] as number; place < last; place += 1) {
          const other = head[place] as number;
          if (side[other] === side[node]) continue;
          if ((room[ahead ? place : (mate[place] as number)] as number) <= tolerance) continue;
          shortest = Math.min(shortest, meetingAt(node, other));
          if (side[other] !== 0) continue;
          side[other] = side[node] as number;
          level[other] = (level[node] as number) + 1;
          list[tail] = other;
          tail += 1;
        }
      }
      if (ahead) [low, high] = [end, tail];
      else [backLow, backHigh] = [end, tail];
    }
    if (shortest === Infinity) return false;
    for (let at = 0; at < backHigh; at += 1) {
      const node = backQueue[at] as number;
      level[node] = shortest - (level[node] as number);
    }
    return true;
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
        const amount = depth > 0 ? Math.min(limit - pushed, narrowest[depth - 1] as number) : 0;
        if (amount === Infinity) throw new RangeError('A path without any limit joins source and sink.');
        let full = depth;
        for (let step = depth - 1; step >= 0; step -= 1) {
          const place = path[step] as number;
          const left = (room[place] as number) - amount;
          room[place] = left;
          const other = mate[place] as number;
          room[other] = (room[other] as number) + amount;
          narrowest[step] = (narrowest[step] as number) - amount;
          const half = halves[place] as number;
          flow[half >> 1] = (flow[half >> 1] as number) + ((half & 1) === 0 ? amount : -amount);
          if (left <= tolerance) full = step;
        }
        pushed += amount;
        if (pushed >= limit || full === depth) return pushed;
        depth = full;
        node = head[mate[path[full] as number] as number] as number;
        continue;
      }
      const end = offset[node + 1] as number;
      const deeper = (level[node] as number) + 1;
      let place = cursor[node] as number;
      while (place < end) {
        const other = head[place] as number;
        if ((level[other] === deeper || other === sink) && (room[place] as number) > tolerance) break;
        place += 1;
      }
      cursor[node] = place;
      if (place < end) {
        path[depth] = place;
        const fits = room[place] as number;
        narrowest[depth] = depth > 0 ? Math.min(fits, narrowest[depth - 1] as number) : fits;
        depth += 1;
        node = head[place] as number;
      } else if (depth === 0) {
        return pushed;
      } else {
        level[node] = -2;
        depth -= 1;
        node = head[mate[path[depth] as number] as number] as number;
      }
    }
  }

  const degree = (node: number): number => (offset[node + 1] as number) - (offset[node] as number);

  function setRoom(arc: number): void {
    const net = flow[arc] as number;
    room[placeOf[2 * arc] as number] = (forward[arc] as number) - net;
    room[placeOf[2 * arc + 1] as number] = (backward[arc] as number) + net;
  }

  return {
    setCapacity(arc, ahead, back = 0) {
      forward[arc] = ahead;
      backward[arc] = back;
      emptyRoom[placeOf[2 * arc] as number] = ahead;
      emptyRoom[placeOf[2 * arc + 1] as number] = back;
      setRoom(arc);
    },
    reset() {
      flow.fill(0);
      room.set(emptyRoom);
    },
    run(source, sink, limit = Infinity) {
      if (source === sink) throw new RangeError('Source and sink are the same node.');
      tolerance = TOLERANCE * measure(source, sink);
      lastSource = source;
      lastSink = sink;
      const narrow = Math.min(degree(source), degree(sink)) <= NARROW;
      let total = 0;
      while (total < limit && (narrow ? searchBothWays(source, sink) : search(source, sink))) {
        cursor.set(firstPlace);
        total += block(source, sink, limit - total);
      }
      return total;
    },
    flowOn(arc) {
      return flow[arc] as number;
    },
    minCutSide(out) {
      search(lastSource, lastSink);
      for (let node = 0; node < nodeCount; node += 1) out[node] = (level[node] as number) >= 0 ? 1 : 0;
    },
    saveFlow(out) {
      out.set(flow);
    },
    restoreFlow(saved) {
      flow.set(saved);
      for (let arc = 0; arc < arcCount; arc += 1) setRoom(arc);
    },
  };
}
