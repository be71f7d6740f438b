import { createMaxFlow } from './max-flow';

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
  allocate(input: CapacitatedInput, output: CapacitatedOutput): void;
};

const CLASSES = 3;
/** Shortfalls below this share of all that can flow are rounding; above the tolerance of the flow itself. */
const ROUNDING = 4e-12;

/**
 * Allocation of a carried service (water, fuel, food, goods): class by class, and within a class max-min fair by share
 * of demand. First every sink of the class gets the largest common share λ that the network can carry to all that a
 * path reaches; those that no flow can give more keep it, the rest go on to their largest common share, and so forth
 * (Megiddo 1974, doi:10.1007/BF01585506). So each class gets as much in all as any flow could give it once the classes
 * before it are served; what those got is rerouted at most, never taken away. Each λ is exact, found by Newton's method
 * on least cuts (Radzik 1998). A sink that no path reaches gets 0. Allocates nothing after creation; where all demand
 * can be met it costs one maximum flow.
 */
export function createCapacitatedFlow(network: CapacitatedNetwork): CapacitatedFlow {
  const { nodeCount, directed, sourceNode, sinkNode, sinkClass } = network;
  const arcCount = network.from.length;
  const sourceCount = sourceNode.length;
  const sinkCount = sinkNode.length;

  // Each node is an entrance 2v and an exit 2v + 1; supply joins at the exit and demand leaves at the entrance. A node
  // with both has two more, so that its own supply serves its own demand without passing through it.
  const superSource = 2 * nodeCount;
  const superSink = superSource + 1;
  let count = superSink + 1;
  const from: number[] = [];
  const to: number[] = [];
  const add = (a: number, b: number): number => {
    to.push(b);
    return from.push(a) - 1;
  };
  const forwardArc = new Int32Array(arcCount);
  const backwardArc = new Int32Array(arcCount).fill(-1);
  for (let arc = 0; arc < arcCount; arc += 1) {
    const a = network.from[arc] as number;
    const b = network.to[arc] as number;
    forwardArc[arc] = add(2 * a + 1, 2 * b);
    if (directed[arc] === 0) backwardArc[arc] = add(2 * b + 1, 2 * a);
  }
  const throughArc = Int32Array.from({ length: nodeCount }, (_, node) => add(2 * node, 2 * node + 1));
  const supplyAt = Int32Array.from({ length: nodeCount }, (_, node) => 2 * node + 1);
  const demandAt = Int32Array.from({ length: nodeCount }, (_, node) => 2 * node);
  const unlimited: number[] = [];
  for (const node of new Set(sourceNode)) {
    if (!sinkNode.includes(node)) continue;
    const supply = count;
    const demand = count + 1;
    count += 2;
    unlimited.push(add(supply, 2 * node + 1), add(2 * node, demand), add(supply, demand));
    supplyAt[node] = supply;
    demandAt[node] = demand;
  }
  const sourceArc = Int32Array.from(sourceNode, (node) => add(superSource, supplyAt[node] as number));
  const sinkArc = Int32Array.from(sinkNode, (node) => add(demandAt[node] as number, superSink));
  const flow = createMaxFlow({ nodeCount: count, from: Int32Array.from(from), to: Int32Array.from(to) });
  for (const arc of unlimited) flow.setCapacity(arc, Infinity);

  const side = new Uint8Array(count);
  const base = new Float64Array(from.length);
  /** Sinks of the class in hand that may still get more. */
  const active = new Uint8Array(sinkCount);
  const reachable = new Uint8Array(sinkCount);
  let rounding = 0;

  const entrance = (sink: number): number => demandAt[sinkNode[sink] as number] as number;

  /**
   * Opens every active sink for this share of its demand and sends what fits. Returns the share where all of it came,
   * else the smaller one that the least cut allows: what the active sinks beyond it got, by what they want.
   */
  function raise(share: number, demand: Float64Array): number {
    for (let sink = 0; sink < sinkCount; sink += 1) {
      if (active[sink] !== 0) flow.setCapacity(sinkArc[sink] as number, share * (demand[sink] as number));
    }
    flow.run(superSource, superSink);
    flow.minCutSide(side);
    let short = false;
    let got = 0;
    let wanted = 0;
    for (let sink = 0; sink < sinkCount; sink += 1) {
      if (active[sink] === 0) continue;
      const came = flow.flowOn(sinkArc[sink] as number);
      if (share * (demand[sink] as number) - came > rounding) short = true;
      if (side[entrance(sink)] === 1) continue;
      got += came;
      wanted += demand[sink] as number;
    }
    return short ? Math.min(share, got / wanted) : share;
  }

  /** Sinks that cannot rise keep what they have; returns how many stay active. */
  function settle(): number {
    let left = 0;
    for (let sink = 0; sink < sinkCount; sink += 1) {
      if (active[sink] === 1 && side[entrance(sink)] === 1) left += 1;
      else if (active[sink] !== 0) {
        active[sink] = 0;
        flow.setCapacity(sinkArc[sink] as number, flow.flowOn(sinkArc[sink] as number));
      }
    }
    return left;
  }

  /** Raises the active sinks together, round by round, each round to the largest share all of them can have. */
  function fill(demand: Float64Array): void {
    do {
      flow.saveFlow(base);
      let share = 1;
      let allowed = raise(1, demand);
      if (allowed === 1) {
        side.fill(0);
      } else {
        do {
          share = allowed;
          // 2 marks those beyond the cut that sets this share: whatever rounding says, they cannot rise further.
          for (let sink = 0; sink < sinkCount; sink += 1) {
            if (active[sink] !== 0) active[sink] = side[entrance(sink)] === 1 ? 1 : 2;
          }
          flow.restoreFlow(base);
          allowed = raise(share, demand);
        } while (allowed < share);
      }
    } while (settle() > 0);
  }

  /** Marks the sinks that a path of positive capacity joins to a source; true where each of these is served in full. */
  function onlyUnreachableAreShort(demand: Float64Array): boolean {
    flow.saveFlow(base);
    flow.reset();
    for (let sink = 0; sink < sinkCount; sink += 1) flow.setCapacity(sinkArc[sink] as number, 0);
    flow.run(superSource, superSink);
    flow.minCutSide(side);
    flow.restoreFlow(base);
    let all = true;
    for (let sink = 0; sink < sinkCount; sink += 1) {
      reachable[sink] = side[entrance(sink)] as number;
      const missing = (demand[sink] as number) - flow.flowOn(sinkArc[sink] as number);
      if (reachable[sink] === 1 && missing > rounding) all = false;
    }
    return all;
  }

  return {
    allocate({ arcCapacity, nodeCapacity, sourceCapacity, demand }, { delivered, arcFlow, sourceOutput }) {
      for (let arc = 0; arc < arcCount; arc += 1) {
        flow.setCapacity(forwardArc[arc] as number, arcCapacity[arc] as number);
        if (directed[arc] === 0) flow.setCapacity(backwardArc[arc] as number, arcCapacity[arc] as number);
      }
      for (let node = 0; node < nodeCount; node += 1) {
        flow.setCapacity(throughArc[node] as number, nodeCapacity[node] as number);
      }
      let supply = 0;
      for (let source = 0; source < sourceCount; source += 1) {
        supply += sourceCapacity[source] as number;
        flow.setCapacity(sourceArc[source] as number, sourceCapacity[source] as number);
      }
      let wanted = 0;
      for (let sink = 0; sink < sinkCount; sink += 1) wanted += demand[sink] as number;
      rounding = ROUNDING * Math.min(supply, wanted);

      flow.reset();
      active.fill(1);
      if (raise(1, demand) < 1 && !onlyUnreachableAreShort(demand)) {
        flow.reset();
        for (let level = 0; level < CLASSES; level += 1) {
          let some = false;
          for (let sink = 0; sink < sinkCount; sink += 1) {
            const is = sinkClass[sink] === level && reachable[sink] === 1 && (demand[sink] as number) > 0;
            active[sink] = is ? 1 : 0;
            some ||= is;
          }
          if (some) fill(demand);
        }
      }

      for (let sink = 0; sink < sinkCount; sink += 1) {
        const got = flow.flowOn(sinkArc[sink] as number);
        const want = demand[sink] as number;
        delivered[sink] = got > 0 && want - got <= rounding ? want : got;
      }
      for (let arc = 0; arc < arcCount; arc += 1) {
        const back = directed[arc] === 0 ? flow.flowOn(backwardArc[arc] as number) : 0;
        arcFlow[arc] = flow.flowOn(forwardArc[arc] as number) - back;
      }
      for (let source = 0; source < sourceCount; source += 1) {
        sourceOutput[source] = flow.flowOn(sourceArc[source] as number);
      }
    },
  };
}
