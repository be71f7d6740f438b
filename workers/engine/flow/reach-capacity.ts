import type { Reach, ReachInput, ReachNetwork, ReachOutput } from './reach';

export type ReachCapacityNetwork = ReachNetwork & {
  readonly reach: Reach;
  /** Node and priority class (0 first) of each need. */
  readonly needNode: Int32Array;
  readonly needClass: Uint8Array;
};

export type ReachCapacityInput = ReachInput & {
  /** Units that each hub gives at most, that pass each relay, and each arc; Infinity where there is no limit. */
  readonly hubCapacity: Float64Array;
  readonly relayCapacity: Float64Array;
  readonly arcCapacity: Float64Array;
  /** Units that each need asks for. */
  readonly demand: Float64Array;
};

export type ReachCapacity = {
  /**
   * Writes the share of each need that arrives, 0 to 1, within all capacities. `best` is what `reach.solve` gave for the same
   * input; where no capacity binds the share is the quality there, to the bit.
   */
  solve(input: ReachCapacityInput, best: ReachOutput, share: Float64Array): void;
};

/** Parts of a need or of a capacity below this are rounding. */
const ROUNDING = 1e-9;
const CLASSES = 3;

/**
 * Shares out the capacities of hubs, relays and arcs among the needs of a `reach` service. Class by class, what a class has got is
 * never taken away again; within a class all shares grow alike over the widest paths until a hub, relay or arc on the way is
 * full (progressive filling, Bertsekas and Gallager 1992, section 6.5.2: max-min fair on given paths). What is full is then left
 * out, and what is still unserved looks for its widest path through the rest, until it has all or no path is left.
 *
 * One path at a time, never re-laid for the sake of another need: of two paths equally wide a need may take the one on which a
 * later need depends, so that the sum is not always the largest possible. A service whose sum matters is `capacitated`.
 * Nothing is allocated after creation.
 */
