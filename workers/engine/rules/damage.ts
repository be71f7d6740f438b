import type { ChangeKind } from '@scenarios/format/run';
import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import { impactKind } from '../impact';
import type { World } from '../world';
import { touchServices } from '../world';
import { recountStaff } from './absence';
import { createActiveImpacts } from './active-impacts';
import { queueNode } from './function';
import { createLimits } from './limits';
import { recountRating } from './line-rating';
import { resumeLink, stopLink } from './links';
import type { Orders } from './orders';
import { updateNeed } from './supply';
import { createSurges } from './surges';

export type Damage = {
  /** Queues the impact of a run. */
  readonly reset: () => void;
  /** Applies the impact at a position, or ends it; `because` is the record that ends it, of itself the one that began it. */
  readonly strike: (position: number) => void;
  readonly repair: (position: number, because?: number) => void;
};

/** Who repairs damage that needs a crew. */
export type RepairService = {
  /** A damage that needs a crew: true where crews take it over, false where its repair runs by itself. */
  readonly report: (position: number, record: number) => boolean;
  /** A damage that crews had taken over is gone without them. */
  readonly withdraw: (position: number) => void;
};

/**
 * The impact of a run and its end. A node hit more than once has the condition of the worst that is still in force; a link is
 * out until everything that keeps it out has ended. A restored node or link is free of all of it, a restored node also of what
 * was set for its provisions. Limits, surges and absences combine as their own rules say.
 */
