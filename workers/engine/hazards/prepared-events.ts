import type { DrawnEvent } from './drawn-event';

/** A hazard on one mesh with everything looked up that is the same in every run. */
export type PreparedEvents = {
  /**
   * What it does in one run: a pure function of seed and run, every draw keyed by the ids of what it decides. Run 0 is the
   * hazard as written wherever the hazard has a nominal course. In any order of time. `partitions` count from the start of the
   * hazard as written; only what spreads over controllers heeds them, and no draw moves by them.
   */
  readonly draw: (seed: number, run: number, partitions?: readonly PartitionSpan[]) => DrawnEvent[];
};

/** Seconds during which a controller is cut off from the others: from `from` on, before `until`. */
export type PartitionSpan = { readonly controller: string; readonly from: number; readonly until: number };
