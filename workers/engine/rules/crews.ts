import { changeKind, entityKind } from '@scenarios/format/run';
import type { RepairPlan } from '../compile-repair';
import { generalTrade } from '../compile-repair';
import { eventKind } from '../event';
import { impactKind } from '../impact';
import type { World } from '../world';
import { notice } from '../world';
import type { RepairService } from './damage';
import type { Damaged } from './repair-order';
import { compareDamage } from './repair-order';
import { createTravel } from './travel';

export type Crews = RepairService & {
  readonly reset: () => void;
  /** Sends teams that are free to damage that waits, once an instant has settled. */
  readonly conclude: () => void;
  /** A team arrives at a damage, and has finished it: then the damage is to be ended, because of the record answered. */
  readonly arrive: (position: number) => void;
  readonly finish: (position: number) => number;
  /** Crews or parts have come: positions from 0 are arrivals of parts, −1 says only that a crew has. */
  readonly help: (arrival: number) => void;
};

type Job = Damaged & { readonly position: number; readonly trade: number; readonly record: number };
type Choice = { readonly team: number; readonly seconds: number; readonly place: number };

/**
 * Repair crews. Damage waits until a team of its trade, or a general one, that is there, has fuel and a part, and has a working
 * road to it, sets out; it goes from where it stands to the end of the link or the node, works for the drawn time, and is free
 * again there. Among free teams the one that would be done first goes. Roads are looked at on departure. A team that is due to
 * leave finishes its work first.
 */
