import { createCapacitatedFlow } from '../flow/capacitated';
import { createNewFlow } from '../flow/new-flow';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';
import type { Allocation } from './allocation';
import { group } from './group';
import { createSpread } from './spread';
import { setNetworkShare, wouldFall } from './supply';
import { createUnderWay } from './under-way';

/** Whether a share differs from the one before by the rounding of another way to the same allocation. */
const isNoise = (share: number, before: number): boolean =>
  share === before || (share < 1 && before < 1 && Math.abs(share - before) < 1e-10);

/** In seconds. Means of several latencies end on full five minutes, so that what mixed on the way arrives together. */
const FULL = 300;

/**
 * Allocation of a service that is pumped or carried. Sources give capacity × function of their node, at most what
 * derating left; sinks ask their rate × demand factor. A node with a relay facet passes capacity × function, one without
 * passes anything while any condition is left. A need of rate 0 counts as met. What a need gets over a new path arrives after
 * the latency of that path; what it loses is lost at once.
 */
export function createCapacitated(world: World, network: ServiceNetwork): Allocation {
  const { model, state, log } = world;
  const { service, nodeCount, arcCount, nodes, links, needs, provisions, from, to, directed } = network;
  const sinkClass = Uint8Array.from(needs, (need) => model.needClass[need] as number);
  const flow = createCapacitatedFlow({
    nodeCount,
    from,
    to,
    directed,
    sourceNode: provisions.map((provision) => network.local[model.provisionNode[provision] as number] as number),
    sinkNode: needs.map((need) => network.local[model.needNode[need] as number] as number),
    sinkClass,
    limited: Uint8Array.from(network.relayCapacity, (relay) => (relay < Infinity ? 1 : 0)),
  });
  const arcFlow = new Float64Array(arcCount);
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
  const arcsOfLink = group(model.linkCount, links);
  const sourcesOfNode = group(
    nodeCount,
    provisions.map((provision) => network.local[model.provisionNode[provision] as number] as number),
  );
  const sinksOfNode = group(
    nodeCount,
    needs.map((need) => network.local[model.needNode[need] as number] as number),
  );
  const sinkNode = needs.map((need) => network.local[model.needNode[need] as number] as number);
  const latency = Float64Array.from(links, (link) => model.linkLatency[link] as number);
  const delayed = latency.some((seconds) => seconds > 0)
    ? {
        newSinks: new Int32Array(needs.length),
        gains: new Uint8Array(needs.length),
        newFlow: createNewFlow({ nodeCount, from, to, latency, sinkNode }),
        underWay: createUnderWay(world, service, needs.length),
        before: { arcFlow: new Float64Array(arcCount), delivered: new Float64Array(needs.length) },
        after: { arcFlow: new Float64Array(arcCount), delivered: new Float64Array(needs.length) },
      }
    : null;
  const leastShare = model.parameters['latency.least-share'];
  let fresh = true;
  let regraded = false;
  /** Whether anything was allocated since the service was looked at with every tie open. */
  let bareStale = true;

  const capacityOfArc = (arc: number): number =>
    state.linkCarries[links[arc] as number] === 1 ? (network.arcCapacity[arc] as number) : 0;

  function capacityOfNode(node: number): number {
    const entity = nodes[node] as number;
    const relay = network.relayCapacity[node] as number;
    if (Number.isNaN(relay)) return (state.condition[entity] as number) > 0 ? Infinity : 0;
    const share = state.nodeFunction[entity] as number;
    return share > 0 ? relay * share : 0;
  }

  function capacityOfSource(source: number): number {
    const provision = provisions[source] as number;
    const full =
      (model.provisionCapacity[provision] as number) *
      (state.online[provision] as number) *
      (state.nodeFunction[model.provisionNode[provision] as number] as number);
    return Math.min(full, state.derate[provision] as number);
  }

  function demandOf(sink: number): number {
    const need = needs[sink] as number;
    const factor = state.demandFactor[service] as number;
    return (model.needRate[need] as number) * factor * (state.needFactor[need] as number);
  }

  /** What is asked of the network: less than is needed where the service is rationed. */
  const asks = (sink: number): number => demandOf(sink) * (state.ration[service] as number);

  /** A sink leaves its class with nothing and joins the other: what either gets is allocated anew. */
  function regrade(sink: number): void {
    const rank = state.needClass[needs[sink] as number] as number;
    if (sinkClass[sink] === rank) return;
    flow.setDemand(sink, 0);
    flow.settle();
    sinkClass[sink] = rank;
    regraded = true;
  }

  function readLink(link: number): void {
    const end = arcsOfLink.start[link + 1] as number;
    for (let at = arcsOfLink.start[link] as number; at < end; at += 1) {
      const arc = arcsOfLink.items[at] as number;
      flow.setArc(arc, capacityOfArc(arc));
    }
  }

  function readNode(entity: number): void {
    const node = network.local[entity] as number;
    if (node < 0) return;
    const lastSource = sourcesOfNode.start[node + 1] as number;
    for (let at = sourcesOfNode.start[node] as number; at < lastSource; at += 1) {
      const source = sourcesOfNode.items[at] as number;
      flow.setSource(source, capacityOfSource(source));
    }
    flow.setNode(node, capacityOfNode(node));
    const lastSink = sinksOfNode.start[node + 1] as number;
    for (let at = sinksOfNode.start[node] as number; at < lastSink; at += 1) {
      const sink = sinksOfNode.items[at] as number;
      regrade(sink);
      flow.setDemand(sink, asks(sink));
    }
  }

  /** Only what was touched at this instant, where that is known. */
  function readInputs(): void {
    if (!fresh && log.places(service, readNode, readLink)) return;
    for (let arc = 0; arc < arcCount; arc += 1) flow.setArc(arc, capacityOfArc(arc));
    for (let node = 0; node < nodeCount; node += 1) readNode(nodes[node] as number);
  }

  /** What a sink is allocated, less what is still under way to it. */
  const arrivedAt = (sink: number): number =>
    delayed === null ? flow.deliveredTo(sink) : Math.min(delayed.underWay.arrived(sink), flow.deliveredTo(sink));

  /** Whether a sink gets so much more than the former ways bring it that it may have to wait for some of it. */
  function isNew(sink: number): boolean {
    const kept = flow.keptFor(sink);
    const more = flow.deliveredTo(sink) - kept;
    return more > kept * 1e-9 && more >= leastShare * demandOf(sink);
  }

  /** Sends on their way the deliveries that the new flow brings over arcs with latency. */
  function dispatch(): void {
    if (delayed === null) return;
    const { newFlow, underWay, before, after, newSinks, gains } = delayed;
    let newCount = 0;
    for (let at = 0; at < flow.changedCount; at += 1) {
      const sink = flow.changedSinks[at] as number;
      gains[sink] = isNew(sink) ? 1 : 0;
      if (gains[sink] === 0) continue;
      newSinks[newCount] = sink;
      newCount += 1;
    }
    if (newCount > 0) {
      flow.readKept(before.arcFlow);
      flow.readFlow(after.arcFlow);
      for (let sink = 0; sink < needs.length; sink += 1) after.delivered[sink] = flow.deliveredTo(sink);
      newFlow.compare(before, after, newSinks, newCount);
    }
    const cause = log.enabled ? log.latest(service) : -1;
    for (let at = 0; at < flow.changedCount; at += 1) {
      const sink = flow.changedSinks[at] as number;
      const amount = flow.deliveredTo(sink);
      before.delivered[sink] = amount;
      // A sink that could keep its way does not wait because another is served over it now.
      const kept = gains[sink] === 1 ? Math.max(newFlow.kept[sink] as number, flow.keptFor(sink)) : amount;
      underWay.allocate(sink, amount, kept, kept < amount ? waitOf(sink, amount - kept) : 0, cause);
    }
  }

  /** Seconds until what a sink gets anew arrives. */
  function waitOf(sink: number, amount: number): number {
    const seconds = delayed?.newFlow.wait[sink] as number;
    if (amount < leastShare * demandOf(sink)) return 0;
    if (delayed?.newFlow.isMean[sink] !== 1) return seconds;
    return Math.ceil((world.now + seconds) / FULL) * FULL - world.now;
  }

  /** Brings the share of a sink up to date; `cause` where it is known, as of an arrival. */
  function setShare(sink: number, cause?: number): void {
    const need = needs[sink] as number;
    const demand = demandOf(sink);
    const share = demand > 0 ? arrivedAt(sink) / demand : 1;
    if (isNoise(share, state.networkShare[need] as number)) return;
    setNetworkShare(world, need, share, cause ?? causeOf(need, log.enabled && wouldFall(world, need, share)));
  }

  function showLoads(): void {
    for (let arc = 0; arc < arcCount; arc += 1) {
      arcFlow[arc] = flow.flowOn(arc);
      if (network.shown[arc] !== 1) continue;
      const limit = network.arcCapacity[arc] as number;
      const load = limit > 0 ? Math.abs(arcFlow[arc] as number) / limit : 0;
      const link = links[arc] as number;
      if (load === state.linkLoad[link]) continue;
      state.linkLoad[link] = load;
      world.loadRevision += 1;
    }
  }

  function markLive(): void {
    for (let arc = 0; arc < arcCount; arc += 1) arcUp[arc] = capacityOfArc(arc) > 0 ? 1 : 0;
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
    for (let node = 0; node < nodeCount; node += 1) passes[node] = capacityOfNode(node) > 0 ? 1 : 0;
    for (let source = 0; source < provisions.length; source += 1) {
      if (capacityOfSource(source) <= 0) continue;
      const node = network.local[model.provisionNode[provisions[source] as number] as number] as number;
      marks[node] = 1;
      passes[node] = 1;
    }
  }

  return {
    live,
    reset() {
      fresh = true;
      bareStale = true;
      flow.reset();
      for (let sink = 0; sink < needs.length; sink += 1)
        sinkClass[sink] = model.needClass[needs[sink] as number] as number;
      arcFlow.fill(0);
      delayed?.underWay.reset();
      delayed?.before.arcFlow.fill(0);
      delayed?.before.delivered.fill(0);
    },
    arrive(sink, cause) {
      delayed?.underWay.arrive(sink);
      setShare(sink, cause);
    },
    solve() {
      bareStale = true;
      if (delayed !== null) flow.keep();
      readInputs();
      if (hasTies) markLive();
      if (log.enabled) formerFlow.set(arcFlow);
      if (delayed !== null) flow.keepDelivered();
      flow.settle();
      dispatch();
      if (fresh || regraded) for (let sink = 0; sink < needs.length; sink += 1) setShare(sink);
      else for (let at = 0; at < flow.changedCount; at += 1) setShare(flow.changedSinks[at] as number);
      fresh = false;
      regraded = false;
      if (log.enabled) showLoads();
    },
    openTies() {
      if (!bareStale) return;
      bareStale = false;
      markSources(bare);
      for (let arc = 0; arc < arcCount; arc += 1) {
        const isTie = !Number.isNaN(model.tieSeconds[links[arc] as number] as number);
        arcUp[arc] = !isTie && capacityOfArc(arc) > 0 ? 1 : 0;
      }
      spread(bare, arcUp, passes);
    },
    servedWithoutTies: (a, b) => bare[a] === 1 && bare[b] === 1,
  };
}
