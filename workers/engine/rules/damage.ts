import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import { impactKind } from '../impact';
import type { World } from '../world';
import { touchServices } from '../world';
import { queueNode } from './function';
import { resumeLink, stopLink } from './links';
import { updateNeed } from './supply';

export type Damage = {
  /** Queues the impact of a run. */
  readonly reset: () => void;
  /** Applies the impact at a position, or ends its damage. */
  readonly strike: (position: number) => void;
  readonly repair: (position: number) => void;
};

/**
 * Damage and repair. A node hit more than once has the condition of the worst damage not yet repaired; a link is out until
 * all its damage is repaired. A restored node also loses the derating of its provisions. A demand factor replaces the one
 * before it.
 */
export function createDamage(world: World): Damage {
  const { model, state, queue, log } = world;
  let active = new Uint8Array(64);
  let record = new Int32Array(64);
  let next = new Int32Array(64);
  const nodeFirst = new Int32Array(model.nodeCount);
  const linkFirst = new Int32Array(model.linkCount);

  function setCondition(node: number, cause: number): void {
    let condition = 1;
    for (let i = nodeFirst[node] as number; i >= 0; i = next[i] as number) {
      if (active[i] === 1) condition = Math.min(condition, world.impact.value[i] as number);
    }
    if (condition === state.condition[node]) return;
    state.condition[node] = condition;
    state.conditionCause[node] = cause;
    world.revision += 1;
    touchServices(world, model.conditionServices, node, cause, node, -1);
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) updateNeed(world, need);
    queueNode(world, node);
  }

  function isOut(link: number): boolean {
    for (let i = linkFirst[link] as number; i >= 0; i = next[i] as number) if (active[i] === 1) return true;
    return false;
  }

  function mendLink(link: number, cause: number): void {
    if (state.linkUp[link] === 1 || isOut(link)) return;
    state.linkUp[link] = 1;
    resumeLink(world, link, log.write(world.now, changeKind.linkRepaired, entityKind.link, link, 1, cause));
  }

  function fail(position: number): void {
    const target = world.impact.target[position] as number;
    const isNode = world.impact.kind[position] === impactKind.failNode;
    const left = isNode ? (world.impact.value[position] as number) : 0;
    const entity = isNode ? entityKind.node : entityKind.link;
    const own = log.write(world.now, changeKind.hazard, entity, target, left, -1);
    active[position] = 1;
    record[position] = own;
    const until = world.now + (world.impact.repair[position] as number);
    if (until < Infinity) queue.push(until, eventKind.repair, eventKind.repair, position, 0, own);
    if (isNode) {
      setCondition(target, own);
    } else if (state.linkUp[target] === 1) {
      state.linkUp[target] = 0;
      state.tieClosed[target] = 0;
      stopLink(world, target, own);
    }
  }

  function restoreNode(node: number): void {
    let worst = state.conditionCause[node] as number;
    for (let i = nodeFirst[node] as number; i >= 0; i = next[i] as number) {
      if (active[i] === 1) worst = Math.max(worst, record[i] as number);
      active[i] = 0;
    }
    const own = log.write(world.now, changeKind.nodeRepaired, entityKind.node, node, 1, worst);
    setCondition(node, own);
    const end = model.provisionStart[node + 1] as number;
    for (let provision = model.provisionStart[node] as number; provision < end; provision += 1) {
      if (state.derate[provision] === Infinity) continue;
      state.derate[provision] = Infinity;
      state.derateCause[provision] = own;
      const service = model.provisionService[provision] as number;
      state.serviceDirty[service] = 1;
      log.touch(service, own, node, -1);
    }
  }

  function restoreLink(link: number): void {
    for (let i = linkFirst[link] as number; i >= 0; i = next[i] as number) active[i] = 0;
    mendLink(link, state.linkCause[link] as number);
  }

  function derate(provision: number, capacity: number): void {
    const service = model.provisionService[provision] as number;
    const own = log.write(world.now, changeKind.derated, entityKind.provision, provision, capacity, -1);
    state.derate[provision] = capacity;
    state.derateCause[provision] = own;
    state.serviceDirty[service] = 1;
    log.touch(service, own, model.provisionNode[provision] as number, -1);
  }

  function scaleDemand(service: number, factor: number): void {
    const own = log.write(world.now, changeKind.demandScaled, entityKind.service, service, factor, -1);
    state.demandFactor[service] = factor;
    state.demandCause[service] = own;
    state.serviceDirty[service] = 1;
    world.revision += 1;
    log.touch(service, own, -1, -1);
    for (const need of model.networks[service]?.needs ?? []) updateNeed(world, need);
  }

  return {
    reset() {
      const { impact } = world;
      const count = impact.time.length;
      if (active.length < count) {
        active = new Uint8Array(count * 2);
        record = new Int32Array(count * 2);
        next = new Int32Array(count * 2);
      }
      active.fill(0);
      nodeFirst.fill(-1);
      linkFirst.fill(-1);
      for (let i = 0; i < count; i += 1) {
        const target = impact.target[i] as number;
        const kind = impact.kind[i];
        const first = kind === impactKind.failNode ? nodeFirst : kind === impactKind.failLink ? linkFirst : null;
        if (first !== null) {
          next[i] = first[target] as number;
          first[target] = i;
        }
        queue.push(impact.time[i] as number, eventKind.impact, eventKind.impact, i, 0, -1);
      }
    },
    strike(position) {
      const target = world.impact.target[position] as number;
      const value = world.impact.value[position] as number;
      switch (world.impact.kind[position]) {
        case impactKind.failNode:
        case impactKind.failLink:
          return fail(position);
        case impactKind.restoreNode:
          return restoreNode(target);
        case impactKind.restoreLink:
          return restoreLink(target);
        case impactKind.derateProvision:
          return derate(target, value);
        case impactKind.scaleDemand:
          return scaleDemand(target, value);
        default:
          throw new Error(`Unknown impact at position ${position}.`);
      }
    },
    repair(position) {
      if (active[position] !== 1) return;
      active[position] = 0;
      const target = world.impact.target[position] as number;
      if (world.impact.kind[position] === impactKind.failNode) {
        const own = log.write(
          world.now,
          changeKind.nodeRepaired,
          entityKind.node,
          target,
          1,
          record[position] as number,
        );
        setCondition(target, own);
      } else {
        mendLink(target, record[position] as number);
      }
    },
  };
}
