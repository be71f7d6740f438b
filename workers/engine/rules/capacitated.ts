import { createCapacitatedFlow } from '../flow/capacitated';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';
import type { Allocation } from './allocation';
import { createSpread } from './spread';
import { setNetworkShare, wouldFall } from './supply';

/** Whether a share differs from the one before by the rounding of another way to the same allocation. */
const isNoise = (share: number, before: number): boolean =>
  share === before || (share < 1 && before < 1 && Math.abs(share - before) < 1e-10);

/**
 * Allocation of a service that is pumped or carried. Sources give capacity × function of their node, at most what
 * derating left; sinks ask their rate × demand factor. A node with a relay facet passes capacity × function, one without
 * passes anything while any condition is left. A need of rate 0 counts as met.
 */
export function createCapacitated(world: World, network: ServiceNetwork): Allocation {
  const { model, state, log } = world;
  const { service, nodeCount, arcCount, nodes, links, needs, provisions, from, to, directed } = network;
  const flow = createCapacitatedFlow({
    nodeCount,
    from,
    to,
    directed,
    sourceNode: provisions.map((provision) => network.local[model.provisionNode[provision] as number] as number),
    sinkNode: needs.map((need) => network.local[model.needNode[need] as number] as number),
    sinkClass: Uint8Array.from(needs, (need) => model.needClass[need] as number),
    limited: Uint8Array.from(network.relayCapacity, (relay) => (relay < Infinity ? 1 : 0)),
  });
  const input = {
    arcCapacity: new Float64Array(arcCount),
    nodeCapacity: new Float64Array(nodeCount),
    sourceCapacity: new Float64Array(provisions.length),
    demand: new Float64Array(needs.length),
  };
  const output = {
    delivered: new Float64Array(needs.length),
    arcFlow: new Float64Array(arcCount),
    sourceOutput: new Float64Array(provisions.length),
  };
  const formerFlow = new Float64Array(arcCount);
  const live = new Uint8Array(nodeCount);
  const bare = new Uint8Array(nodeCount);
  const arcUp = new Uint8Array(arcCount);
  const passes = new Uint8Array(nodeCount);
  const upstream = new Uint8Array(nodeCount);
  const stack = new Int32Array(nodeCount);
  const upstreamLink = new Uint8Array(model.linkCount);
  const spread = createSpread(network);
  const hasTies = links.some((link) => !Number.isNaN(model.tieSeconds[link] as number));
  let changed = true;

  function put(array: Float64Array, at: number, value: number): void {
    if (array[at] === value) return;
    array[at] = value;
    changed = true;
  }

  function readInputs(): void {
    for (let arc = 0; arc < arcCount; arc += 1) {
      const carries = state.linkCarries[links[arc] as number] === 1;
      put(input.arcCapacity, arc, carries ? (network.arcCapacity[arc] as number) : 0);
    }
    for (let node = 0; node < nodeCount; node += 1) {
      const entity = nodes[node] as number;
      const relay = network.relayCapacity[node] as number;
      const share = state.nodeFunction[entity] as number;
      const open = (state.condition[entity] as number) > 0 ? Infinity : 0;
      put(input.nodeCapacity, node, Number.isNaN(relay) ? open : share > 0 ? relay * share : 0);
    }
    for (let source = 0; source < provisions.length; source += 1) {
      const provision = provisions[source] as number;
      const full =
        (model.provisionCapacity[provision] as number) *
        (state.online[provision] as number) *
        (state.nodeFunction[model.provisionNode[provision] as number] as number);
      put(input.sourceCapacity, source, Math.min(full, state.derate[provision] as number));
    }
    const factor = state.demandFactor[service] as number;
    for (let sink = 0; sink < needs.length; sink += 1) {
      const need = needs[sink] as number;
      put(input.demand, sink, (model.needRate[need] as number) * factor * (state.needFactor[need] as number));
    }
  }

  function markLive(): void {
    for (let arc = 0; arc < arcCount; arc += 1) arcUp[arc] = (input.arcCapacity[arc] as number) > 0 ? 1 : 0;
    markSources(live);
    spread(live, arcUp, passes);
  }

  /** Marks the nodes and links that the former flow came through to a local node, that node included. */
  function markUpstream(sink: number): void {
    upstream.fill(0);
    upstreamLink.fill(0);
    upstream[sink] = 1;
    stack[0] = sink;
    let depth = 1;
    while (depth > 0) {
      depth -= 1;
      const node = stack[depth] as number;
      const end = network.arcStart[node + 1] as number;
      for (let place = network.arcStart[node] as number; place < end; place += 1) {
        const arc = network.arcOf[place] as number;
        const amount = formerFlow[arc] as number;
        if (amount === 0 || (amount > 0 ? to[arc] : from[arc]) !== node) continue;
        upstreamLink[links[arc] as number] = 1;
        const source = (amount > 0 ? from[arc] : to[arc]) as number;
        if (upstream[source] === 1) continue;
        upstream[source] = 1;
        stack[depth] = source;
        depth += 1;
      }
    }
  }

  function causeOf(need: number, falls: boolean): number {
    if (!log.enabled || world.initialising) return -1;
    if (!falls) return log.latest(service);
    markUpstream(network.local[model.needNode[need] as number] as number);
    return log.pick(service, (node, link) => {
      if (node >= 0) return upstream[network.local[node] as number] === 1;
      return link >= 0 && upstreamLink[link] === 1;
    });
  }

  function markSources(marks: Uint8Array): void {
    marks.fill(0);
    for (let node = 0; node < nodeCount; node += 1) passes[node] = (input.nodeCapacity[node] as number) > 0 ? 1 : 0;
    for (let source = 0; source < provisions.length; source += 1) {
      if ((input.sourceCapacity[source] as number) <= 0) continue;
      const node = network.local[model.provisionNode[provisions[source] as number] as number] as number;
      marks[node] = 1;
      passes[node] = 1;
    }
  }

  return {
    live,
    reset() {
      changed = true;
      flow.reset();
      output.arcFlow.fill(0);
    },
    solve() {
      readInputs();
      if (!changed) return;
      changed = false;
      if (hasTies) markLive();
      if (log.enabled) formerFlow.set(output.arcFlow);
      flow.allocate(input, output);
      for (let sink = 0; sink < needs.length; sink += 1) {
        const need = needs[sink] as number;
        const demand = input.demand[sink] as number;
        const share = demand > 0 ? (output.delivered[sink] as number) / demand : 1;
        if (isNoise(share, state.networkShare[need] as number)) continue;
        setNetworkShare(world, need, share, causeOf(need, log.enabled && wouldFall(world, need, share)));
      }
      for (let arc = 0; arc < arcCount; arc += 1) {
        if (network.shown[arc] !== 1) continue;
        const limit = network.arcCapacity[arc] as number;
        const load = limit > 0 ? Math.abs(output.arcFlow[arc] as number) / limit : 0;
        const link = links[arc] as number;
        if (load === state.linkLoad[link]) continue;
        state.linkLoad[link] = load;
        world.revision += 1;
      }
    },
    openTies() {
      markSources(bare);
      for (let arc = 0; arc < arcCount; arc += 1) {
        const isTie = !Number.isNaN(model.tieSeconds[links[arc] as number] as number);
        arcUp[arc] = !isTie && (input.arcCapacity[arc] as number) > 0 ? 1 : 0;
      }
      spread(bare, arcUp, passes);
    },
    servedWithoutTies: (a, b) => bare[a] === 1 && bare[b] === 1,
  };
}
