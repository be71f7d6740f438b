import type { DcFlowNetwork } from '@workers/engine/flow/dc-flow';

/** A grid in which load may have to be shed: demand and generation per bus, and what its branches may carry. */
export type ShedGrid = DcFlowNetwork & {
  /** MW wanted per bus, at least 0. */
  readonly load: Float64Array;
  /** MW that can be generated per bus, at least 0; any part of it can be used. */
  readonly capacity: Float64Array;
  /** MW that each branch may carry, either way; Infinity for no limit. */
  readonly rating: Float64Array;
};
