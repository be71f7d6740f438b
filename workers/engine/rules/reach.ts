import { createReach } from '../flow/reach';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';
import type { Allocation } from './allocation';
import { setNetworkShare, wouldFall } from './supply';

/**
 * Allocation of a service that only needs a path of working links and relays to a hub. A hub offers the function of its
 * node (times what derating left of it), a relay passes at most its own function on, nodes without a relay facet pass
 * nothing on; capacities of links and relays play no part. The share of a need is the best quality that arrives.
 */
export function createReachService(world: World, network: ServiceNetwork): Allocation {
  const { model, state, log } = world;
  const { service, nodeCount, arcCount, nodes, links, needs, provisions, from, to, directed, hopLimit } = network;
  const reach = createReach({ nodeCount, from, to, directed, hopLimit });
  const threshold = model.parameters['reach.relay-threshold'];
  const hub = new Float64Array(nodeCount);
  const relay = new Float64Array(nodeCount);
  const nextHub = new Float64Array(nodeCount);
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
  let changed = true;

  function readInputs(): void {
    nextHub.fill(0);
    for (const provision of provisions) {
      if (model.provisionHub[provision] !== 1) continue;
      const entity = model.provisionNode[provision] as number;
      const capacity = model.provisionCapacity[provision] as number;
      const derate = state.derate[provision] as number;
      const left = derate === Infinity ? 1 : capacity > 0 ? Math.min(1, derate / capacity) : 0;
      const node = network.local[entity] as number;
      nextHub[node] = Math.max(
        nextHub[node] as number,
        (state.nodeFunction[entity] as number) * left * (state.online[provision] as number),
      );
    }
    for (let node = 0; node < nodeCount; node += 1) {
      const passes = Number.isNaN(network.relayCapacity[node] as number)
        ? 0
        : (state.nodeFunction[nodes[node] as number] as number);
      if (relay[node] !== passes || hub[node] !== nextHub[node]) changed = true;
      relay[node] = passes;
      hub[node] = nextHub[node] as number;
    }
    for (let arc = 0; arc < arcCount; arc += 1) {
      const up = state.linkCarries[links[arc] as number] as number;
      if (arcUp[arc] !== up) changed = true;
      arcUp[arc] = up;
    }
  }

  function causeOf(need: number, falls: boolean): number {
    if (!log.enabled || world.initialising) return -1;
    if (!falls) return log.latest(service);
    onPath.fill(0);
    linkOnPath.fill(0);
    let node = network.local[model.needNode[need] as number] as number;
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
      return at >= 0 ? (quality[at] as number) : 0;
    },
    reset() {
      changed = true;
      parentArc.fill(-1);
    },
    solve() {
      readInputs();
      if (!changed) return;
      changed = false;
      if (log.enabled) formerParent.set(parentArc);
      reach.solve({ hub, relay, arcUp, threshold }, { quality, parentArc });
      for (const ladder of laddersOn) {
        state.serviceDirty[ladder] = 1;
        log.touch(ladder, log.latest(service), -1, -1);
      }
      for (const need of needs) {
        const share = quality[network.local[model.needNode[need] as number] as number] as number;
        setNetworkShare(world, need, share, causeOf(need, log.enabled && wouldFall(world, need, share)));
      }
      for (let node = 0; node < nodeCount; node += 1) live[node] = (quality[node] as number) > threshold ? 1 : 0;
    },
    openTies() {
      for (let arc = 0; arc < arcCount; arc += 1) {
        const isTie = !Number.isNaN(model.tieSeconds[links[arc] as number] as number);
        bareUp[arc] = isTie ? 0 : (arcUp[arc] as number);
      }
      reach.solve({ hub, relay, arcUp: bareUp, threshold }, { quality: bareQuality, parentArc: bareParent });
    },
    servedWithoutTies: (a, b) => (bareQuality[a] as number) > threshold && (bareQuality[b] as number) > threshold,
  };
}
