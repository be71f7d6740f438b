import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import type { World } from '../world';
import { allowedShare, lossCause, queueNode } from './function';
import { askAgain } from './needs';

/** A node that keeps falling back waits at most this many times longer before it tries again. */
const MOST_PATIENCE = 64;
const NEGLIGIBLE = 1e-6;

export type Modes = {
  readonly reset: () => void;
  /** Orders and calls off changes of mode, once an instant has settled. */
  readonly conclude: () => void;
  /** A node has changed over to a rung. */
  readonly step: (node: number, rung: number) => void;
};

/**
 * The ladder normal → degraded → local. A node goes down a rung when it gives more there with what it gets now, or, where the
 * rung says so, as soon as it lives on its stores, because the smaller need stretches them. It tries the rung above once the
 * network alone has met its present needs for the dwell time; each time that it has to come back at once it waits twice as
 * long. Changing over takes the minutes of the lower of the two rungs.
 */
export function createModes(world: World): Modes {
  const { model, state, queue, log } = world;
  const nodes = model.modeNodes;
  const dwell = model.parameters['modes.dwell'] * 60;
  const ordered = new Int32Array(model.nodeCount);
  const handle = new Int32Array(model.nodeCount);
  const patience = new Float64Array(model.nodeCount);
  const roseAt = new Float64Array(model.nodeCount);
  let seenRevision = -1;

  const place = (node: number, rung: number): number => (model.modeStart[node] as number) + rung - 1;
  const functionOf = (node: number, rung: number): number =>
    rung === 0 ? 1 : (model.modeFunction[place(node, rung)] as number);
  const needsOf = (node: number, rung: number): number =>
    rung === 0 ? 1 : (model.modeNeeds[place(node, rung)] as number);
  const rungsOf = (node: number): number => (model.modeStart[node + 1] as number) - (model.modeStart[node] as number);

  function livesOnStores(node: number): boolean {
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) {
      if ((state.needShare[need] as number) > (state.networkShare[need] as number)) return true;
    }
    return false;
  }

  function networkSuffices(node: number): boolean {
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) {
      if ((state.networkShare[need] as number) < 1) return false;
    }
    return true;
  }

  /** Share of full function that a rung would give with what the network delivers now and what stores cover. */
  function yieldOf(node: number, rung: number): number {
    const now = needsOf(node, state.mode[node] as number);
    const then = needsOf(node, rung);
    let allowed = 1;
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) {
      const delivered = (state.needShare[need] as number) * now;
      const share = then > 0 ? Math.min(1, delivered / then) : 1;
      allowed = Math.min(allowed, allowedShare(model, need, share));
    }
    return functionOf(node, rung) * allowed;
  }

  /** The rung that the node should be on by what it gets now. */
  function wanted(node: number): number {
    const rung = state.mode[node] as number;
    if ((state.condition[node] as number) <= 0) return rung;
    if (rung < rungsOf(node)) {
      if (model.modeOnStores[place(node, rung + 1)] === 1 && livesOnStores(node)) return rung + 1;
      if (yieldOf(node, rung + 1) > yieldOf(node, rung) + NEGLIGIBLE) return rung + 1;
    }
    return rung > 0 && networkSuffices(node) ? rung - 1 : rung;
  }

  function order(node: number, rung: number): void {
    const present = state.mode[node] as number;
    const down = rung > present;
    const seconds = model.modeSwitchSeconds[place(node, down ? rung : present)] as number;
    const wait = down ? 0 : dwell * (patience[node] as number);
    ordered[node] = rung;
    const kind = eventKind.modeSteps;
    handle[node] = queue.push(world.now + wait + seconds, kind, kind, node, rung, -1);
  }

  function causeOf(node: number, down: boolean): number {
    let lost = state.conditionCause[node] as number;
    let supplied = lost;
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) {
      lost = Math.max(lost, lossCause(world, need));
      supplied = Math.max(supplied, state.supplyCause[need] as number);
    }
    // One that lacked something from the start may live on a store since that was filled.
    return down && lost >= 0 ? lost : supplied;
  }

  return {
    reset() {
      ordered.fill(-1);
      handle.fill(-1);
      patience.fill(1);
      roseAt.fill(-Infinity);
      seenRevision = -1;
    },
    conclude() {
      if (nodes.length === 0 || world.revision === seenRevision) return;
      seenRevision = world.revision;
      for (const node of nodes) {
        const rung = wanted(node);
        if (rung === ordered[node]) continue;
        if ((ordered[node] as number) >= 0) queue.cancel(handle[node] as number);
        ordered[node] = -1;
        if (rung !== state.mode[node]) order(node, rung);
      }
    },
    step(node, rung) {
      ordered[node] = -1;
      handle[node] = -1;
      const before = state.mode[node] as number;
      const down = rung > before;
      if (!down) roseAt[node] = world.now;
      else if (world.now - (roseAt[node] as number) < dwell * (patience[node] as number)) {
        patience[node] = Math.min(MOST_PATIENCE, 2 * (patience[node] as number));
      }
      state.mode[node] = rung;
      world.revision += 1;
      const own = log.write(world.now, changeKind.modeChanged, entityKind.node, node, rung, causeOf(node, down));
      state.modeCause[node] = own;
      askAgain(world, node, own);
      queueNode(world, node);
    },
  };
}
