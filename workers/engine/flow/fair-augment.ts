import type { FairState } from './fair-state';

export type FairAugment = {
  /** Distance of each node of the part last filled to a sink that lacks some, −1 where no way leads to one. */
  readonly level: Int32Array;
  /** Most that each sink may get. */
  readonly cap: Float64Array;
  /**
   * Sends what is parked or spare within a part to its sinks of one class; returns how many nodes lead to one that still
   * lacks some.
   */
  fill(low: number, high: number, part: number, rank: number): number;
  /**
   * Sends what is parked or spare to sinks that lack some of their demand, the near ones first, wherever it lies and
   * whatever their class; reports the nodes of sinks that got any. Only where everybody then has all is that a fair
   * allocation.
   */
  feed(onFed: (node: number) => void): void;
};

const ALL = -1;
/** Part of the nodes around the sinks to be fed. */
const AROUND = -2;
/** The search for flow to feed goes on to at least this many nodes. */
const LEAST_AROUND = 64;
/** Beyond this many nodes without any flow at hand it is left to the allocation by parts. */
const MOST_AROUND = 4096;
/** Rounds of feeding before the rest is left to the allocation by parts. */
const MOST_ROUNDS = 6;

/** Augmenting paths over a residual network by shortest distance to the sinks (Dinic 1970), part by part. */
export function createFairAugment(state: FairState, part: Int32Array, members: Int32Array): FairAugment {
  const { residual, spare, excess, sinkCount, sinkNode, sinkClass, sinkStart, sinkList, demand, got } = state;
  const { nodeCount, start, head, mate, room } = residual;
  const queue = new Int32Array(nodeCount);
  const level = new Int32Array(nodeCount);
  const cursor = new Int32Array(nodeCount);
  const path = new Int32Array(nodeCount);
  const cap = new Float64Array(sinkCount);
  /** Of the last `send`; in an array, since a number handed back would be put on the heap. */
  const arrived = new Float64Array(1);
  let rank = ALL;
  /** The most that each sink may get now. */
  let limit = demand;
  let aroundFound = false;
  let pulls = false;
  let lacking = 0;
  let giving = 0;
  let notify: ((node: number) => void) | null = null;

  /** What the sinks of the class at a node still may get. */
  function wantedAt(node: number): number {
    let wanted = 0;
    const end = sinkStart[node + 1] as number;
    for (let s = sinkStart[node] as number; s < end; s += 1) {
      const sink = sinkList[s] as number;
      if (rank !== ALL && sinkClass[sink] !== rank) continue;
      const lack = (limit[sink] as number) - (got[sink] as number);
      if (lack > state.rounding) wanted += lack;
    }
    return wanted;
  }

  function deliver(node: number, amount: number): void {
    notify?.(node);
    let left = amount;
    const end = sinkStart[node + 1] as number;
    for (let s = sinkStart[node] as number; s < end && left > 0; s += 1) {
      const sink = sinkList[s] as number;
      if (rank !== ALL && sinkClass[sink] !== rank) continue;
      const lack = (limit[sink] as number) - (got[sink] as number);
      if (lack <= state.rounding) continue;
      const given = Math.min(left, lack);
      got[sink] = given === lack ? (limit[sink] as number) : (got[sink] as number) + given;
      left -= given;
    }
  }

  const isAtHand = (node: number): boolean =>
    (excess[node] as number) > state.tolerance || (spare[node] as number) > state.tolerance;

  /** Takes flow at hand at a node, parked before spare. */
  function take(node: number, amount: number): void {
    const parked = Math.min(excess[node] as number, amount);
    excess[node] = (excess[node] as number) - parked;
    spare[node] = Math.max(0, (spare[node] as number) - (amount - parked));
  }

  /** Counts the nodes of a part with a sink that lacks some, and those with flow at hand. */
  function count(low: number, high: number): void {
    lacking = 0;
    giving = 0;
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      if (sinkStart[node] !== sinkStart[node + 1] && wantedAt(node) > 0) lacking += 1;
      if (isAtHand(node)) giving += 1;
    }
  }

  /**
   * Levels by distance to a sink of the part that lacks some or, where it `pulls`, from flow at hand; returns how many
   * nodes have one, in `queue`.
   */
  function search(low: number, high: number, id: number): number {
    const { tolerance } = state;
    let tail = 0;
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      const ends = pulls ? isAtHand(node) : sinkStart[node] !== sinkStart[node + 1] && wantedAt(node) > 0;
      level[node] = ends ? 0 : -1;
      if (!ends) continue;
      queue[tail] = node;
      tail += 1;
    }
    for (let at = 0; at < tail; at += 1) {
      const node = queue[at] as number;
      const further = (level[node] as number) + 1;
      cursor[node] = start[node] as number;
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        const other = head[place] as number;
        if (part[other] !== id || level[other] !== -1) continue;
        if ((room[pulls ? place : (mate[place] as number)] as number) <= tolerance) continue;
        level[other] = further;
        queue[tail] = other;
        tail += 1;
      }
    }
    return tail;
  }

  /**
   * Sends at most `amount` from a node along descending levels to sinks that lack some or, where it `pulls`, against the
   * arcs from flow at hand; puts what arrived into `arrived`.
   */
  function send(from: number, amount: number, id: number): void {
    const { tolerance } = state;
    let sent = 0;
    arrived[0] = 0;
    let depth = 0;
    let node = from;
    for (;;) {
      if (level[node] === 0) {
        const ending = pulls ? (excess[node] as number) + (spare[node] as number) : wantedAt(node);
        if (ending > (pulls ? tolerance : 0)) {
          let most = Math.min(amount - sent, ending);
          for (let step = 0; step < depth; step += 1) most = Math.min(most, roomOf(path[step] as number));
          let back = depth;
          for (let step = depth - 1; step >= 0; step -= 1) {
            const place = pulls ? (mate[path[step] as number] as number) : (path[step] as number);
            const other = mate[place] as number;
            room[place] = (room[place] as number) - most;
            room[other] = (room[other] as number) + most;
            if ((room[place] as number) <= tolerance) back = step;
          }
          if (pulls) take(node, most);
          else deliver(node, most);
          sent += most;
          arrived[0] = sent;
          if (sent >= amount) return;
          if (back < depth) {
            depth = back;
            node = head[mate[path[back] as number] as number] as number;
          }
          continue;
        }
      }
      const below = (level[node] as number) - 1;
      const end = start[node + 1] as number;
      let place = cursor[node] as number;
      if (below < 0) place = end;
      while (place < end) {
        const other = head[place] as number;
        if (part[other] === id && level[other] === below && roomOf(place) > tolerance) break;
        place += 1;
      }
      cursor[node] = place;
      if (place < end) {
        path[depth] = place;
        depth += 1;
        node = head[place] as number;
      } else if (depth === 0) {
        return;
      } else {
        level[node] = -2;
        depth -= 1;
        node = head[mate[path[depth] as number] as number] as number;
      }
    }
  }

  const roomOf = (place: number): number => room[pulls ? (mate[place] as number) : place] as number;

  /**
   * Sends what is parked or spare within the part to its sinks; returns how many nodes lead to one that still lacks some.
   * Few are searched for from many: one search serves near and far alike.
   */
  function fill(low: number, high: number, id: number, wantedRank: number): number {
    rank = wantedRank;
    limit = cap;
    for (;;) {
      count(low, high);
      if (lacking === 0) return 0;
      if (giving > 0 && giving < lacking) {
        pulls = true;
        const found = search(low, high, id);
        const pulled = pullAll(found, id);
        pulls = false;
        if (pulled) continue;
      }
      const found = search(low, high, id);
      if (giving === 0 || !sendAll(found, id)) return found;
    }
  }

  /** Sends to the first `found` nodes of the queue what their sinks lack; returns whether any came. */
  function pullAll(found: number, id: number): boolean {
    let any = false;
    for (let at = 0; at < found; at += 1) {
      const node = queue[at] as number;
      if (sinkStart[node] === sinkStart[node + 1] || (level[node] as number) < 0) continue;
      const wanted = wantedAt(node);
      if (wanted <= 0) continue;
      send(node, wanted, id);
      if ((arrived[0] as number) === 0) continue;
      deliver(node, arrived[0] as number);
      any = true;
    }
    return any;
  }

  /** Sends from the first `found` nodes of the queue; returns whether any arrived. */
  function sendAll(found: number, id: number): boolean {
    let any = false;
    for (let at = 0; at < found; at += 1) {
      const node = queue[at] as number;
      if (!isAtHand(node) || (level[node] as number) < 0) continue;
      send(node, (excess[node] as number) + (spare[node] as number), id);
      if ((arrived[0] as number) === 0) continue;
      take(node, arrived[0] as number);
      any = true;
    }
    return any;
  }

  /** Levels around the sinks that lack some, until flow at hand was found and a while on; returns the nodes reached. */
  function searchAround(): number {
    const { tolerance, rounding } = state;
    let tail = 0;
    for (let sink = 0; sink < sinkCount; sink += 1) {
      const node = sinkNode[sink] as number;
      if ((demand[sink] as number) - (got[sink] as number) <= rounding) continue;
      if (part[node] === AROUND) continue;
      part[node] = AROUND;
      level[node] = 0;
      queue[tail] = node;
      tail += 1;
    }
    let enough = Infinity;
    for (let at = 0; at < tail; at += 1) {
      const node = queue[at] as number;
      const further = (level[node] as number) + 1;
      cursor[node] = start[node] as number;
      if (tail > enough || (enough === Infinity && tail > MOST_AROUND)) continue;
      if (enough === Infinity && ((excess[node] as number) > tolerance || (spare[node] as number) > tolerance)) {
        enough = Math.max(2 * tail, LEAST_AROUND);
      }
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        const other = head[place] as number;
        if (part[other] === AROUND || (room[mate[place] as number] as number) <= tolerance) continue;
        part[other] = AROUND;
        level[other] = further;
        queue[tail] = other;
        tail += 1;
      }
    }
    aroundFound = enough < Infinity;
    return tail;
  }

  function feed(onFed: (node: number) => void): void {
    rank = ALL;
    limit = demand;
    notify = onFed;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const tail = searchAround();
      const sent = aroundFound && sendAll(tail, AROUND);
      for (let at = 0; at < tail; at += 1) part[queue[at] as number] = -1;
      if (!sent) break;
    }
    notify = null;
  }

  return { level, cap, fill, feed };
}
