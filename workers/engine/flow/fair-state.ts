import type { Residual } from './residual';

/** Flow of one carried service, kept from one allocation to the next. */
export type FairState = {
  readonly residual: Residual;
  /** By place: what the arc carries away from there, below 0 where it brings some. */
  readonly net: Float64Array;
  /** Per node: what its sources can give in all, and what of it is not given. */
  readonly supply: Float64Array;
  readonly spare: Float64Array;
  /** Per node: flow that has come so far and goes nowhere yet. */
  readonly excess: Float64Array;
  readonly sinkCount: number;
  readonly sinkNode: Int32Array;
  readonly sinkClass: Uint8Array;
  /** Sinks of node `v` are `sinkList[sinkStart[v] … sinkStart[v + 1]]`. */
  readonly sinkStart: Int32Array;
  readonly sinkList: Int32Array;
  readonly demand: Float64Array;
  readonly got: Float64Array;
  /** What is left of a capacity counts as none below this; a sink that lacks less has all. */
  tolerance: number;
  rounding: number;
};

export function createFairState(residual: Residual, sinkNode: Int32Array, sinkClass: Uint8Array): FairState {
  const { nodeCount } = residual;
  const sinkCount = sinkNode.length;
  const sinkStart = new Int32Array(nodeCount + 1);
  for (const node of sinkNode) sinkStart[node + 1] = (sinkStart[node + 1] as number) + 1;
  for (let node = 0; node < nodeCount; node += 1) {
    sinkStart[node + 1] = (sinkStart[node + 1] as number) + (sinkStart[node] as number);
  }
  const next = sinkStart.slice();
  const sinkList = new Int32Array(sinkCount);
  sinkNode.forEach((node, sink) => {
    sinkList[next[node] as number] = sink;
    next[node] = (next[node] as number) + 1;
  });
  return {
    residual,
    net: new Float64Array(residual.room.length),
    supply: new Float64Array(nodeCount),
    spare: new Float64Array(nodeCount),
    excess: new Float64Array(nodeCount),
    sinkCount,
    sinkNode,
    sinkClass,
    sinkStart,
    sinkList,
    demand: new Float64Array(sinkCount),
    got: new Float64Array(sinkCount),
    tolerance: 0,
    rounding: 0,
  };
}
