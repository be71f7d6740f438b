/** Re-allocation of one service at one instant, from the present state. */
export type Allocation = {
  /** Back to the state before a run. */
  readonly reset: () => void;
  /** Allocates anew and sets the network share of every need of the service. */
  readonly solve: () => void;
  /** What a new path brings arrives: `place` is that of the event, `cause` its record. Only where paths have latency. */
  readonly arrive?: (place: number, cause: number) => void;
  /** Quality with which the service arrives at a node of the mesh, 0–1; only where a ladder can stand on it. */
  readonly qualityAt?: (node: number) => number;
  /** Newest record that explains that quality, −1 where nothing happened to it. */
  readonly causeAt?: (node: number) => number;
  /** 1 per local node that could get the service now: what a tie looks at. Filled by `solve` where the service has ties. */
  readonly live: Uint8Array;
  /** Looks at the service with every tie open, for `servedWithoutTies`. */
  readonly openTies: () => void;
  /** Whether both local nodes could get the service with every tie open, as of the last `openTies`. */
  readonly servedWithoutTies: (a: number, b: number) => boolean;
};
