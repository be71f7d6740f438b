import type { FairEnds } from './fair-ends';
import type { FairState } from './fair-state';

export type FairTree = {
  /** The arc from each node of a forest to the one before it, by its place where the one before stands; −1 at roots. */
  readonly via: Int32Array;
  /**
   * Sends what fits along a forest of shortest ways to sinks that lack some (`towards`) or from flow at hand, all nodes at once:
   * what they offer or want is added up towards the roots, which have level 0, and handed out back from there. The first
   * `count` nodes of `queue` are the forest, those nearer to a root first; `via` of roots does not count. Returns whether any
   * came.
   */
  sendAlong(queue: Int32Array, count: number, level: Int32Array, towards: boolean): boolean;
  /**
   * Evens out flow at hand and what is lacking over a forest, whichever way, as far as its arcs let it. The first `count`
   * nodes of `queue` are the forest, each after the one before it. Returns whether any came.
   */
  even(queue: Int32Array, count: number): boolean;
};

/** Sending along trees instead of path by path: nodes that have to pass on the same flow do so once. */
export function createFairTree(state: FairState, ends: FairEnds): FairTree {
  const { residual, net, excess } = state;
  const { nodeCount, head, mate, room } = residual;
  const { wantedAt, deliver, atHand, take } = ends;
  const via = new Int32Array(nodeCount);
  /** Per node: what it and those behind it offer or want; and what of that goes over the arc before it. */
  const wish = new Float64Array(nodeCount);
  const carried = new Float64Array(nodeCount);

  function push(place: number, amount: number): void {
    const back = mate[place] as number;
    room[place] = (room[place] as number) - amount;
    room[back] = (room[back] as number) + amount;
    net[place] = (net[place] as number) + amount;
    net[back] = (net[back] as number) - amount;
  }

  /** What rounding has left over at a node stays there. */
  function park(queue: Int32Array, count: number): void {
    for (let at = 0; at < count; at += 1) {
      const node = queue[at] as number;
      const left = wish[node] as number;
      if (left > 0) excess[node] = (excess[node] as number) + left;
    }
  }

  return {
    via,
    sendAlong(queue, count, level, towards) {
      for (let at = 0; at < count; at += 1) {
        const node = queue[at] as number;
        wish[node] = towards ? atHand(node) : wantedAt(node);
      }
      for (let at = count - 1; at >= 0; at -= 1) {
        const node = queue[at] as number;
        if (level[node] === 0) continue;
        const down = via[node] as number;
        const up = mate[down] as number;
        const before = head[up] as number;
        const fits = Math.min(wish[node] as number, room[towards ? up : down] as number);
        carried[node] = fits;
        wish[before] = (wish[before] as number) + fits;
      }
      let any = false;
      for (let at = 0; at < count; at += 1) {
        const node = queue[at] as number;
        let amount = 0;
        if (level[node] === 0) {
          amount = Math.min(wish[node] as number, towards ? wantedAt(node) : atHand(node));
          if (amount > 0) (towards ? deliver : take)(node, amount);
        } else {
          const down = via[node] as number;
          const up = mate[down] as number;
          const before = head[up] as number;
          amount = Math.min(carried[node] as number, wish[before] as number);
          if (amount > 0) {
            wish[before] = (wish[before] as number) - amount;
            push(towards ? up : down, amount);
          }
        }
        if (amount > 0) {
          any = true;
          const own = Math.min(amount, towards ? atHand(node) : wantedAt(node));
          if (own > 0) (towards ? take : deliver)(node, own);
          amount -= own;
        }
        wish[node] = amount;
      }
      if (!towards) park(queue, count);
      return any;
    },
    even(queue, count) {
      for (let at = 0; at < count; at += 1) {
        const node = queue[at] as number;
        wish[node] = atHand(node) - wantedAt(node);
      }
      for (let at = count - 1; at >= 0; at -= 1) {
        const node = queue[at] as number;
        const down = via[node] as number;
        if (down < 0) continue;
        const up = mate[down] as number;
        const before = head[up] as number;
        const wished = wish[node] as number;
        const over = wished > 0 ? Math.min(wished, room[up] as number) : -Math.min(-wished, room[down] as number);
        carried[node] = over;
        wish[node] = wished - over;
        wish[before] = (wish[before] as number) + over;
      }
      let any = false;
      for (let at = 0; at < count; at += 1) {
        const node = queue[at] as number;
        const down = via[node] as number;
        let left = wish[node] as number;
        if (down >= 0) {
          const up = mate[down] as number;
          const before = head[up] as number;
          const beyond = wish[before] as number;
          let over = carried[node] as number;
          // What the node before has too much of was not to be sent there, and what it lacks it cannot hand on.
          if (over > 0 === beyond > 0) {
            const cut = over > 0 ? Math.min(over, beyond) : Math.max(over, beyond);
            wish[before] = beyond - cut;
            over -= cut;
            left += cut;
          }
          if (over > 0) push(up, over);
          else if (over < 0) push(down, -over);
        }
        const own = atHand(node);
        const wanted = wantedAt(node);
        const unused = left > 0 ? Math.min(own, left) : 0;
        const unmet = left < 0 ? Math.min(wanted, -left) : 0;
        if (own > unused) take(node, own - unused);
        if (wanted > unmet) {
          deliver(node, wanted - unmet);
          any = true;
        }
        wish[node] = left - unused + unmet;
      }
      park(queue, count);
      return any;
    },
  };
}