export function createCrews(world: World, plan: RepairPlan): Crews {
  const { model, state, queue, log } = world;
  const travel = createTravel(world, plan);
  const generalSlowness = model.parameters['repair.general-slowness'];
  const fuelThreshold = model.parameters['repair.fuel-threshold'];
  const teamCount = plan.teamCrew.length;
  const place = new Int32Array(teamCount);
  const busyWith = new Int32Array(teamCount);
  const stock = new Float64Array(plan.stock.length);
  const waiting: Job[] = [];
  const atWork = new Map<number, { readonly job: Job; readonly team: number; readonly goal: number; event: number }>();
  const startRecord = new Map<number, number>();
  let stale = false;
  let seenRevision = -1;

  const fits = (team: number, trade: number): boolean =>
    plan.teamTrade[team] === trade || plan.teamTrade[team] === generalTrade;
  const isFree = (team: number): boolean => {
    if ((busyWith[team] as number) >= 0) return false;
    if (world.now < (plan.teamFrom[team] as number) || world.now >= (plan.teamUntil[team] as number)) return false;
    const need = plan.teamFuelNeed[team] as number;
    return need < 0 || (state.needShare[need] as number) >= fuelThreshold;
  };
  const workSeconds = (team: number, job: Job): number =>
    (world.impact.repair[job.position] as number) *
    (plan.teamSlowness[team] as number) *
    (plan.teamTrade[team] === generalTrade && job.trade !== generalTrade ? generalSlowness : 1);
  const nodesOf = ({ onLink, target }: Job): readonly number[] =>
    onLink ? [model.linkFrom[target] as number, model.linkTo[target] as number] : [target];

  /** Best team for a job by `value`, among those free; null where none can come. */
  function choose(job: Job, value: (team: number, seconds: number) => number): Choice | null {
    let best: Choice | null = null;
    let least = Infinity;
    for (let team = 0; team < teamCount; team += 1) {
      if (!isFree(team) || !fits(team, job.trade)) continue;
      travel.from(place[team] as number);
      for (const goal of nodesOf(job)) {
        const seconds = travel.to(goal);
        const counted = seconds < Infinity ? value(team, seconds) : Infinity;
        if (counted >= least) continue;
        least = counted;
        best = { team, seconds, place: goal };
      }
    }
    return best;
  }

  function send(job: Job, { team, seconds, place: goal }: Choice): void {
    stock[job.trade] = (stock[job.trade] as number) - 1;
    busyWith[team] = job.position;
    const crew = plan.teamCrew[team] as number;
    const entity = job.onLink ? entityKind.link : entityKind.node;
    const own = log.write(world.now, changeKind.crewSent, entity, job.target, crew, job.record);
    const kind = eventKind.crewArrives;
    const event = queue.push(world.now + seconds, kind, kind, job.position, team, own);
    atWork.set(job.position, { job, team, goal, event });
    startRecord.set(job.position, own);
    waiting.splice(waiting.indexOf(job), 1);
  }

  const hasPart = ({ trade }: Job): boolean => (stock[trade] as number) >= 1;

  function tellUnreachable(job: Job): void {
    for (let team = 0; team < teamCount; team += 1) {
      if (isFree(team) && fits(team, job.trade)) return notice(world, 'repair/no-road', nodesOf(job).slice(0, 1));
    }
  }

  function dispatchInOrder(): void {
    const ordered = [...waiting].sort((a, b) => compareDamage(plan, a, b) || a.position - b.position);
    for (const job of ordered) {
      if (!hasPart(job)) continue;
      const choice = choose(job, (team, seconds) => seconds + workSeconds(team, job));
      if (choice === null) tellUnreachable(job);
      else send(job, choice);
    }
  }

  function dispatchNearest(): void {
    for (;;) {
      let best: { readonly job: Job; readonly choice: Choice } | null = null;
      for (const job of waiting) {
        if (!hasPart(job)) continue;
        const choice = choose(job, (_, seconds) => seconds);
        if (choice === null) tellUnreachable(job);
        else if (best === null || choice.seconds < best.choice.seconds) best = { job, choice };
      }
      if (best === null) return;
      send(best.job, best.choice);
    }
  }

  return {
    reset() {
      place.set(plan.teamBase);
      busyWith.fill(-1);
      stock.set(plan.stock);
      waiting.length = 0;
      atWork.clear();
      startRecord.clear();
      stale = false;
      seenRevision = -1;
      const kind = eventKind.helpChanges;
      plan.arrivals.forEach(({ seconds }, at) => queue.push(seconds, kind, kind, at, 0, -1));
      for (const seconds of new Set(plan.teamFrom)) if (seconds > 0) queue.push(seconds, kind, kind, -1, 0, -1);
    },
    report(position, record) {
      const onLink = world.impact.kind[position] === impactKind.failLink;
      const target = world.impact.target[position] as number;
      const seconds = world.impact.repair[position] as number;
      if (seconds === Infinity) return true;
      const trade = (onLink ? plan.linkTrade[target] : plan.nodeTrade[target]) as number;
      const job: Job = { position, onLink, target, trade, record, hours: seconds / 3600 };
      waiting.push(job);
      stale = true;
      let anybody = false;
      for (let team = 0; team < teamCount; team += 1) if (fits(team, trade)) anybody = true;
      if (!anybody) notice(world, 'repair/no-crew', nodesOf(job).slice(0, 1));
      return true;
    },
    withdraw(position) {
      const at = waiting.findIndex((job) => job.position === position);
      if (at >= 0) waiting.splice(at, 1);
      const work = atWork.get(position);
      if (work === undefined) return;
      queue.cancel(work.event);
      busyWith[work.team] = -1;
      atWork.delete(position);
      stale = true;
    },
    conclude() {
      if (waiting.length === 0 || (!stale && world.revision === seenRevision)) return;
      stale = false;
      seenRevision = world.revision;
      if (plan.policy === 'nearest') dispatchNearest();
      else dispatchInOrder();
    },
    arrive(position) {
      const work = atWork.get(position);
      if (work === undefined) return;
      const { job, team, goal } = work;
      place[team] = goal;
      const entity = job.onLink ? entityKind.link : entityKind.node;
      const sent = startRecord.get(position) ?? -1;
      const own = log.write(
        world.now,
        changeKind.repairStarted,
        entity,
        job.target,
        plan.teamCrew[team] as number,
        sent,
      );
      startRecord.set(position, own);
      const kind = eventKind.crewFinishes;
      work.event = queue.push(world.now + workSeconds(team, job), kind, kind, position, team, own);
    },
    finish(position) {
      const work = atWork.get(position);
      if (work === undefined) return -1;
      busyWith[work.team] = -1;
      atWork.delete(position);
      stale = true;
      return startRecord.get(position) ?? -1;
    },
    help(arrival) {
      const parts = plan.arrivals[arrival];
      if (parts !== undefined) stock[parts.trade] = (stock[parts.trade] as number) + parts.count;
      stale = true;
    },
  };
}
