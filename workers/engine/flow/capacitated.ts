import { createAdjacency } from './adjacency';
import { createFairFill } from './fair-fill';
import { createFairState } from './fair-state';
import { createResidual } from './residual';
import { createRetract } from './retract';

export type CapacitatedNetwork = {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where an arc carries only from → to, 0 where both ways. */
  readonly directed: Uint8Array;
  /** Node of each source and of each sink; a node may have several of both. */
  readonly sourceNode: Int32Array;
  readonly sinkNode: Int32Array;
  /** Priority per sink: 0 life, 1 essential, 2 normal. */
  readonly sinkClass: Uint8Array;
  /**
   * 1 where what passes through a node may be limited; default everywhere. Elsewhere a node lets through everything, and
   * nothing only where its capacity is 0 and it supplies nothing itself.
   */
  readonly limited?: Uint8Array;
};

/** Everything in the unit of the service, per hour or as power. */
export type CapacitatedFlow = {
  /**
   * Change one figure of the input; all are 0 after creation and `reset`. Arcs and nodes may be Infinity, demand is finite. A node
   * counts by what may pass through it, its own supply and its own demand not counted; 0 where nothing passes.
   */
  setArc(arc: number, capacity: number): void;
  setNode(node: number, capacity: number): void;
  setSource(source: number, capacity: number): void;
  setDemand(sink: number, amount: number): void;
  /**
   * Allocates for the input as it now is, starting from the flow of the last time: only what changed, and what that can
   * reach, is allocated anew.
   */
  settle(): void;
  /** Sinks whose share may have changed in the last `settle`: the first `changedCount`. */
  readonly changedSinks: Int32Array;
  readonly changedCount: number;
  /** What a sink gets; exactly its demand where that is met. */
  deliveredTo(sink: number): number;
  /** Net flow of an arc, from → to positive. */
  flowOn(arc: number): number;
  /** Net flow of every arc. */
  readFlow(into: Float64Array): void;
  /** Keeps the flow as it is now; and the net flow of every arc in what was kept last. */
  keep(): void;
  readKept(into: Float64Array): void;
  /** Keeps what each sink has got as it is now, between changes of input what these left of it; and what was kept last. */
  keepDelivered(): void;
  keptFor(sink: number): number;
  /** Output of all sources of a node. */
  outputOf(node: number): number;
  /** Forgets all input and flow, so that the next allocation depends on its input alone. */
  reset(): void;
};

/** What is left of a capacity counts as none below this share of all that can flow, and a lack below four times it. */
const TOLERANCE = 1e-12;

/**
 * Allocation of a carried service (water, fuel, food, goods): class by class, and within a class max-min fair by share
 * of demand (Megiddo 1974, doi:10.1007/BF01585506). So each class gets as much in all as any flow could give it once the
 * classes before it are served; what those got is rerouted at most, never taken away. A sink that no path reaches gets
 * 0. What each sink gets follows from the input alone, up to rounding; the way it takes may follow from the flow before.
 * Allocates no memory after creation.
 */
