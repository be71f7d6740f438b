import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import type { ServiceNetwork } from '../model';
import type { World } from '../world';
import type { Allocation } from './allocation';
import { setNetworkShare } from './supply';

export type Ladder = Allocation & {
  /** The rung that a need waited for delivers now. */
  readonly deliver: (need: number, rung: number, cause: number) => void;
};

/**
 * Allocation of a service that is met over the best of several others, such as data, then SMS, then radio, then couriers: the
 * share of a need is the quality of the rung in use times what that service offers at the node. A rung that is lost is lost at
 * once; a better one is used only after its delay, during which what is left of the present one goes on.
 */
export function createLadder(world: World, network: ServiceNetwork, allocations: readonly Allocation[]): Ladder {
  const { model, state, queue, log } = world;
  const { service, needs } = network;
  const rungs = model.rungs[service] ?? [];
  const inUse = new Int32Array(needs.length);
  const waitedFor = new Int32Array(needs.length);
  const handle = new Int32Array(needs.length);
  /** Record of the last change of rung, −1 where there was none. */
  const rungCause = new Int32Array(needs.length);
  const localOf = new Map<number, number>();
  needs.forEach((need, local) => localOf.set(need, local));
  const none = new Uint8Array(network.nodeCount);

  const offered = (rung: number, node: number): number => {
    const step = rungs[rung];
    return step === undefined ? 0 : step.quality * (allocations[step.service]?.qualityAt?.(node) ?? 0);
  };

  /** Newest record that explains what a rung offers at a node. */
  function causeAt(rung: number, node: number): number {
    const step = rungs[rung];
    return step === undefined ? -1 : (allocations[step.service]?.causeAt?.(node) ?? -1);
  }

  function take(need: number, local: number, rung: number, cause: number): void {
    if (inUse[local] === rung) return;
    inUse[local] = rung;
    if (world.initialising) return;
    rungCause[local] = log.write(world.now, changeKind.rungChanged, entityKind.need, need, rung, cause);
  }

  function callOff(local: number): void {
    if ((handle[local] as number) >= 0) queue.cancel(handle[local] as number);
    handle[local] = -1;
    waitedFor[local] = -1;
  }

  function update(need: number, local: number): void {
    const node = model.needNode[need] as number;
    let best = -1;
    let most = 0;
    for (let rung = 0; rung < rungs.length; rung += 1) {
      const offer = offered(rung, node);
      if (offer <= most) continue;
      best = rung;
      most = offer;
    }
    const used = inUse[local] as number;
    const kept = used >= 0 ? offered(used, node) : 0;
    if (used >= 0 && kept <= 0) take(need, local, -1, causeAt(used, node));
    if (best < 0 || most <= kept) callOff(local);
    else if (waitedFor[local] !== best) {
      callOff(local);
      const delay = world.initialising ? 0 : (rungs[best]?.delaySeconds ?? 0);
      const cause = Math.max(causeAt(best, node), causeAt(used, node), rungCause[local] as number);
      if (delay <= 0) take(need, local, best, cause);
      else {
        const kind = eventKind.rungDelivers;
        waitedFor[local] = best;
        handle[local] = queue.push(world.now + delay, kind, kind, need, best, cause);
      }
    }
    const now = inUse[local] as number;
    const explained = Math.max(causeAt(now, node), rungCause[local] as number);
    setNetworkShare(world, need, now >= 0 ? offered(now, node) : 0, explained);
  }

  return {
    live: none,
    reset() {
      inUse.fill(-1);
      waitedFor.fill(-1);
      handle.fill(-1);
      rungCause.fill(-1);
    },
    solve() {
      for (let local = 0; local < needs.length; local += 1) update(needs[local] as number, local);
    },
    openTies: () => undefined,
    servedWithoutTies: () => true,
    deliver(need, rung, cause) {
      const local = localOf.get(need);
      if (local === undefined || waitedFor[local] !== rung) return;
      waitedFor[local] = -1;
      handle[local] = -1;
      take(need, local, rung, cause);
      state.serviceDirty[service] = 1;
      world.revision += 1;
    },
  };
}
