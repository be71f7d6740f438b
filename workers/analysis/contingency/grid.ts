import type { DcFlowNetwork } from '@workers/engine/flow/dc-flow';

/** A grid for contingency analysis: what a DC power flow needs, and what its branches may carry. */
export type Grid = DcFlowNetwork & {
  /** Generation less load per bus, MW; it need not balance. */
  readonly injection: Float64Array;
  /** Part that each bus takes in balancing, at least 0; see `createIslandBalance`. */
  readonly participation: Float64Array;
  /** MW that each branch may carry; Infinity for no limit. */
  readonly rating: Float64Array;
};
