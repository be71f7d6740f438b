import { createReach } from '../flow/reach';
import { createReachCapacity } from '../flow/reach-capacity';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';
import type { Allocation } from './allocation';
import { group } from './group';
import { createPathsInUse } from './paths-in-use';
import { setNetworkShare, wouldFall } from './supply';

/**
 * Allocation of a service that only needs a path of working links and relays to a hub. A hub offers the function of its
 * node (times what derating left of it), a relay passes at most its own function on, nodes without a relay facet pass
 * nothing on. The share of a need is the best quality that arrives. Where the service counts capacity, and more is asked of a
 * hub, relay or link than that (times its function), less does, by class and then alike; needs of ladders are not counted.
 * Where links have latency, a path that is new to a node delivers after the sum of its latencies.
 */
export function createReachService(world: World, network: ServiceNetwork): Allocation {
  const { model, state, log } = world;
  const { service, nodeCount, arcCount, nodes, links, needs, from, to, directed, hopLimit } = network;
  const reach = createReach({ nodeCount, from, to, directed, hopLimit });
  const threshold = model.parameters['reach.relay-threshold'];
  const hub = new Float64Array(nodeCount);
  const relay = new Float64Array(nodeCount);
  const hubCapacity = new Float64Array(nodeCount);
  const relayCapacity = new Float64Array(nodeCount).fill(Infinity);
  const demand = new Float64Array(needs.length);
  const share = new Float64Array(needs.length);
  const needNode = Int32Array.from(needs, (need) => network.local[model.needNode[need] as number] as number);
  const needClass = Uint8Array.from(needs, (need) => model.needClass[need] as number);
  const arcUp = new Uint8Array(arcCount);
  const quality = new Float64Array(nodeCount);
  const parentArc = new Int32Array(nodeCount).fill(-1);
  const formerParent = new Int32Array(nodeCount).fill(-1);
  const live = new Uint8Array(nodeCount);
  const bareUp = new Uint8Array(arcCount);
  const bareQuality = new Float64Array(nodeCount);
  const bareParent = new Int32Array(nodeCount);
  const onPath = new Uint8Array(nodeCount);
  const linkOnPath = new Uint8Array(model.linkCount);
  const laddersOn = model.laddersOn[service] ?? [];
  /** Why the quality at each local node is as it is; kept only where a ladder stands on the service. */
  const nodeCause = new Int32Array(nodeCount).fill(-1);
  const formerQuality = new Float64Array(nodeCount);
  const arcsOfLink = group(model.linkCount, links);
  const { arcCapacity, countsCapacity } = network;
  const input = { hub, relay, arcUp, threshold, hubCapacity, relayCapacity, arcCapacity, demand };
  const best = { quality, parentArc };
  const latency = Float64Array.from(links, (link) => model.linkLatency[link] as number);
  const paths = latency.some((seconds) => seconds > 0)
    ? createPathsInUse(world, network, latency, placesServed())
    : null;
  /** What each local node gets of the best quality: all of it, unless the path is new. */
  const delivered = paths === null ? quality : new Float64Array(nodeCount);
  const limits = countsCapacity
    ? createReachCapacity({ nodeCount, from, to, directed, hopLimit, reach, needNode, needClass })
    : null;
  let changed = true;
  let fresh = true;
  /** Whether the service was solved anew since it was looked at with every tie open. */
  let bareStale = true;

  /** Local nodes that need the service, or a ladder that stands on it. */
  function placesServed(): Int32Array {
    const places = new Set<number>();
    for (const each of [service, ...laddersOn]) {
      for (const need of model.networks[each]?.needs ?? [])
        places.add(network.local[model.needNode[need] as number] ?? -1);
    }
    return Int32Array.from(places)
      .filter((place) => place >= 0)
      .sort();
  }

  function readNode(entity: number): void {
    const node = network.local[entity] as number;
    if (node < 0) return;
    let own = 0;
    let most = 0;
    const end = model.provisionStart[entity + 1] as number;
    for (let provision = model.provisionStart[entity] as number; provision < end; provision += 1) {
      if (model.provisionService[provision] !== service || model.provisionHub[provision] !== 1) continue;
      const capacity = model.provisionCapacity[provision] as number;
      const derate = state.derate[provision] as number;
      const left = derate === Infinity ? 1 : capacity > 0 ? Math.min(1, derate / capacity) : 0;
      const offered = (state.nodeFunction[entity] as number) * left * (state.online[provision] as number);
      own = Math.max(own, offered);
      most += capacity * offered;
    }
    if (countsCapacity) readDemand(entity);
    const passes = Number.isNaN(network.relayCapacity[node] as number) ? 0 : (state.nodeFunction[entity] as number);
    if (relay[node] === passes && hub[node] === own && hubCapacity[node] === most) return;
    relay[node] = passes;
    hub[node] = own;
    hubCapacity[node] = most;
    const limit = network.relayCapacity[node] as number;
    // Without a limit, capacity times function would be NaN at a function of 0.
    relayCapacity[node] = limit === Infinity || Number.isNaN(limit) ? Infinity : limit * passes;
    changed = true;
  }

  function readDemand(entity: number): void {
    const factor = state.demandFactor[service] as number;
    const end = model.needStart[entity + 1] as number;
    for (let need = model.needStart[entity] as number; need < end; need += 1) {
      if (model.needService[need] !== service) continue;
      const local = model.needLocal[need] as number;
      if (needClass[local] !== state.needClass[need]) changed = true;
      needClass[local] = state.needClass[need] as number;
      const asked = (model.needRate[need] as number) * factor * (state.needFactor[need] as number);
      if (demand[local] === asked) continue;
      demand[local] = asked;
      changed = true;
    }
  }

  function readArc(arc: number): void {
    const up = state.linkCarries[links[arc] as number] as number;
    if (arcUp[arc] === up) return;
    arcUp[arc] = up;
    changed = true;
  }

  function readLink(link: number): void {
    const end = arcsOfLink.start[link + 1] as number;
    for (let at = arcsOfLink.start[link] as number; at < end; at += 1) readArc(arcsOfLink.items[at] as number);
  }

  /** Only what was touched at this instant, where that is known. */
  function readInputs(): void {
    if (!fresh && log.places(service, readNode, readLink)) return;
    fresh = false;
    for (let node = 0; node < nodeCount; node += 1) readNode(nodes[node] as number);
    for (let arc = 0; arc < arcCount; arc += 1) readArc(arc);
  }

  /** Newest record that explains why more or less arrives at a local node. */
  function causeAt(place: number, falls: boolean): number {
    if (!log.enabled || world.initialising) return -1;
    if (!falls) return log.latest(service);
    onPath.fill(0);
    linkOnPath.fill(0);
    let node = place;
    while (onPath[node] === 0) {
      onPath[node] = 1;
      const arc = formerParent[node] as number;
      if (arc < 0) break;
      linkOnPath[links[arc] as number] = 1;
      node = (to[arc] === node ? from[arc] : to[arc]) as number;
    }
    return log.pick(service, (touchedNode, link) => {
      if (touchedNode >= 0) return onPath[network.local[touchedNode] as number] === 1;
      return link >= 0 && linkOnPath[link] === 1;
    });
  }

  return {
    live,
    qualityAt(node) {
      const at = network.local[node] as number;
      return at >= 0 ? (delivered[at] as number) : 0;
    },
    causeAt(node) {
      const at = network.local[node] as number;
      return at >= 0 ? (nodeCause[at] as number) : -1;
    },
    reset() {
      changed = true;
      nodeCause.fill(-1);
      fresh = true;
      bareStale = true;
      quality.fill(0);
      delivered.fill(0);
      parentArc.fill(-1);
      paths?.reset();
    },
    arrive(place) {
      paths?.arrive(place);
      changed = true;
      state.serviceDirty[service] = 1;
    },
    solve() {
      readInputs();
      if (!changed) return;
      changed = false;
      bareStale = true;
      if (log.enabled) formerParent.set(parentArc);
      if (laddersOn.length > 0) formerQuality.set(delivered);
      reach.solve(input, best);
      paths?.update(input, quality, delivered);
      if (laddersOn.length > 0) {
        for (let node = 0; node < nodeCount; node += 1) {
          const falls = (delivered[node] as number) < (formerQuality[node] as number);
          if (delivered[node] !== formerQuality[node]) nodeCause[node] = causeAt(node, falls);
        }
      }
      for (const ladder of laddersOn) {
        state.serviceDirty[ladder] = 1;
        log.touch(ladder, log.latest(service), -1, -1);
      }
      if (limits !== null) limits.solve(input, best, share);
      else share.fill(Infinity);
      for (let local = 0; local < needs.length; local += 1) {
        const need = needs[local] as number;
        const arrived = delivered[needNode[local] as number] as number;
        const value = Math.min(share[local] as number, arrived);
        const falls = log.enabled && wouldFall(world, need, value);
        setNetworkShare(world, need, value, causeAt(needNode[local] as number, falls));
      }
      for (let node = 0; node < nodeCount; node += 1) live[node] = (quality[node] as number) > threshold ? 1 : 0;
    },
    openTies() {
      if (!bareStale) return;
      bareStale = false;
      for (let arc = 0; arc < arcCount; arc += 1) {
        const isTie = !Number.isNaN(model.tieSeconds[links[arc] as number] as number);
        bareUp[arc] = isTie ? 0 : (arcUp[arc] as number);
      }
      reach.solve({ hub, relay, arcUp: bareUp, threshold }, { quality: bareQuality, parentArc: bareParent });
    },
    servedWithoutTies: (a, b) => (bareQuality[a] as number) > threshold && (bareQuality[b] as number) > threshold,
  };
}