export function createDamage(world: World, crews: RepairService, orders: Orders): Damage {
  const { model, state, queue, log } = world;
  const active = createActiveImpacts(world);
  const limits = createLimits(world, active);
  const surges = createSurges(world, active);

  const isDamage = (position: number): boolean => {
    const kind = world.impact.kind[position];
    return kind === impactKind.failNode || kind === impactKind.failLink;
  };

  function setCondition(node: number, cause: number): void {
    let condition = 1;
    let intact = 1;
    for (let i = active.first('node', node); i >= 0; i = active.next(i)) {
      if (!active.isActive(i)) continue;
      if (isDamage(i)) intact = Math.min(intact, world.impact.value[i] as number);
      else condition = 0;
    }
    condition = Math.min(condition, intact);
    if (intact !== state.intact[node]) world.loadRevision += 1;
    state.intact[node] = intact;
    if (condition === state.condition[node]) return;
    state.condition[node] = condition;
    state.conditionCause[node] = cause;
    world.revision += 1;
    touchServices(world, model.conditionServices, node, cause, node, -1);
    const end = model.needStart[node + 1] as number;
    for (let need = model.needStart[node] as number; need < end; need += 1) updateNeed(world, need);
    queueNode(world, node);
  }

  /** Whether anything in force keeps a link out; notes whether any of it is damage. */
  function isOut(link: number): boolean {
    let out = false;
    let broken = 0;
    for (let i = active.first('link', link); i >= 0; i = active.next(i)) {
      if (!active.isActive(i)) continue;
      out = true;
      if (isDamage(i)) broken = 1;
    }
    if (broken !== state.linkBroken[link]) world.loadRevision += 1;
    state.linkBroken[link] = broken;
    return out;
  }

  function mendLink(link: number, kind: ChangeKind, cause: number): void {
    if (isOut(link) || state.linkUp[link] === 1) return;
    state.linkUp[link] = 1;
    resumeLink(world, link, log.write(world.now, kind, entityKind.link, link, 1, cause));
  }

  /** Begins an impact that lasts; where a crew has to come it ends when the crew is done, else by itself. */
  function begin(position: number, record: number): void {
    active.begin(position, record);
    if (isDamage(position) && world.impact.needsCrew[position] === 1 && crews.report(position, record)) return;
    const until = world.now + (world.impact.repair[position] as number);
    if (until < Infinity) queue.push(until, eventKind.repair, eventKind.repair, position, 0, record);
  }

  function strikeNode(position: number, node: number): void {
    const left = isDamage(position) ? (world.impact.value[position] as number) : 0;
    const kind = isDamage(position) ? changeKind.hazard : changeKind.switchedOff;
    const own = log.write(world.now, kind, entityKind.node, node, left, -1);
    begin(position, own);
    setCondition(node, own);
  }

  function strikeLink(position: number, link: number): void {
    const kind = isDamage(position) ? changeKind.hazard : changeKind.linkClosed;
    const own = log.write(world.now, kind, entityKind.link, link, 0, -1);
    begin(position, own);
    isOut(link);
    if (state.linkUp[link] !== 1) return;
    state.linkUp[link] = 0;
    state.tieClosed[link] = 0;
    stopLink(world, link, own);
  }

  /** Ends everything in force on a node or link; the newest record among it. */
  function endAll(list: 'node' | 'link', target: number, known: number): number {
    let newest = known;
    for (let i = active.first(list, target); i >= 0; i = active.next(i)) {
      if (!active.isActive(i)) continue;
      newest = Math.max(newest, active.recordOf(i));
      active.end(i);
      crews.withdraw(i);
    }
    return newest;
  }

  function restoreNode(node: number): void {
    const worst = endAll('node', node, state.conditionCause[node] as number);
    const own = log.write(world.now, changeKind.nodeRepaired, entityKind.node, node, 1, worst);
    setCondition(node, own);
    const end = model.provisionStart[node + 1] as number;
    for (let provision = model.provisionStart[node] as number; provision < end; provision += 1) {
      limits.lift(provision, own);
    }
  }

  function restoreLink(link: number): void {
    endAll('link', link, -1);
    mendLink(link, changeKind.linkRepaired, state.linkCause[link] as number);
  }

  /** Ends whatever keeps a node switched off, or a link closed, without damage; the newest record among it, −2 for none. */
  function endSwitching(list: 'node' | 'link', target: number): number {
    let newest = -2;
    for (let i = active.first(list, target); i >= 0; i = active.next(i)) {
      if (!active.isActive(i) || isDamage(i)) continue;
      newest = Math.max(newest, active.recordOf(i));
      active.end(i);
    }
    return newest;
  }

  function switchOn(node: number): void {
    const ended = endSwitching('node', node);
    if (ended === -2) return;
    setCondition(node, log.write(world.now, changeKind.switchedOn, entityKind.node, node, 1, ended));
  }

  function open(link: number): void {
    const ended = endSwitching('link', link);
    if (ended !== -2) mendLink(link, changeKind.linkReopened, ended);
  }

  function change(position: number, cause: number): number {
    const target = world.impact.target[position] as number;
    switch (world.impact.kind[position]) {
      case impactKind.limitProvision:
        return limits.recount(target, cause);
      case impactKind.surgeDemand:
        return surges.recount(target, cause);
      case impactKind.absentStaff:
        return recountStaff(world, active, target, cause);
      case impactKind.limitLink:
        return recountRating(world, active, target, cause);
      default:
        throw new Error(`Unknown impact at position ${position}.`);
    }
  }

  return {
    reset() {
      const { impact } = world;
      active.reset();
      limits.reset();
      surges.reset();
      for (let i = 0; i < impact.time.length; i += 1) {
        queue.push(impact.time[i] as number, eventKind.impact, eventKind.impact, i, 0, -1);
      }
    },
    strike(position) {
      const target = world.impact.target[position] as number;
      const value = world.impact.value[position] as number;
      switch (world.impact.kind[position]) {
        case impactKind.failNode:
        case impactKind.switchOffNode:
          return strikeNode(position, target);
        case impactKind.failLink:
        case impactKind.closeLink:
          return strikeLink(position, target);
        case impactKind.restoreNode:
          return restoreNode(target);
        case impactKind.restoreLink:
          return restoreLink(target);
        case impactKind.derateProvision:
          return limits.derate(target, value);
        case impactKind.scaleDemand:
          return surges.scale(target, value);
        case impactKind.switchOnNode:
          return switchOn(target);
        case impactKind.openLink:
          return open(target);
        case impactKind.orderLimit:
          return limits.order(target, value);
        case impactKind.orderDemand:
          return surges.order(target, value);
        case impactKind.allot:
          return surges.allot(target, value === 1);
        case impactKind.orderStaff:
          state.orderedStaff[target] = value;
          return void recountStaff(world, active, target, -1);
        case impactKind.limitProvision:
        case impactKind.surgeDemand:
        case impactKind.absentStaff:
        case impactKind.limitLink: {
          begin(position, -1);
          active.begin(position, change(position, -1));
          return;
        }
        default:
          orders(world.impact.kind[position] as number, target, value);
      }
    },
    repair(position, because = active.recordOf(position)) {
      if (!active.isActive(position)) return;
      active.end(position);
      const target = world.impact.target[position] as number;
      const cause = because;
      switch (world.impact.kind[position]) {
        case impactKind.failNode:
        case impactKind.switchOffNode: {
          const kind = isDamage(position) ? changeKind.nodeRepaired : changeKind.switchedOn;
          return setCondition(target, log.write(world.now, kind, entityKind.node, target, 1, cause));
        }
        case impactKind.failLink:
          return mendLink(target, changeKind.linkRepaired, cause);
        case impactKind.closeLink:
          return mendLink(target, changeKind.linkReopened, cause);
        default:
          change(position, cause);
      }
    },
  };
}
