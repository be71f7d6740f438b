import { ALL, createFairEnds } from './fair-ends';
import type { FairState } from './fair-state';
import { createFairTree } from './fair-tree';

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
   * allocation. Returns how many nodes lead to a sink that still lacks some where all of them were looked at last, and
   * stand at the front of `around`; −1 where the search ended before.
   */
  feed(onFed: (node: number) => void): number;
  readonly around: Int32Array;
};

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
  const { residual, net, spare, excess, sinkCount, sinkNode, sinkStart, demand, got } = state;
  const { nodeCount, start, head, mate, room } = residual;
  const queue = new Int32Array(nodeCount);
  const level = new Int32Array(nodeCount);
  const cursor = new Int32Array(nodeCount);
  /** Of the way in hand: the arc taken at each step, by its place where it begins; the node there; the least room so far. */
  const path = new Int32Array(nodeCount);
  const way = new Int32Array(nodeCount);
  const narrowest = new Float64Array(nodeCount + 1);
  const lacking = new Int32Array(nodeCount);
  const giving = new Int32Array(nodeCount);
  const cap = new Float64Array(sinkCount);
  /** Of the last `send`; in an array, since a number handed back would be put on the heap. */
  const arrived = new Float64Array(1);
  const ends = createFairEnds(state);
  const { wantedAt, deliver, atHand, take } = ends;
  const tree = createFairTree(state, ends);
  const { via } = tree;
  let aroundFound = false;
  let aroundWhole = false;
  let pulls = false;
  let lackingCount = 0;
  let givingCount = 0;
  /** Nodes that the last search has put in the queue. */
  let found = 0;

  /** Lists the nodes of a part with a sink that lacks some, and those with flow at hand, in the order of the members. */
  function look(low: number, high: number): void {
    lackingCount = 0;
    givingCount = 0;
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      if (sinkStart[node] !== sinkStart[node + 1] && wantedAt(node) > 0) {
        lacking[lackingCount] = node;
        lackingCount += 1;
      }
      if (atHand(node) <= 0) continue;
      giving[givingCount] = node;
      givingCount += 1;
    }
  }

  /** The same among those listed before: sending makes nobody lack or give anew. */
  function lookAgain(): void {
    let kept = 0;
    for (let at = 0; at < lackingCount; at += 1) {
      const node = lacking[at] as number;
      if (wantedAt(node) <= 0) continue;
      lacking[kept] = node;
      kept += 1;
    }
    lackingCount = kept;
    kept = 0;
    for (let at = 0; at < givingCount; at += 1) {
      const node = giving[at] as number;
      if (atHand(node) <= 0) continue;
      giving[kept] = node;
      kept += 1;
    }
    givingCount = kept;
  }

  /** Forgets the levels of the last search within the part, which are the only ones in it. */
  function forgetLevels(): void {
    for (let at = 0; at < found; at += 1) level[queue[at] as number] = -1;
    found = 0;
  }

  /**
   * Levels by distance to a sink of the part that lacks some or, where it `pulls`, from flow at hand. Lists the nodes that
   * have one in `queue` and counts them in `found`.
   */
  function search(id: number): void {
    const { tolerance } = state;
    const back = pulls;
    const roots = back ? giving : lacking;
    let tail = back ? givingCount : lackingCount;
    forgetLevels();
    for (let at = 0; at < tail; at += 1) {
      const node = roots[at] as number;
      level[node] = 0;
      queue[at] = node;
    }
    for (let at = 0; at < tail; at += 1) {
      const node = queue[at] as number;
      const further = (level[node] as number) + 1;
      const first = start[node] as number;
      const end = start[node + 1] as number;
      cursor[node] = first;
      for (let place = first; place < end; place += 1) {
        const other = head[place] as number;
        // Whoever stands elsewhere may have any level.
        if (level[other] !== -1 || part[other] !== id) continue;
        const along = back ? place : (mate[place] as number);
        if ((room[along] as number) <= tolerance) continue;
        via[other] = place;
        level[other] = further;
        queue[tail] = other;
        tail += 1;
      }
    }
    found = tail;
  }

  /**
   * Sends at most `amount` from a node along descending levels to sinks that lack some or, where it `pulls`, against the
   * arcs from flow at hand; puts what arrived into `arrived`.
   */
  function send(from: number, amount: number, id: number): void {
    const { tolerance } = state;
    const back = pulls;
    const least = back ? tolerance : 0;
    let sent = 0;
    arrived[0] = 0;
    let depth = 0;
    let node = from;
    narrowest[0] = Infinity;
    for (;;) {
      const here = level[node] as number;
      if (here === 0) {
        const ending = back ? (excess[node] as number) + (spare[node] as number) : wantedAt(node);
        if (ending > least) {
          const most = Math.min(amount - sent, ending, narrowest[depth] as number);
          let kept = depth;
          for (let step = depth - 1; step >= 0; step -= 1) {
            const place = path[step] as number;
            const other = mate[place] as number;
            const left = (room[place] as number) - most;
            room[place] = left;
            room[other] = (room[other] as number) + most;
            net[place] = (net[place] as number) + most;
            net[other] = (net[other] as number) - most;
            narrowest[step + 1] = (narrowest[step + 1] as number) - most;
            if (left <= tolerance) kept = step;
          }
          if (back) take(node, most);
          else deliver(node, most);
          sent += most;
          arrived[0] = sent;
          if (sent >= amount) return;
          if (kept < depth) {
            depth = kept;
            node = way[kept] as number;
          }
          continue;
        }
      }
      const below = here - 1;
      const end = start[node + 1] as number;
      let place = below < 0 ? end : (cursor[node] as number);
      let along = -1;
      let other = -1;
      for (; place < end; place += 1) {
        other = head[place] as number;
        if (level[other] !== below || part[other] !== id) continue;
        along = back ? (mate[place] as number) : place;
        if ((room[along] as number) > tolerance) break;
      }
      cursor[node] = place;
      if (place < end) {
        path[depth] = along;
        way[depth] = node;
        narrowest[depth + 1] = Math.min(narrowest[depth] as number, room[along] as number);
        depth += 1;
        node = other;
      } else if (depth === 0) {
        return;
      } else {
        level[node] = -2;
        depth -= 1;
        node = way[depth] as number;
      }
    }
  }

  /**
   * Sends what is parked or spare within the part to its sinks; returns how many nodes lead to one that still lacks some.
   * Few are searched for from many: one search serves near and far alike.
   */
  function fill(low: number, high: number, id: number, wantedRank: number): number {
    ends.choose(wantedRank, cap, null);
    look(low, high);
    if (lackingCount === 0) return 0;
    for (let at = low; at < high; at += 1) level[members[at] as number] = -1;
    found = 0;
    while (lackingCount > 0) {
      pulls = givingCount > 0 && givingCount < lackingCount;
      const pulled = pulls && pullAll(id);
      pulls = false;
      if (!pulled) {
        search(id);
        if (givingCount === 0) return found;
        const sent = tree.sendAlong(queue, found, level, true);
        if (!sendAll(id) && !sent) return found;
      }
      lookAgain();
      if (lackingCount < 2 || givingCount < 2) continue;
      span(id);
      if (tree.even(queue, found)) lookAgain();
    }
    return 0;
  }

  /** A forest of the part over whatever arcs let some through either way, from flow at hand; `queue` gets its nodes. */
  function span(id: number): void {
    const { tolerance } = state;
    forgetLevels();
    let tail = 0;
    for (let first = 0; first < givingCount; first += 1) {
      const root = giving[first] as number;
      if (level[root] !== -1) continue;
      level[root] = 0;
      via[root] = -1;
      queue[tail] = root;
      tail += 1;
      for (let at = tail - 1; at < tail; at += 1) {
        const node = queue[at] as number;
        const end = start[node + 1] as number;
        for (let place = start[node] as number; place < end; place += 1) {
          const other = head[place] as number;
          if (level[other] !== -1 || part[other] !== id) continue;
          if ((room[place] as number) <= tolerance && (room[mate[place] as number] as number) <= tolerance) continue;
          level[other] = 0;
          via[other] = place;
          queue[tail] = other;
          tail += 1;
        }
      }
    }
    found = tail;
  }

  /** Searches from flow at hand and sends to the nodes of the queue what their sinks lack; returns whether any came. */
  function pullAll(id: number): boolean {
    search(id);
    let any = tree.sendAlong(queue, found, level, false);
    let left = lackingCount;
    for (let at = 0; at < found && left > 0; at += 1) {
      const node = queue[at] as number;
      if (sinkStart[node] === sinkStart[node + 1]) continue;
      const wanted = wantedAt(node);
      if (wanted <= 0) continue;
      left -= 1;
      if ((level[node] as number) < 0) continue;
      send(node, wanted, id);
      if ((arrived[0] as number) === 0) continue;
      deliver(node, arrived[0] as number);
      any = true;
    }
    return any;
  }

  /** Sends from the nodes of the queue; returns whether any arrived. */
  function sendAll(id: number): boolean {
    let any = false;
    for (let at = 0; at < found; at += 1) {
      const node = queue[at] as number;
      if (atHand(node) <= 0 || (level[node] as number) < 0) continue;
      send(node, (excess[node] as number) + (spare[node] as number), id);
      if ((arrived[0] as number) === 0) continue;
      take(node, arrived[0] as number);
      any = true;
    }
    return any;
  }

  /** Levels around the sinks that lack some, until flow at hand was found and a while on; `queue` gets the nodes reached. */
  function searchAround(): void {
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
    aroundWhole = !aroundFound && tail <= MOST_AROUND;
    found = tail;
  }

  function feed(onFed: (node: number) => void): number {
    ends.choose(ALL, demand, onFed);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      searchAround();
      const sent = aroundFound && sendAll(AROUND);
      for (let at = 0; at < found; at += 1) part[queue[at] as number] = -1;
      if (!sent) break;
    }
    return aroundWhole ? found : -1;
  }

  return { level, cap, fill, feed, around: queue };
}
