import { repairPolicies } from '@scenarios/format/repair';
import { changeKind, entityKind } from '@scenarios/format/run';
import type { RepairPlan } from '../compile-repair';
import { generalTrade } from '../compile-repair';
import { eventKind } from '../event';
import { impactKind } from '../impact';
import type { World } from '../world';
import { noticeNode } from '../world';
import type { RepairService } from './damage';
import { createRepairOrder } from './repair-order';
import { createSpareParts } from './spare-parts';
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
  /** By order: damage to a node or link comes before all other, of several the last ordered; crews go by another policy. */
  readonly first: (target: number, onLink: boolean) => void;
  readonly follow: (policy: number) => void;
};

/** What the crews do about a damage. */
const nothing = 0;
const waits = 1;
const onTheWay = 2;
const atWork = 3;

/**
 * Repair crews. Damage waits until a team of its trade, or a general one, that is there, has fuel and a part, and has a working
 * road to it, sets out; it goes from where it stands to the end of the link or the node, works for the drawn time, and is free
 * again there. Among free teams the one that would be done first goes. Roads are looked at on departure. A team that is due to
 * leave finishes its work first; one whose work is ended by others before it is there has not left.
 */
export function createCrews(world: World, plan: RepairPlan): Crews {
  const { model, state, queue, log } = world;
  const travel = createTravel(world, plan);
  const parts = createSpareParts(plan);
  const orders = repairPolicies.map((policy) => createRepairOrder(world, plan, policy));
  const nodeUrgency = new Int32Array(model.nodeCount);
  const linkUrgency = new Int32Array(model.linkCount);
  let urgent = 0;
  let policy = repairPolicies.indexOf(plan.policy);
  const generalSlowness = model.parameters['repair.general-slowness'];
  const fuelThreshold = model.parameters['repair.fuel-threshold'];
  const teamCount = plan.teamCrew.length;
  const place = new Int32Array(teamCount);
  const busy = new Uint8Array(teamCount);
  const free = new Uint8Array(teamCount);
  /** For `nearest`: the damage a free team is closest to, −1 for none; how far, and at which node. */
  const closest = new Int32Array(teamCount);
  const closestSeconds = new Float64Array(teamCount);
  const closestGoal = new Int32Array(teamCount);
  /** By position in the impact: what is done about it, by which team, at which node, its event and its newest record. */
  let phase = new Uint8Array(64);
  let teamOf = new Int32Array(64);
  let goalOf = new Int32Array(64);
  let eventOf = new Int32Array(64);
  let recordOf = new Int32Array(64);
  /** Positions that wait, in the order of the policy. */
  let waiting = new Int32Array(64);
  let waitingCount = 0;
  let stale = false;
  let seenRevision = -1;
  let toldNoRoad = new Uint8Array(64);

  const onLink = (position: number): boolean => world.impact.kind[position] === impactKind.failLink;
  const targetOf = (position: number): number => world.impact.target[position] as number;
  const tradeOf = (position: number): number =>
    (onLink(position) ? plan.linkTrade : plan.nodeTrade)[targetOf(position)] as number;
  const fits = (team: number, trade: number): boolean =>
    plan.teamTrade[team] === trade || plan.teamTrade[team] === generalTrade;
  const workSeconds = (team: number, position: number): number =>
    (world.impact.repair[position] as number) *
    (plan.teamSlowness[team] as number) *
    (plan.teamTrade[team] === generalTrade && tradeOf(position) !== generalTrade ? generalSlowness : 1);
  const urgencyOf = (position: number): number =>
    (onLink(position) ? linkUrgency : nodeUrgency)[targetOf(position)] as number;
  const order = (a: number, b: number): number => urgencyOf(b) - urgencyOf(a) || (orders[policy]?.(a, b) ?? 0);
  /** Where a team can work on a damage: a node, or either end of a link. */
  const goalCount = (position: number): number => (onLink(position) ? 2 : 1);
  const goalAt = (position: number, which: number): number => {
    const target = targetOf(position);
    if (!onLink(position)) return target;
    return (which === 0 ? model.linkFrom[target] : model.linkTo[target]) as number;
  };
  const reachesDamage = (team: number, position: number): boolean => {
    for (let which = 0; which < goalCount(position); which += 1) {
      if (travel.reaches(place[team] as number, goalAt(position, which))) return true;
    }
    return false;
  };

  function isFree(team: number): boolean {
    if (busy[team] === 1) return false;
    if (world.now < (plan.teamFrom[team] as number) || world.now >= (plan.teamUntil[team] as number)) return false;
    const need = plan.teamFuelNeed[team] as number;
    return need < 0 || (state.needShare[need] as number) >= fuelThreshold;
  }

  /** Looks which teams are free; true where one has become so. */
  function lookAtTeams(): boolean {
    let more = false;
    for (let team = 0; team < teamCount; team += 1) {
      const now = isFree(team) ? 1 : 0;
      if (now > (free[team] as number)) more = true;
      free[team] = now;
    }
    return more;
  }

  function write(kind: typeof changeKind.crewSent | typeof changeKind.repairStarted, position: number): void {
    const entity = onLink(position) ? entityKind.link : entityKind.node;
    const crew = plan.teamCrew[teamOf[position] as number] as number;
    recordOf[position] = log.write(world.now, kind, entity, targetOf(position), crew, recordOf[position] as number);
  }

  function send(position: number, team: number, goal: number, seconds: number): void {
    parts.take(tradeOf(position));
    busy[team] = 1;
    free[team] = 0;
    phase[position] = onTheWay;
    teamOf[position] = team;
    goalOf[position] = goal;
    write(changeKind.crewSent, position);
    const kind = eventKind.crewArrives;
    eventOf[position] = queue.push(world.now + seconds, kind, kind, position, team, recordOf[position] as number);
  }

  /** Says once of each damage that a free team of the trade has no road to it, and no other has. */
  function tellUnreachable(): void {
    for (let i = 0; i < waitingCount; i += 1) {
      const position = waiting[i] as number;
      if (toldNoRoad[position] === 1 || !parts.has(tradeOf(position))) continue;
      let able = 0;
      let near = 0;
      for (let team = 0; team < teamCount && near === 0; team += 1) {
        if (free[team] === 0 || !fits(team, tradeOf(position))) continue;
        able += 1;
        if (reachesDamage(team, position)) near += 1;
      }
      if (able === 0 || near > 0) continue;
      toldNoRoad[position] = 1;
      noticeNode(world, 'repair/no-road', goalAt(position, 0));
    }
  }

  /** Sends the free team that would be done first, if any can come; of equals the first. */
  function sendQuickest(position: number): void {
    const trade = tradeOf(position);
    if (!parts.has(trade)) return;
    let least = Infinity;
    let quickest = -1;
    let way = 0;
    let end = -1;
    for (let which = 0; which < goalCount(position); which += 1) {
      const goal = goalAt(position, which);
      let searched = false;
      for (let team = 0; team < teamCount; team += 1) {
        if (free[team] === 0 || !fits(team, trade) || !travel.reaches(place[team] as number, goal)) continue;
        if (!searched) travel.from(goal);
        searched = true;
        const seconds = travel.to(place[team] as number);
        const done = seconds + workSeconds(team, position);
        if (done > least || (done === least && team >= quickest)) continue;
        least = done;
        quickest = team;
        way = seconds;
        end = goal;
      }
    }
    if (quickest >= 0) send(position, quickest, end, way);
  }

  function findClosest(team: number): void {
    closest[team] = -1;
    closestSeconds[team] = Infinity;
    let searched = false;
    for (let i = 0; i < waitingCount; i += 1) {
      const position = waiting[i] as number;
      const trade = tradeOf(position);
      if (phase[position] !== waits || !fits(team, trade) || !parts.has(trade)) continue;
      for (let which = 0; which < goalCount(position); which += 1) {
        const goal = goalAt(position, which);
        if (!travel.reaches(place[team] as number, goal)) continue;
        if (!searched) travel.from(place[team] as number);
        searched = true;
        const seconds = travel.to(goal);
        if (seconds >= (closestSeconds[team] as number)) continue;
        closest[team] = position;
        closestSeconds[team] = seconds;
        closestGoal[team] = goal;
      }
    }
  }

  function sendNearest(): void {
    for (let team = 0; team < teamCount; team += 1) if (free[team] === 1) findClosest(team);
    for (;;) {
      let best = -1;
      for (let team = 0; team < teamCount; team += 1) {
        if (free[team] === 0 || (closest[team] as number) < 0) continue;
        const position = closest[team] as number;
        if (phase[position] !== waits || !parts.has(tradeOf(position))) findClosest(team);
        if ((closest[team] as number) < 0) continue;
        const nearer = best < 0 ? -1 : (closestSeconds[team] as number) - (closestSeconds[best] as number);
        if (nearer < 0 || (nearer === 0 && (closest[team] as number) < (closest[best] as number))) best = team;
      }
      if (best < 0) return;
      send(closest[best] as number, best, closestGoal[best] as number, closestSeconds[best] as number);
    }
  }

  function sortWaiting(): void {
    for (let i = 1; i < waitingCount; i += 1) {
      const position = waiting[i] as number;
      let at = i;
      for (; at > 0 && order(position, waiting[at - 1] as number) < 0; at -= 1) waiting[at] = waiting[at - 1] as number;
      waiting[at] = position;
    }
    stale = true;
  }

  function keepWaiting(): void {
    let kept = 0;
    for (let i = 0; i < waitingCount; i += 1) {
      const position = waiting[i] as number;
      if (phase[position] !== waits) continue;
      waiting[kept] = position;
      kept += 1;
    }
    waitingCount = kept;
  }

  return {
    reset() {
      const count = world.impact.time.length;
      if (phase.length < count) {
        phase = new Uint8Array(count * 2);
        teamOf = new Int32Array(count * 2);
        goalOf = new Int32Array(count * 2);
        eventOf = new Int32Array(count * 2);
        recordOf = new Int32Array(count * 2);
        waiting = new Int32Array(count * 2);
        toldNoRoad = new Uint8Array(count * 2);
      }
      place.set(plan.teamBase);
      busy.fill(0);
      free.fill(0);
      phase.fill(nothing);
      parts.reset();
      waitingCount = 0;
      stale = false;
      seenRevision = -1;
      toldNoRoad.fill(0);
      nodeUrgency.fill(0);
      linkUrgency.fill(0);
      urgent = 0;
      policy = repairPolicies.indexOf(plan.policy);
      const kind = eventKind.helpChanges;
      for (let i = 0; i < plan.arrivals.length; i += 1) {
        queue.push(plan.arrivals[i]?.seconds ?? Infinity, kind, kind, i, 0, -1);
      }
      for (const seconds of plan.helpSeconds) queue.push(seconds, kind, kind, -1, 0, -1);
    },
    report(position, record) {
      if (world.impact.repair[position] === Infinity) return true;
      recordOf[position] = record;
      phase[position] = waits;
      let at = waitingCount;
      for (; at > 0 && order(position, waiting[at - 1] as number) < 0; at -= 1) waiting[at] = waiting[at - 1] as number;
      waiting[at] = position;
      waitingCount += 1;
      stale = true;
      for (let team = 0; team < teamCount; team += 1) if (fits(team, tradeOf(position))) return true;
      noticeNode(world, 'repair/no-crew', goalAt(position, 0));
      return true;
    },
    withdraw(position) {
      const before = phase[position];
      if (before === nothing) return;
      phase[position] = nothing;
      if (before === waits) return keepWaiting();
      queue.cancel(eventOf[position] as number);
      busy[teamOf[position] as number] = 0;
      if (before === onTheWay) parts.giveBack(tradeOf(position));
      stale = true;
    },
    conclude() {
      if (waitingCount === 0 || (!stale && world.revision === seenRevision)) return;
      seenRevision = world.revision;
      const moreTeams = lookAtTeams();
      const otherRoads = travel.look();
      if (!stale && !moreTeams && !otherRoads) return;
      stale = false;
      tellUnreachable();
      const nearest = repairPolicies[policy] === 'nearest';
      for (let i = 0; i < waitingCount && free.includes(1); i += 1) {
        const position = waiting[i] as number;
        if (!nearest || urgencyOf(position) > 0) sendQuickest(position);
      }
      if (nearest) sendNearest();
      keepWaiting();
    },
    arrive(position) {
      if (phase[position] !== onTheWay) return;
      const team = teamOf[position] as number;
      place[team] = goalOf[position] as number;
      phase[position] = atWork;
      write(changeKind.repairStarted, position);
      const kind = eventKind.crewFinishes;
      const until = world.now + workSeconds(team, position);
      eventOf[position] = queue.push(until, kind, kind, position, team, recordOf[position] as number);
    },
    finish(position) {
      if (phase[position] !== atWork) return -1;
      phase[position] = nothing;
      busy[teamOf[position] as number] = 0;
      stale = true;
      return recordOf[position] as number;
    },
    help(arrival) {
      parts.deliver(arrival);
      stale = true;
    },
    first(target, link) {
      urgent += 1;
      (link ? linkUrgency : nodeUrgency)[target] = urgent;
      const entity = link ? entityKind.link : entityKind.node;
      let known = -1;
      for (let i = 0; i < waitingCount; i += 1) {
        const position = waiting[i] as number;
        if (onLink(position) === link && targetOf(position) === target)
          known = Math.max(known, recordOf[position] as number);
      }
      const own = log.write(world.now, changeKind.repairOrdered, entity, target, 1, known);
      for (let i = 0; i < waitingCount; i += 1) {
        const position = waiting[i] as number;
        if (onLink(position) === link && targetOf(position) === target) recordOf[position] = own;
      }
      sortWaiting();
    },
    follow(other) {
      policy = other;
      log.write(world.now, changeKind.repairPolicyChanged, entityKind.node, -1, other, -1);
      sortWaiting();
    },
  };
}
