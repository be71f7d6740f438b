import { createAdjacency } from './adjacency';

/**
 * What still fits over each arc of a directed network, from both of its ends. Places of node v are start[v] …
 * start[v + 1] − 1; each arc has one at its tail, where `room` is what can still be sent, and one at its head, where
 * `room` is its flow: what can be taken back.
 */
export type Residual = {
  readonly nodeCount: number;
  readonly start: Int32Array;
  /** The node at the other end, by place; the place of the same arc there; 1 where the arc leads from here to there. */
  readonly head: Int32Array;
  readonly mate: Int32Array;
  readonly ahead: Uint8Array;
  readonly room: Float64Array;
  /** Place of each arc at its tail. */
  readonly placeOf: Int32Array;
};

/** The network of arcs from[i] → to[i] without any capacity or flow. */
export function createResidual(nodeCount: number, from: Int32Array, to: Int32Array): Residual {
  const { offset, half, head: headOfHalf } = createAdjacency(nodeCount, from, to);
  const placeOfHalf = new Int32Array(half.length);
  half.forEach((each, place) => (placeOfHalf[each] = place));
  return {
    nodeCount,
    start: offset,
    head: half.map((each) => headOfHalf[each] as number),
    mate: half.map((each) => placeOfHalf[each ^ 1] as number),
    ahead: Uint8Array.from(half, (each) => 1 - (each & 1)),
    room: new Float64Array(half.length),
    placeOf: Int32Array.from(from, (_, arc) => placeOfHalf[2 * arc] as number),
  };
}
