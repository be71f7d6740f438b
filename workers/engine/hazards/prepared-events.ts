import type { DrawnEvent } from './drawn-event';

/** A hazard on one mesh with everything looked up that is the same in every run. */
export type PreparedEvents = {
  /**
   * What it does in one run: a pure function of seed and run, every draw keyed by the ids of what it decides. Run 0 is the
   * hazard as written wherever the hazard has a nominal course. In any order of time.
   */
  readonly draw: (seed: number, run: number) => DrawnEvent[];
};
