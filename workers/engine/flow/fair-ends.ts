import type { FairState } from './fair-state';

export type FairEnds = {
  /**
   * From now on only sinks of this class count (`ALL`: any), each up to its amount in `limit`; the nodes of sinks that get some
   * are reported to `notify`.
   */
  choose(rank: number, limit: Float64Array, notify: ((node: number) => void) | null): void;
  /** What the sinks at a node still may get. */
  wantedAt(node: number): number;
  deliver(node: number, amount: number): void;
  /** Flow at hand at a node, parked and spare; 0 where it is rounding. */
  atHand(node: number): number;
  /** Takes flow at hand at a node, parked before spare. */
  take(node: number, amount: number): void;
};

/** Every class. */
export const ALL = -1;

/** Both ends of every way of flow: what is at hand at the nodes, and what their sinks still may get. */
export function createFairEnds(state: FairState): FairEnds {
  const { spare, excess, sinkClass, sinkStart, sinkList, demand, got } = state;
  let rank = ALL;
  let limit = demand;
  let notify: ((node: number) => void) | null = null;

  return {
    choose(chosenRank, chosenLimit, chosenNotify) {
      rank = chosenRank;
      limit = chosenLimit;
      notify = chosenNotify;
    },
    wantedAt(node) {
      let wanted = 0;
      const end = sinkStart[node + 1] as number;
      for (let s = sinkStart[node] as number; s < end; s += 1) {
        const sink = sinkList[s] as number;
        if (rank !== ALL && sinkClass[sink] !== rank) continue;
        const lack = (limit[sink] as number) - (got[sink] as number);
        if (lack > state.rounding) wanted += lack;
      }
      return wanted;
    },
    deliver(node, amount) {
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
    },
    atHand(node) {
      const parked = excess[node] as number;
      const free = spare[node] as number;
      return parked > state.tolerance || free > state.tolerance ? parked + free : 0;
    },
    take(node, amount) {
      const parked = Math.min(excess[node] as number, amount);
      excess[node] = (excess[node] as number) - parked;
      spare[node] = Math.max(0, (spare[node] as number) - (amount - parked));
    },
  };
}