export function createReachCapacity(network: ReachCapacityNetwork): ReachCapacity {
  const { nodeCount, from, to, reach, needNode, needClass } = network;
  const arcCount = from.length;
  const needCount = needNode.length;
  // Limits: the hub of each node, the relay of each node, each arc.
  const limits = 2 * nodeCount + arcCount;
  const left = new Float64Array(limits);
  const load = new Float64Array(limits);
  const full = new Uint8Array(limits);
  const loaded = new Int32Array(limits);
  const unserved = new Float64Array(needCount);
  const active = new Int32Array(needCount);
  const path = new Int32Array(2 * nodeCount + 3);
  const rest = {
    hub: new Float64Array(nodeCount),
    relay: new Float64Array(nodeCount),
    arcUp: new Uint8Array(arcCount),
    threshold: 0,
  };
  const output: ReachOutput = { quality: new Float64Array(nodeCount), parentArc: new Int32Array(nodeCount) };

  /** Lists the limits on the way from the hub to a node; how many. */
  function walk(start: number, hub: Float64Array, { quality, parentArc }: ReachOutput): number {
    const wanted = quality[start] as number;
    let count = 0;
    let node = start;
    // With a hop limit a chain may take longer ways round, never more nodes than there are.
    for (let steps = 0; steps <= nodeCount; steps += 1) {
      const arc = parentArc[node] as number;
      if (arc < 0) break;
      path[count] = 2 * nodeCount + arc;
      count += 1;
      node = (to[arc] === node ? from[arc] : to[arc]) as number;
      if ((hub[node] as number) >= wanted) break;
      path[count] = nodeCount + node;
      count += 1;
    }
    path[count] = node;
    return count + 1;
  }

  /** Whether every need can have all it asks for over the widest paths. */
  function fits(input: ReachCapacityInput, best: ReachOutput): boolean {
    load.fill(0);
    for (let need = 0; need < needCount; need += 1) {
      const node = needNode[need] as number;
      const demand = input.demand[need] as number;
      if (demand <= 0 || (best.quality[node] as number) <= 0) continue;
      const count = walk(node, input.hub, best);
      for (let at = 0; at < count; at += 1) {
        const limit = path[at] as number;
        load[limit] = (load[limit] as number) + demand;
      }
    }
    for (let limit = 0; limit < limits; limit += 1) {
      if ((load[limit] as number) > (left[limit] as number) * (1 + ROUNDING)) return false;
    }
    return true;
  }

  /** Adds up what the active needs ask of each limit; how many limits that are. */
  function gather(demand: Float64Array, count: number): number {
    let found = 0;
    for (let i = 0; i < count; i += 1) {
      const need = active[i] as number;
      const length = walk(needNode[need] as number, rest.hub, output);
      for (let at = 0; at < length; at += 1) {
        const limit = path[at] as number;
        if (load[limit] === 0) loaded[found++] = limit;
        load[limit] = (load[limit] as number) + (demand[need] as number);
      }
    }
    return found;
  }

  /** Lets the shares of the active needs grow alike until one is served or a limit is full; keeps those that may go on. */
  function grow(input: ReachCapacityInput, count: number, share: Float64Array): number {
    const { demand } = input;
    const found = gather(demand, count);
    let step = Infinity;
    for (let i = 0; i < count; i += 1) step = Math.min(step, unserved[active[i] as number] as number);
    for (let i = 0; i < found; i += 1) {
      const limit = loaded[i] as number;
      step = Math.min(step, (left[limit] as number) / (load[limit] as number));
    }
    for (let i = 0; i < found; i += 1) {
      const limit = loaded[i] as number;
      const had = left[limit] as number;
      const asked = load[limit] as number;
      left[limit] = Math.max(0, had - step * asked);
      if (had / asked <= step * (1 + ROUNDING)) full[limit] = 1;
      load[limit] = 0;
    }
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const need = active[i] as number;
      const node = needNode[need] as number;
      share[need] = (share[need] as number) + step * (output.quality[node] as number);
      unserved[need] = (unserved[need] as number) - step;
      if ((unserved[need] as number) <= ROUNDING) {
        unserved[need] = 0;
        continue;
      }
      const length = walk(node, rest.hub, output);
      let blocked = false;
      for (let at = 0; at < length && !blocked; at += 1) blocked = full[path[at] as number] === 1;
      if (blocked) continue;
      active[kept] = need;
      kept += 1;
    }
    return kept;
  }

  /** Leaves out what is full, and looks for the widest paths through the rest. */
  function searchRest(): void {
    for (let node = 0; node < nodeCount; node += 1) {
      if (full[node] === 1) rest.hub[node] = 0;
      if (full[nodeCount + node] === 1) rest.relay[node] = 0;
    }
    for (let arc = 0; arc < arcCount; arc += 1) if (full[2 * nodeCount + arc] === 1) rest.arcUp[arc] = 0;
    reach.solve(rest, output);
  }

  function activate(rank: number, demand: Float64Array): number {
    let count = 0;
    for (let need = 0; need < needCount; need += 1) {
      if (needClass[need] !== rank || (unserved[need] as number) <= 0 || (demand[need] as number) <= 0) continue;
      if ((output.quality[needNode[need] as number] as number) <= 0) continue;
      active[count] = need;
      count += 1;
    }
    return count;
  }

  return {
    solve(input, best, share) {
      for (let need = 0; need < needCount; need += 1) share[need] = best.quality[needNode[need] as number] as number;
      left.set(input.hubCapacity, 0);
      left.set(input.relayCapacity, nodeCount);
      left.set(input.arcCapacity, 2 * nodeCount);
      if (fits(input, best)) return;
      for (let need = 0; need < needCount; need += 1) if ((input.demand[need] as number) > 0) share[need] = 0;
      unserved.fill(1);
      full.fill(0);
      load.fill(0);
      rest.hub.set(input.hub);
      rest.relay.set(input.relay);
      rest.arcUp.set(input.arcUp);
      rest.threshold = input.threshold;
      output.quality.set(best.quality);
      output.parentArc.set(best.parentArc);
      for (let rank = 0; rank < CLASSES; rank += 1) {
        let count = activate(rank, input.demand);
        while (count > 0) {
          while (count > 0) count = grow(input, count, share);
          searchRest();
          count = activate(rank, input.demand);
        }
      }
    },
  };
}