export function createCapacitatedFlow(network: CapacitatedNetwork): CapacitatedFlow {
  const { nodeCount, directed, sourceNode, sinkNode, sinkClass } = network;
  const arcCount = network.from.length;
  const sourceCount = sourceNode.length;
  const sinkCount = sinkNode.length;

  // A limited node is an entrance and an exit; supply joins at the exit and demand leaves at the entrance. One with both
  // has two more, so that its own supply serves its own demand without passing through it.
  let count = nodeCount;
  const from: number[] = [];
  const to: number[] = [];
  const add = (a: number, b: number): number => {
    to.push(b);
    return from.push(a) - 1;
  };
  const exitOf = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const throughArc = new Int32Array(nodeCount).fill(-1);
  for (let node = 0; node < nodeCount; node += 1) {
    if (network.limited?.[node] === 0) continue;
    exitOf[node] = count;
    throughArc[node] = add(node, count);
    count += 1;
  }
  // An arc both ways between nodes that are not split is one, with room either way.
  const forwardArc = new Int32Array(arcCount);
  const backwardArc = new Int32Array(arcCount).fill(-1);
  for (let arc = 0; arc < arcCount; arc += 1) {
    const a = network.from[arc] as number;
    const b = network.to[arc] as number;
    forwardArc[arc] = add(exitOf[a] as number, b);
    if (directed[arc] !== 0 || (exitOf[a] === a && exitOf[b] === b)) continue;
    backwardArc[arc] = add(exitOf[b] as number, a);
  }
  const supplyAt = exitOf.slice();
  const demandAt = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const unlimited: number[] = [];
  const asking = new Set(sinkNode);
  for (const node of new Set(sourceNode)) {
    if (!asking.has(node) || throughArc[node] === -1) continue;
    const supply = count;
    const demand = count + 1;
    count += 2;
    unlimited.push(add(supply, exitOf[node] as number), add(node, demand), add(supply, demand));
    supplyAt[node] = supply;
    demandAt[node] = demand;
  }
  const residual = createResidual(count, Int32Array.from(from), Int32Array.from(to));
  const { head, mate, room, placeOf } = residual;
  const entrance = sinkNode.map((node) => demandAt[node] as number);
  const state = createFairState(residual, entrance, sinkClass);
  const { net, supply, spare, excess, demand: wanted, got } = state;
  const filling = createFairFill(state);
  const retract = createRetract(state, (sink) => filling.lose(entrance[sink] as number), filling.open);
  const refund = (node: number, amount: number): void => retract(node, amount, false);
  // Where each arc begins, where what goes against it does (−1: nothing may), and whether that is an arc of its own.
  const forwardPlace = forwardArc.map((arc) => placeOf[arc] as number);
  const backwardPlace = backwardArc.map((back, arc) => {
    if (back >= 0) return placeOf[back] as number;
    return directed[arc] === 0 ? (mate[forwardPlace[arc] as number] as number) : -1;
  });
  const ownPlace = backwardArc.map((arc) => (arc < 0 ? -1 : (placeOf[arc] as number)));
  const throughPlace = throughArc.map((arc) => (arc < 0 ? -1 : (placeOf[arc] as number)));
  /** By place. */
  const capacity = new Float64Array(room.length);
  const arcCapacity = new Float64Array(arcCount);
  const nodeCapacity = new Float64Array(nodeCount);
  const sourceCapacity = new Float64Array(sourceCount);
  const { arc: arcsAt, offset: arcStart } = createAdjacency(nodeCount, network.from, network.to);
  const sourcesAt = Array.from({ length: nodeCount }, (): number[] => []);
  sourceNode.forEach((node, source) => sourcesAt[node]?.push(source));
  /** 1 where an unlimited node lets nothing through. */
  const shut = new Uint8Array(nodeCount);
  const changedSinks = new Int32Array(sinkCount);
  const isChanged = new Uint8Array(sinkCount);
  let keptNet = new Float64Array(0);
  let keptGot = new Float64Array(0);
  let changedCount = 0;
  let supplied = 0;
  let asked = 0;

  function noteChanged(node: number): void {
    const end = state.sinkStart[node + 1] as number;
    for (let at = state.sinkStart[node] as number; at < end; at += 1) {
      const sink = state.sinkList[at] as number;
      if (isChanged[sink] === 1) continue;
      isChanged[sink] = 1;
      changedSinks[changedCount] = sink;
      changedCount += 1;
    }
  }

  function forgetChanged(): void {
    for (let at = 0; at < changedCount; at += 1) isChanged[changedSinks[at] as number] = 0;
    changedCount = 0;
  }

  function reset(): void {
    for (const array of [capacity, room, net, supply, spare, excess, wanted, got]) array.fill(0);
    for (const array of [arcCapacity, nodeCapacity, sourceCapacity]) array.fill(0);
    for (const arc of unlimited) {
      capacity[placeOf[arc] as number] = Infinity;
      room[placeOf[arc] as number] = Infinity;
    }
    for (let node = 0; node < nodeCount; node += 1) shut[node] = throughArc[node] === -1 ? 1 : 0;
    supplied = asked = state.tolerance = state.rounding = 0;
    forgetChanged();
    filling.forget();
  }
  reset();

  function setCapacity(place: number, value: number): void {
    if (capacity[place] === value) return;
    const grows = value > (capacity[place] as number);
    capacity[place] = value;
    const back = mate[place] as number;
    const node = head[back] as number;
    const flow = net[place] as number;
    if (flow <= value) {
      const wasFull = (room[place] as number) <= state.tolerance;
      room[place] = value - flow;
      if (grows && wasFull) filling.open(node, head[place] as number);
      return;
    }
    const beyond = flow - value;
    net[place] = value;
    net[back] = -value;
    room[place] = 0;
    room[back] = (capacity[back] as number) + value;
    excess[node] = (excess[node] as number) + beyond;
    filling.gain(node);
    retract(head[place] as number, beyond, true);
  }

  function applyArc(arc: number): void {
    const value = arcCapacity[arc] as number;
    const a = network.from[arc] as number;
    const b = network.to[arc] as number;
    setCapacity(forwardPlace[arc] as number, shut[a] === 1 ? 0 : value);
    if (directed[arc] === 0) setCapacity(backwardPlace[arc] as number, shut[b] === 1 ? 0 : value);
  }

  function applyNode(node: number): void {
    const through = throughPlace[node] as number;
    if (through >= 0) return setCapacity(through, nodeCapacity[node] as number);
    const isShut = nodeCapacity[node] === 0 && supply[node] === 0 ? 1 : 0;
    if (isShut === shut[node]) return;
    shut[node] = isShut;
    const end = arcStart[node + 1] as number;
    for (let place = arcStart[node] as number; place < end; place += 1) applyArc(arcsAt[place] as number);
  }

  return {
    reset,
    changedSinks,
    get changedCount() {
      return changedCount;
    },
    setArc(arc, value) {
      if (arcCapacity[arc] === value) return;
      arcCapacity[arc] = value;
      applyArc(arc);
    },
    setNode(node, value) {
      if (nodeCapacity[node] === value) return;
      nodeCapacity[node] = value;
      applyNode(node);
    },
    setSource(source, value) {
      if (sourceCapacity[source] === value) return;
      supplied += value - (sourceCapacity[source] as number);
      sourceCapacity[source] = value;
      const node = sourceNode[source] as number;
      let sum = 0;
      for (const each of sourcesAt[node] ?? []) sum += sourceCapacity[each] as number;
      const at = supplyAt[node] as number;
      const left = (spare[at] as number) + sum - (supply[at] as number);
      const grows = sum > (supply[at] as number);
      supply[at] = sum;
      spare[at] = Math.max(0, left);
      if (grows) filling.gain(at);
      else if (left < 0) retract(at, -left, true);
      applyNode(node);
    },
    setDemand(sink, value) {
      if (wanted[sink] === value) return;
      asked += value - (wanted[sink] as number);
      wanted[sink] = value;
      const node = entrance[sink] as number;
      filling.lose(node);
      const beyond = (got[sink] as number) - value;
      if (beyond <= 0) return;
      got[sink] = value;
      excess[node] = (excess[node] as number) + beyond;
    },
    settle() {
      forgetChanged();
      state.tolerance = TOLERANCE * Math.max(0, Math.min(supplied, asked));
      state.rounding = 4 * state.tolerance;
      filling.settle(refund, noteChanged);
    },
    deliveredTo(sink) {
      const want = wanted[sink] as number;
      const came = got[sink] as number;
      return came > 0 && want - came <= state.rounding ? want : came;
    },
    flowOn: netFlow,
    readFlow: (into) => readNet(net, into),
    keep() {
      if (keptNet.length === 0) keptNet = new Float64Array(net.length);
      keptNet.set(net);
    },
    readKept: (into) => readNet(keptNet, into),
    keepDelivered() {
      if (keptGot.length === 0) keptGot = new Float64Array(sinkCount);
      keptGot.set(got);
    },
    keptFor: (sink) => keptGot[sink] as number,
    outputOf(node) {
      const at = supplyAt[node] as number;
      return (supply[at] as number) - (spare[at] as number);
    },
  };

  function readNet(of: Float64Array, into: Float64Array): void {
    for (let arc = 0; arc < arcCount; arc += 1) {
      const along = of[forwardPlace[arc] as number] as number;
      const own = ownPlace[arc] as number;
      into[arc] = own < 0 ? along : along - (of[own] as number);
    }
  }

  function netFlow(arc: number): number {
    const along = net[forwardPlace[arc] as number] as number;
    const own = ownPlace[arc] as number;
    return own < 0 ? along : along - (net[own] as number);
  }
}
