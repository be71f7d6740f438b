import { createFairAugment } from './fair-augment';
import type { FairState } from './fair-state';

const CLASSES = 3;
/** Shares nearer than this are the same. */
const SAME = 1e-11;

export type FairFill = {
  /** A sink at the node lost some, or asks otherwise. */
  lose(node: number): void;
  /** More flow is at hand at the node. */
  gain(node: number): void;
  /** More can be sent from one node to another. */
  open(from: number, to: number): void;
  /**
   * Allocates anew where that can change anything. `refund` gives flow parked at a node back to the sources;
   * `onChanged` gets the nodes whose sinks may have got more or less.
   */
  settle(refund: (node: number, amount: number) => void, onChanged: (node: number) => void): void;
  forget(): void;
};

/**
 * Lexicographic max-min fair filling, class by class, by decomposition (Fujishige 1980, doi:10.1287/moor.5.2.186): fill to
 * the common share that follows from what is at hand; the least cut splits the part into those who can have no more and the
 * rest; each has a common share of its own, and each is split again until its common share fits. Only parts
 * that touch what changed are allocated anew: those from which flow could be redirected to a sink that lacks some,
 * because nothing outside of them can change what they have (their entries are full), nor gain from them.
 */
export function createFairFill(state: FairState): FairFill {
  const { residual, excess, spare, sinkCount, sinkNode, sinkClass, sinkStart, sinkList, demand, got } = state;
  const { nodeCount, start, head, mate, room } = residual;
  const touched = new Int32Array(nodeCount);
  const isTouched = new Uint8Array(nodeCount);
  let touchedCount = 0;
  /** Part that a node is in: −1 where it is full, 0 where it could lead to a sink that lacks some, else its part in hand. */
  const part = new Int32Array(nodeCount).fill(-1);
  let parts = 0;
  let reached = new Int32Array(nodeCount);
  let former = new Int32Array(nodeCount);
  let reachedCount = 0;
  const members = new Int32Array(nodeCount);
  const augmenting = createFairAugment(state, part, members);
  const { level, cap, around } = augmenting;
  let memberCount = 0;
  const scratch = new Int32Array(nodeCount);
  // Parts that wait: members [low, high) to be filled to a common share.
  const lows = new Int32Array(nodeCount + 2);
  const highs = new Int32Array(nodeCount + 2);
  const shares = new Float64Array(nodeCount + 2);
  let waiting = 0;
  let rank = 0;
  let urgent = false;
  /** Common share of the part that each node was last in, by class: 1 where nothing can lead to a sink that lacks some. */
  const lifeLevel = new Float64Array(nodeCount).fill(1);
  const essentialLevel = new Float64Array(nodeCount).fill(1);
  const normalLevel = new Float64Array(nodeCount).fill(1);
  const levels = [lifeLevel, essentialLevel, normalLevel];
  const classSeen = new Uint8Array(CLASSES);

  /** Lists the nodes from which flow could be redirected to a sink that lacks some, in `reached`, and marks them as part 0. */
  function searchHungry(): void {
    const { tolerance, rounding } = state;
    for (let sink = 0; sink < sinkCount; sink += 1) {
      const node = sinkNode[sink] as number;
      if (part[node] === 0 || (demand[sink] as number) - (got[sink] as number) <= rounding) continue;
      part[node] = 0;
      reached[reachedCount] = node;
      reachedCount += 1;
    }
    for (let at = 0; at < reachedCount; at += 1) {
      const node = reached[at] as number;
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        const other = head[place] as number;
        if (part[other] === 0 || (room[mate[place] as number] as number) <= tolerance) continue;
        part[other] = 0;
        reached[reachedCount] = other;
        reachedCount += 1;
      }
    }
  }

  /** Brings these marks up to date; the first `known` nodes of `around` are them, unless that is below 0. */
  function markHungry(known: number): void {
    const formerCount = reachedCount;
    const list = former;
    former = reached;
    reached = list;
    for (let at = 0; at < formerCount; at += 1) part[former[at] as number] = -1;
    reachedCount = 0;
    if (known < 0) searchHungry();
    for (let at = 0; at < known; at += 1) {
      const node = around[at] as number;
      part[node] = 0;
      reached[at] = node;
    }
    if (known >= 0) reachedCount = known;
    for (let at = 0; at < formerCount; at += 1) {
      const node = former[at] as number;
      if (part[node] === -1) lifeLevel[node] = essentialLevel[node] = normalLevel[node] = 1;
    }
  }

  /** Members: the hungry nodes that hang together with a touched one. */
  function gather(): void {
    const { tolerance } = state;
    memberCount = 0;
    parts += 1;
    const id = parts;
    for (let at = 0; at < touchedCount; at += 1) {
      const node = touched[at] as number;
      if (part[node] !== 0) continue;
      part[node] = id;
      members[memberCount] = node;
      memberCount += 1;
    }
    for (let at = 0; at < memberCount; at += 1) {
      const node = members[at] as number;
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        const other = head[place] as number;
        if (part[other] !== 0) continue;
        if ((room[place] as number) <= tolerance && (room[mate[place] as number] as number) <= tolerance) continue;
        part[other] = id;
        members[memberCount] = other;
        memberCount += 1;
      }
    }
  }

  /** Sets the most that each sink of the class in hand may get: this share of its demand. Flow beyond it is parked. */
  function setShare(low: number, high: number, share: number): void {
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      const end = sinkStart[node + 1] as number;
      for (let s = sinkStart[node] as number; s < end; s += 1) {
        const sink = sinkList[s] as number;
        if (sinkClass[sink] !== rank) continue;
        const most = share * (demand[sink] as number);
        cap[sink] = most;
        const beyond = (got[sink] as number) - most;
        if (beyond > 0) {
          got[sink] = most;
          excess[node] = (excess[node] as number) + beyond;
        } else if ((excess[node] as number) > 0 && beyond < 0) {
          const given = Math.min(excess[node] as number, -beyond);
          got[sink] = given === -beyond ? most : (got[sink] as number) + given;
          excess[node] = (excess[node] as number) - given;
        }
      }
    }
  }

  /** Share at which sinks of the class in a part would have all that is there, spare supply counted; −1 where there are no such sinks. */
  function commonShare(low: number, high: number): number {
    let have = 0;
    let want = 0;
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      have += (excess[node] as number) + (spare[node] as number);
      const end = sinkStart[node + 1] as number;
      for (let s = sinkStart[node] as number; s < end; s += 1) {
        const sink = sinkList[s] as number;
        if (sinkClass[sink] !== rank) continue;
        have += got[sink] as number;
        want += demand[sink] as number;
      }
    }
    return want > 0 ? Math.min(1, have / want) : -1;
  }

  /** Makes nodes a part of their own with this common share. */
  function name(low: number, high: number, share: number): void {
    const own = levels[rank] as Float64Array;
    parts += 1;
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      part[node] = parts;
      own[node] = share;
    }
  }

  function wait(low: number, high: number, share: number): void {
    name(low, high, share);
    lows[waiting] = low;
    highs[waiting] = high;
    shares[waiting] = share;
    waiting += 1;
  }

  /**
   * Fills a part as far as its share allows and splits off, at the front, the nodes that lead to a sink which still
   * lacks some. Returns how many those are.
   */
  function fill(low: number, high: number, share: number): number {
    const id = part[members[low] as number] as number;
    setShare(low, high, share);
    if (augmenting.fill(low, high, id, rank) === 0) return 0;
    let front = low;
    let rest = 0;
    for (let at = low; at < high; at += 1) {
      const node = members[at] as number;
      if ((level[node] as number) === -1) {
        scratch[rest] = node;
        rest += 1;
      } else {
        members[front] = node;
        front += 1;
      }
    }
    for (let at = 0; at < rest; at += 1) members[front + at] = scratch[at] as number;
    return front - low;
  }

  function fillClass(): void {
    if (classSeen[rank] === 0) return name(0, memberCount, 1);
    waiting = 0;
    wait(0, memberCount, commonShare(0, memberCount));
    while (waiting > 0) {
      waiting -= 1;
      const low = lows[waiting] as number;
      const high = highs[waiting] as number;
      const split = fill(low, high, shares[waiting] as number);
      if (split === 0) continue;
      const share = shares[waiting] as number;
      const above = commonShare(low + split, high);
      const below = commonShare(low, low + split);
      // Rounding alone would split off everything.
      if (above < 0 && below >= share - SAME) continue;
      if (above < 0) name(low + split, high, 1);
      else wait(low + split, high, above);
      wait(low, low + split, below);
    }
  }

  function allocate(): void {
    for (let at = 0; at < memberCount; at += 1) {
      const node = members[at] as number;
      const end = sinkStart[node + 1] as number;
      for (let s = sinkStart[node] as number; s < end; s += 1) {
        const sink = sinkList[s] as number;
        classSeen[sinkClass[sink] as number] = 1;
        excess[node] = (excess[node] as number) + (got[sink] as number);
        got[sink] = 0;
      }
    }
    for (rank = 0; rank < CLASSES; rank += 1) fillClass();
    classSeen.fill(0);
    for (let at = 0; at < memberCount; at += 1) part[members[at] as number] = 0;
    parts = 0;
  }

  function giveBack(node: number, refund: (node: number, amount: number) => void): void {
    const parked = excess[node] as number;
    if (parked <= 0) return;
    excess[node] = 0;
    refund(node, parked);
  }

  function touch(node: number): void {
    if (isTouched[node] === 1) return;
    isTouched[node] = 1;
    touched[touchedCount] = node;
    touchedCount += 1;
  }

  const isShort = (node: number): boolean =>
    (lifeLevel[node] as number) < 1 || (essentialLevel[node] as number) < 1 || (normalLevel[node] as number) < 1;

  return {
    lose(node) {
      urgent = true;
      touch(node);
    },
    gain(node) {
      if (isShort(node)) urgent = true;
      touch(node);
    },
    open(tail, to) {
      const better =
        (lifeLevel[tail] as number) > (lifeLevel[to] as number) + SAME ||
        (essentialLevel[tail] as number) > (essentialLevel[to] as number) + SAME ||
        (normalLevel[tail] as number) > (normalLevel[to] as number) + SAME;
      if (!better) return;
      urgent = true;
      touch(tail);
      touch(to);
    },
    settle(refund, onChanged) {
      memberCount = 0;
      if (urgent) {
        urgent = false;
        markHungry(augmenting.feed(touch));
        gather();
        if (memberCount > 0) allocate();
      }
      for (let at = 0; at < memberCount; at += 1) {
        giveBack(members[at] as number, refund);
        onChanged(members[at] as number);
      }
      for (let at = 0; at < touchedCount; at += 1) {
        isTouched[touched[at] as number] = 0;
        giveBack(touched[at] as number, refund);
        onChanged(touched[at] as number);
      }
      touchedCount = 0;
    },
    forget() {
      for (let at = 0; at < touchedCount; at += 1) isTouched[touched[at] as number] = 0;
      touchedCount = 0;
      memberCount = 0;
      urgent = false;
      part.fill(-1);
      reachedCount = 0;
      for (const each of levels) each.fill(1);
    },
  };
}
