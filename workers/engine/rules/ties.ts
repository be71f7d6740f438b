import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import type { World } from '../world';
import { NOT_WORKING } from '../world';
import type { Allocation } from './allocation';
import { resumeLink, stopLink } from './links';
import type { PowerGrid } from './power-grid';

/** A tie that has opened this often stays closed the next time, so that no two rules can switch it for ever. */
const MOST_OPENINGS = 3;

export type Ties = {
  readonly reset: () => void;
  /** Orders and countermands switching, once an instant has settled. */
  readonly conclude: () => void;
  /** Somebody orders a tie closed or open: it then stays so until it is damaged. Nothing where the link is no tie. */
  readonly order: (link: number, closes: boolean) => void;
  /** A tie switches now: 1 closes, 0 opens. */
  readonly switchTie: (link: number, closes: boolean, cause: number) => void;
};

/**
 * Normally open links. A tie closes its switching time after one end has gone dead for a service that it carries while the
 * other is live, if the commanding node works; called off when that passes. A dead bus behind a closed tie is energised at
 * once. It opens its switching time after both ends would be served with all ties open (for power: hang together, so that
 * opening cannot leave either side short). A tie that somebody has ordered one way is left alone.
 */
export function createTies(world: World, allocations: readonly Allocation[], grids: readonly PowerGrid[]): Ties {
  const { model, state, queue, log } = world;
  /** Whether a service has been looked at with every tie open since the last change. */
  const looked = new Uint8Array(model.serviceCount);
  const pending = new Int32Array(model.linkCount);
  const openings = new Uint8Array(model.linkCount);
  /** 1 where somebody has ordered how the tie is to be. */
  const held = new Uint8Array(model.linkCount);
  let seenRevision = -1;

  const commanded = (link: number): boolean => {
    const commander = model.tieCommander[link] as number;
    return commander < 0 || (state.nodeFunction[commander] as number) >= NOT_WORKING;
  };

  const isUsable = (service: number, node: number): boolean => {
    const isPower = model.networks[service]?.flow === 'dc-power';
    return (
      (state.condition[node] as number) > 0 &&
      (!isPower || (state.condition[node] as number) >= model.parameters['power.bus-threshold'])
    );
  };

  /** Service whose supply ends at the tie, −1 for none. */
  function serviceInNeed(link: number): number {
    const from = model.linkFrom[link] as number;
    const to = model.linkTo[link] as number;
    const end = model.linkServices.start[link + 1] as number;
    for (let i = model.linkServices.start[link] as number; i < end; i += 1) {
      const service = model.linkServices.items[i] as number;
      const network = model.networks[service];
      const live = allocations[service]?.live;
      if (network === undefined || live === undefined || !isUsable(service, from) || !isUsable(service, to)) continue;
      const fromLive = live[network.local[from] as number] === 1;
      const toLive = live[network.local[to] as number] === 1;
      const directed = model.mesh.links[link]?.directed === true;
      if (fromLive !== toLive && (fromLive || !directed)) return service;
    }
    return -1;
  }

  function causeOf(link: number, service: number): number {
    if (!log.enabled) return -1;
    const grid = grids.find((candidate) => candidate.state.network.service === service);
    if (grid === undefined) return log.latest(service);
    const { local } = grid.state.network;
    const ends = [model.linkFrom[link] as number, model.linkTo[link] as number];
    return Math.max(...ends.map((node) => grid.state.deadCause[local[node] as number] as number));
  }

  function servedWithout(link: number): boolean {
    const end = model.linkServices.start[link + 1] as number;
    for (let i = model.linkServices.start[link] as number; i < end; i += 1) {
      const service = model.linkServices.items[i] as number;
      const local = model.networks[service]?.local;
      const a = local?.[model.linkFrom[link] as number] as number;
      const b = local?.[model.linkTo[link] as number] as number;
      if (looked[service] === 0) allocations[service]?.openTies();
      looked[service] = 1;
      if (allocations[service]?.servedWithoutTies(a, b) !== true) return false;
    }
    return true;
  }

  function order(link: number, closes: boolean, cause: number): void {
    const at = world.now + (model.tieSeconds[link] as number);
    pending[link] = queue.push(at, eventKind.tieSwitches, eventKind.tieSwitches, link, closes ? 1 : 0, cause);
  }

  function cancel(link: number): void {
    queue.cancel(pending[link] as number);
    pending[link] = -1;
  }

  return {
    reset() {
      pending.fill(-1);
      openings.fill(0);
      held.fill(0);
      seenRevision = -1;
    },
    conclude() {
      if (world.revision === seenRevision) return;
      seenRevision = world.revision;
      looked.fill(0);
      for (let tie = 0; tie < model.ties.length; tie += 1) {
        const link = model.ties[tie] as number;
        const waits = (pending[link] as number) >= 0;
        if (state.linkUp[link] !== 1) {
          if (waits) cancel(link);
          held[link] = 0;
          continue;
        }
        if (held[link] === 1) continue;
        if (state.tieClosed[link] === 0) {
          const service = commanded(link) ? serviceInNeed(link) : -1;
          if (service >= 0 && !waits) order(link, true, causeOf(link, service));
          else if (service < 0 && waits) cancel(link);
          continue;
        }
        if ((openings[link] as number) >= MOST_OPENINGS) continue;
        const spare = commanded(link) && servedWithout(link);
        if (spare && !waits) order(link, false, state.linkCause[link] as number);
        else if (!spare && waits) cancel(link);
      }
    },
    order(link, closes) {
      if (Number.isNaN(model.tieSeconds[link] as number) || state.linkUp[link] !== 1) return;
      if ((pending[link] as number) >= 0) cancel(link);
      held[link] = 1;
      world.revision += 1;
      const own = log.write(world.now, changeKind.tieOrdered, entityKind.link, link, closes ? 1 : 0, -1);
      if ((state.tieClosed[link] === 1) !== closes) order(link, closes, own);
    },
    switchTie(link, closes, cause) {
      pending[link] = -1;
      if (state.linkUp[link] !== 1 || (state.tieClosed[link] === 1) === closes) return;
      state.tieClosed[link] = closes ? 1 : 0;
      const kind = closes ? changeKind.tieClosed : changeKind.tieOpened;
      const record = log.write(world.now, kind, entityKind.link, link, closes ? 1 : 0, cause);
      if (closes) {
        resumeLink(world, link, record);
        for (const grid of grids) grid.energiseOver(link);
      } else {
        openings[link] = (openings[link] as number) + 1;
        stopLink(world, link, record);
      }
    },
  };
}
