import { createAdjacency } from './adjacency';

/**
 * What still fits over each arc of a directed network, from both of its ends. Places of node v are start[v] …
 * start[v + 1] − 1; each arc has one at its tail, where `room` is what can still be sent, and one at its head, where
 * `room` is its flow: what can be taken back, and what it carries the other way where it does.
 */
export type Residual = {
  readonly nodeCount: number;
  readonly start: Int32Array;
  /** The node at the other end, by place; and the place of the same arc there. */
  readonly head: Int32Array;
  readonly mate: Int32Array;
  readonly room: Float64Array;
  /** Place of each arc at its tail. */
  readonly placeOf: Int32Array;
};

/** The network of arcs from[i] → to[i] without any capacity or flow. */
export function createResidual(nodeCount: number, from: Int32Array, to: Int32Array): Residual {
  const { offset, half, head: headOfHalf } = createAdjacency(nodeCount, from, to);
  const count = half.length;
  const placeOfHalf = new Int32Array(count);
  for (let place = 0; place < count; place += 1) placeOfHalf[half[place] as number] = place;
  const head = new Int32Array(count);
  const mate = new Int32Array(count);
  for (let place = 0; place < count; place += 1) {
    const each = half[place] as number;
    head[place] = headOfHalf[each] as number;
    mate[place] = placeOfHalf[each ^ 1] as number;
  }
  const placeOf = new Int32Array(from.length);
  for (let arc = 0; arc < from.length; arc += 1) placeOf[arc] = placeOfHalf[2 * arc] as number;
  return { nodeCount, start: offset, head, mate, room: new Float64Array(count), placeOf };
}
