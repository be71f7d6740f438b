/** Undirected neighbours of a graph in compressed rows: those of node v stand at offset[v] … offset[v + 1] − 1. */
export type Adjacency = {
  readonly offset: Int32Array;
  readonly target: Int32Array;
  /** The arc that leads there, in the order of the caller's list. */
  readonly arc: Int32Array;
  /** The same with its direction: 2·arc from → to, 2·arc + 1 backwards. */
  readonly half: Int32Array;
  /** Where each half-arc leads, by its number. */
  readonly head: Int32Array;
};

/**
 * Neighbours of every node over arcs from[i] – to[i], each arc standing at both of its ends, in the order of the arcs.
 * A loop stands twice at its node. Throws a RangeError where an end is no node or the lists differ in length.
 */
export function createAdjacency(nodeCount: number, from: Int32Array, to: Int32Array): Adjacency {
  if (from.length !== to.length) throw new RangeError(`${from.length} starts but ${to.length} ends of arcs.`);
  const offset = new Int32Array(nodeCount + 1);
  for (let arc = 0; arc < from.length; arc += 1) {
    const a = from[arc] as number;
    const b = to[arc] as number;
    if (!(a >= 0 && a < nodeCount && b >= 0 && b < nodeCount)) {
      throw new RangeError(`Arc ${arc} joins ${a} and ${b}; nodes are 0 to ${nodeCount - 1}.`);
    }
    offset[a + 1] = (offset[a + 1] as number) + 1;
    offset[b + 1] = (offset[b + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    offset[node + 1] = (offset[node + 1] as number) + (offset[node] as number);
  }
  const next = offset.slice();
  const target = new Int32Array(from.length * 2);
  const arcs = new Int32Array(from.length * 2);
  const half = new Int32Array(from.length * 2);
  const head = new Int32Array(from.length * 2);
  for (let arc = 0; arc < from.length; arc += 1) {
    const a = from[arc] as number;
    const b = to[arc] as number;
    const atA = next[a] as number;
    next[a] = atA + 1;
    target[atA] = b;
    arcs[atA] = arc;
    half[atA] = 2 * arc;
    head[2 * arc] = b;
    const atB = next[b] as number;
    next[b] = atB + 1;
    target[atB] = a;
    arcs[atB] = arc;
    half[atB] = 2 * arc + 1;
    head[2 * arc + 1] = a;
  }
  return { offset, target, arc: arcs, half, head };
}
