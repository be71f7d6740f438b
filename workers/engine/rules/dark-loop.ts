import type { Model } from '../model';
import { eventKind } from '../event';
import type { World } from '../world';
import { NOT_WORKING } from '../world';
import { createSpread } from './spread';
import { staffShare } from './staff';

/** Events that may still bring a dark node back by itself. */
const recovering: readonly number[] = [
  eventKind.repair,
  eventKind.deliveryArrives,
  eventKind.tieSwitches,
  eventKind.lineRecloses,
  eventKind.unitStarts,
  eventKind.busEnergised,
  eventKind.reconnect,
  eventKind.pickUp,
  eventKind.crewArrives,
  eventKind.crewFinishes,
  eventKind.provisionStarts,
];

/** Needs that a node cannot do without at all: none of the service, no function. */
function vital(model: Model, need: number): boolean {
  return (model.needFloor[need] as number) <= 0 && (model.needRate[need] as number) > 0;
}

/**
 * Prepares the search for loops of needs that hold each other down: nodes that are whole and staffed, yet dark, and that would
 * go on by themselves if something started them together. There the settled state depends on where the settling began: from a
 * working state it stays working, from a dark one it stays dark, as gas and power in a black grid. Answers the nodes of such
 * loops, ascending; empty where none is dark for that reason, or where something is still under way that may bring them back.
 *
 * Starting from all dark nodes, those are taken out again and again whose vital needs nothing reaches, neither from what works
 * nor from what is left of them: the greatest fixed point of the needs. Amounts play no part, only paths.
 */
export function prepareDarkLoops(world: World): () => readonly number[] {
  const { model, state, queue } = world;
  const spreads = model.networks.map((network) => createSpread(network));

  function reached(service: number, hopeful: Uint8Array): Uint8Array {
    const network = model.networks[service];
    const marks = new Uint8Array(network?.nodeCount ?? 0);
    if (network === undefined) return marks;
    const works = (node: number): boolean => (state.nodeFunction[node] as number) >= NOT_WORKING || hopeful[node] === 1;
    const up = Uint8Array.from(network.links, (link) => state.linkCarries[link] as number);
    const passes = Uint8Array.from(network.nodes, (node, local) =>
      (state.condition[node] as number) > 0 && (Number.isNaN(network.relayCapacity[local] as number) || works(node))
        ? 1
        : 0,
    );
    for (const provision of network.provisions) {
      const node = model.provisionNode[provision] as number;
      const limit = Math.min(model.provisionCapacity[provision] as number, state.derate[provision] as number);
      if (!works(node) || limit <= 0 || (network.flow === 'reach' && model.provisionHub[provision] !== 1)) continue;
      if (model.provisionNeedsLiveGrid[provision] === 1) continue;
      const local = network.local[node] as number;
      marks[local] = 1;
      passes[local] = 1;
    }
    spreads[service]?.(marks, up, passes);
    return marks;
  }

  /** Whether something reaches a need, from what works and from the hopeful nodes. */
  function arrivalsFrom(hopeful: Uint8Array): (need: number) => boolean {
    const marks = model.networks.map((network) =>
      network.flow === 'ladder' ? null : reached(network.service, hopeful),
    );
    return (need) => {
      const service = model.needService[need] as number;
      const node = model.needNode[need] as number;
      const over = model.rungs[service] ?? [];
      const services = over.length > 0 ? over.map((rung) => rung.service) : [service];
      return services.some((each) => {
        const local = model.networks[each]?.local[node] ?? -1;
        return local >= 0 && marks[each]?.[local] === 1;
      });
    };
  }

  function fed(node: number, arrives: (need: number) => boolean): boolean {
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) {
      if (vital(model, need) && !arrives(need)) return false;
    }
    return true;
  }

  return () => {
    if (recovering.some((kind) => queue.holds(kind))) return [];
    const hopeful = new Uint8Array(model.nodeCount);
    for (let node = 0; node < model.nodeCount; node += 1) {
      const whole = (state.condition[node] as number) > 0 && staffShare(world, node) > 0;
      if (!whole || (state.nodeFunction[node] as number) >= NOT_WORKING) continue;
      hopeful[node] = 1;
    }
    /** Takes out the hopeful nodes that `goes` names; whether any was. */
    const takeOut = (goes: (node: number) => boolean): boolean => {
      let any = false;
      for (let node = 0; node < model.nodeCount; node += 1) {
        if (hopeful[node] !== 1 || !goes(node)) continue;
        hopeful[node] = 0;
        any = true;
      }
      return any;
    };
    let any = hopeful.includes(1);
    while (any) {
      const arrives = arrivalsFrom(hopeful);
      any = takeOut((node) => !fed(node, arrives));
    }
    // What is fed by working nodes alone is dark for another reason: too little of something, not a loop.
    const without = arrivalsFrom(new Uint8Array(model.nodeCount));
    takeOut((node) => fed(node, without));
    return [...hopeful.keys()].filter((node) => hopeful[node] === 1);
  };
}
