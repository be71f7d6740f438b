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
export type CapacitatedInput = {
  /** Per arc; Infinity where none, 0 where the arc is out. */
  readonly arcCapacity: Float64Array;
  /** What may pass through a node, its own supply and its own demand not counted; 0 where nothing passes. */
  readonly nodeCapacity: Float64Array;
  readonly sourceCapacity: Float64Array;
  /** Finite, at least 0. */
  readonly demand: Float64Array;
};

export type CapacitatedOutput = {
  /** Per sink; exactly its demand where that is met. */
  readonly delivered: Float64Array;
  /** Per arc, from → to positive. */
  readonly arcFlow: Float64Array;
  readonly sourceOutput: Float64Array;
};

export type CapacitatedFlow = {
  /**
   * Allocates for this input, starting from the flow of the last one: only what changed, and what that can reach, is
   * allocated anew.
   */
  allocate(input: CapacitatedInput, output: CapacitatedOutput): void;
  /** Forgets all flow, so that the next allocation depends on its input alone. */
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
  const forwardArc = new Int32Array(arcCount);
  const backwardArc = new Int32Array(arcCount).fill(-1);
  for (let arc = 0; arc < arcCount; arc += 1) {
    const a = network.from[arc] as number;
    const b = network.to[arc] as number;
    forwardArc[arc] = add(exitOf[a] as number, b);
    if (directed[arc] === 0) backwardArc[arc] = add(exitOf[b] as number, a);
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
  const exit = sourceNode.map((node) => supplyAt[node] as number);
  const state = createFairState(residual, entrance, sinkClass);
  const { supply, spare, excess, demand: wanted, got } = state;
  const filling = createFairFill(state);
  const retract = createRetract(state, (sink) => filling.lose(entrance[sink] as number), filling.open);
  const refund = (node: number, amount: number): void => retract(node, amount, false);
  const capacity = new Float64Array(from.length);
  const nextSupply = new Float64Array(count);

  function reset(): void {
    capacity.fill(0);
    room.fill(0);
    for (const array of [supply, spare, excess, wanted, got]) array.fill(0);
    for (const arc of unlimited) {
      capacity[arc] = Infinity;
      room[placeOf[arc] as number] = Infinity;
    }
    filling.forget();
  }
  reset();

  function setCapacity(arc: number, value: number): void {
    if (capacity[arc] === value) return;
    const grows = value > (capacity[arc] as number);
    capacity[arc] = value;
    const place = placeOf[arc] as number;
    const back = mate[place] as number;
    const node = head[back] as number;
    const flow = room[back] as number;
    if (flow <= value) {
      const wasFull = (room[place] as number) <= state.tolerance;
      room[place] = value - flow;
      if (grows && wasFull) filling.open(node, head[place] as number);
      return;
    }
    const beyond = flow - value;
    room[place] = 0;
    room[back] = value;
    excess[node] = (excess[node] as number) + beyond;
    filling.gain(node);
    retract(head[place] as number, beyond, true);
  }

  const isShut = (node: number, nodeCapacity: Float64Array): boolean =>
    throughArc[node] === -1 && nodeCapacity[node] === 0 && nextSupply[node] === 0;

  function setSupply(node: number, value: number): void {
    const before = supply[node] as number;
    if (before === value) return;
    const left = (spare[node] as number) + value - before;
    supply[node] = value;
    spare[node] = Math.max(0, left);
    if (value > before) filling.gain(node);
    else if (left < 0) retract(node, -left, true);
  }

  function setDemand(sink: number, value: number): void {
    if (wanted[sink] === value) return;
    const node = entrance[sink] as number;
    const beyond = (got[sink] as number) - value;
    wanted[sink] = value;
    filling.lose(node);
    if (beyond <= 0) return;
    got[sink] = value;
    excess[node] = (excess[node] as number) + beyond;
  }

  return {
    reset,
    allocate({ arcCapacity, nodeCapacity, sourceCapacity, demand }, { delivered, arcFlow, sourceOutput }) {
      let total = 0;
      for (let source = 0; source < sourceCount; source += 1) nextSupply[exit[source] as number] = 0;
      for (let source = 0; source < sourceCount; source += 1) {
        const node = exit[source] as number;
        nextSupply[node] = (nextSupply[node] as number) + (sourceCapacity[source] as number);
        total += sourceCapacity[source] as number;
      }
      for (let arc = 0; arc < arcCount; arc += 1) {
        const value = arcCapacity[arc] as number;
        setCapacity(forwardArc[arc] as number, isShut(network.from[arc] as number, nodeCapacity) ? 0 : value);
        if (directed[arc] !== 0) continue;
        setCapacity(backwardArc[arc] as number, isShut(network.to[arc] as number, nodeCapacity) ? 0 : value);
      }
      for (let node = 0; node < nodeCount; node += 1) {
        const through = throughArc[node] as number;
        if (through >= 0) setCapacity(through, nodeCapacity[node] as number);
      }
      for (let source = 0; source < sourceCount; source += 1) {
        const node = exit[source] as number;
        setSupply(node, nextSupply[node] as number);
      }
      let asked = 0;
      for (let sink = 0; sink < sinkCount; sink += 1) {
        setDemand(sink, demand[sink] as number);
        asked += demand[sink] as number;
      }
      state.tolerance = TOLERANCE * Math.min(total, asked);
      state.rounding = 4 * state.tolerance;
      filling.settle(refund);

      for (let sink = 0; sink < sinkCount; sink += 1) {
        const want = wanted[sink] as number;
        const came = got[sink] as number;
        delivered[sink] = came > 0 && want - came <= state.rounding ? want : came;
      }
      for (let arc = 0; arc < arcCount; arc += 1) {
        const back =
          directed[arc] === 0 ? (room[mate[placeOf[backwardArc[arc] as number] as number] as number] as number) : 0;
        arcFlow[arc] = (room[mate[placeOf[forwardArc[arc] as number] as number] as number] as number) - back;
      }
      for (let source = 0; source < sourceCount; source += 1) {
        const node = exit[source] as number;
        nextSupply[node] = (supply[node] as number) - (spare[node] as number);
      }
      for (let source = 0; source < sourceCount; source += 1) {
        const node = exit[source] as number;
        const given = Math.min(nextSupply[node] as number, sourceCapacity[source] as number);
        sourceOutput[source] = given;
        nextSupply[node] = (nextSupply[node] as number) - given;
      }
    },
  };
}
