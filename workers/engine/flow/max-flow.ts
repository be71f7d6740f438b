import { createPush } from './push';
import { createResidual } from './residual';
import { createSearchTrees } from './search-trees';
import { createShortPaths } from './short-paths';

export type MaxFlowNetwork = { readonly nodeCount: number; readonly from: Int32Array; readonly to: Int32Array };

export type MaxFlow = {
  /**
   * Capacity per arc from → to, and of the same arc backwards (default 0); Infinity is allowed. Flow stays. An arc from a
   * node to itself carries nothing.
   */
  setCapacity(arc: number, capacity: number, backward?: number): void;
  /** Flow 0 on every arc. */
  reset(): void;
  /**
   * Adds to the present flow the most that still fits from source to sink, at most `limit`, and returns what was
   * added. Throws a RangeError where a path without any limit joins the two.
   */
  run(source: number, sink: number, limit?: number): number;
  /** Net flow of an arc, from → to positive. */
  flowOn(arc: number): number;
  /**
   * Marks with 1 the nodes that the last run could still reach from its source: one side of a least cut, unless the
   * run stopped at its limit.
   */
  minCutSide(out: Uint8Array): void;
  /** Copies the flow of all arcs to or from an array of `arcCount` numbers. */
  saveFlow(out: Float64Array): void;
  restoreFlow(saved: Float64Array): void;
};

/** What is left of a capacity counts as none below this share of the largest flow possible in the run. */
const TOLERANCE = 1e-12;
/** With at most this many arcs at an end, its arcs are no sources or sinks to be filled by short paths first. */
const NARROW = 16;

/**
 * Maximum flow over directed arcs from[i] → to[i]: between many sources and sinks short paths are filled first
 * (`createShortPaths`), then search trees from both ends find all that still fits (`createSearchTrees`). The flow is kept
 * between runs, so that sources and sinks can be opened one class after another. Nothing is allocated after creation;
 * ties follow the order of the arcs.
 */
export function createMaxFlow({ nodeCount, from, to }: MaxFlowNetwork): MaxFlow {
  const arcCount = from.length;
  const residual = createResidual(nodeCount, from, to);
  const { start, head, mate, room, placeOf } = residual;
  /** Room without any flow, by place. */
  const capacity = new Float64Array(room.length);
  /** Flow by place over arcs without limit in either direction, where room cannot tell it. */
  const unlimited = new Float64Array(room.length);
  let someUnlimited = false;
  const push = createPush(residual, unlimited);
  const fillShortPaths = createShortPaths(residual, push);
  const fillAll = createSearchTrees(residual, push);
  const reached = new Uint8Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  let tolerance = 0;
  let lastSource = 0;
  let lastSink = 0;
  /** False where a capacity has changed since the tolerance was taken. */
  let isMeasured = false;

  /** Largest flow that source and sink allow by their own arcs, as the measure of the tolerance. */
  function measure(source: number, sink: number): number {
    let out = 0;
    for (let place = start[source] as number; place < (start[source + 1] as number); place += 1) {
      out += capacity[place] as number;
    }
    let into = 0;
    for (let place = start[sink] as number; place < (start[sink + 1] as number); place += 1) {
      into += capacity[mate[place] as number] as number;
    }
    const bound = Math.min(out, into);
    if (bound < Infinity) return bound;
    return capacity.reduce((largest, value) => (value < Infinity && value > largest ? value : largest), 0);
  }

  const degree = (node: number): number => (start[node + 1] as number) - (start[node] as number);

  function flowOn(arc: number): number {
    const place = placeOf[arc] as number;
    const back = mate[place] as number;
    if ((capacity[back] as number) < Infinity) return (room[back] as number) - (capacity[back] as number);
    if ((capacity[place] as number) < Infinity) return (capacity[place] as number) - (room[place] as number);
    return unlimited[place] as number;
  }

  function setFlow(arc: number, flow: number): void {
    const place = placeOf[arc] as number;
    const back = mate[place] as number;
    room[place] = (capacity[place] as number) - flow;
    room[back] = (capacity[back] as number) + flow;
    unlimited[place] = flow;
    unlimited[back] = -flow;
  }

  return {
    setCapacity(arc, ahead, back = 0) {
      const flow = flowOn(arc);
      isMeasured = false;
      const place = placeOf[arc] as number;
      const loop = from[arc] === to[arc];
      someUnlimited ||= ahead === Infinity && back === Infinity;
      capacity[place] = loop ? 0 : ahead;
      capacity[mate[place] as number] = loop ? 0 : back;
      setFlow(arc, flow);
    },
    reset() {
      room.set(capacity);
      if (someUnlimited) unlimited.fill(0);
    },
    run(source, sink, limit = Infinity) {
      if (source === sink) throw new RangeError('Source and sink are the same node.');
      if (!isMeasured || source !== lastSource || sink !== lastSink) tolerance = TOLERANCE * measure(source, sink);
      isMeasured = true;
      lastSource = source;
      lastSink = sink;
      const wide = Math.min(degree(source), degree(sink)) > NARROW;
      const started = wide ? fillShortPaths(source, sink, limit, tolerance) : 0;
      return started + fillAll(source, sink, limit - started, tolerance);
    },
    flowOn,
    minCutSide(out) {
      reached.fill(0);
      reached[lastSource] = 1;
      queue[0] = lastSource;
      let tail = 1;
      for (let first = 0; first < tail; first += 1) {
        const node = queue[first] as number;
        for (let place = start[node] as number; place < (start[node + 1] as number); place += 1) {
          const other = head[place] as number;
          if (reached[other] === 1 || (room[place] as number) <= tolerance) continue;
          reached[other] = 1;
          queue[tail] = other;
          tail += 1;
        }
      }
      out.set(reached);
    },
    saveFlow(out) {
      for (let arc = 0; arc < arcCount; arc += 1) out[arc] = flowOn(arc);
    },
    restoreFlow(saved) {
      for (let arc = 0; arc < arcCount; arc += 1) setFlow(arc, saved[arc] as number);
    },
  };
}
