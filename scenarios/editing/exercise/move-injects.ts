import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject, Trigger } from '@scenarios/format/exercise/inject';
import { exerciseSeconds } from '@scenarios/format/exercise/inject';
import { plannedTimes } from '@scenarios/format/exercise/planned-times';
import type { PlanChange } from './change-plan';
import { changePlan } from './change-plan';

const within = (seconds: number): number => {
  const { minValue, maxValue } = exerciseSeconds;
  return Math.max(minValue ?? -Infinity, Math.min(maxValue ?? Infinity, Math.round(seconds)));
};

/** The trigger with its own time put later; a delay after others never becomes negative. */
function later(trigger: Trigger, seconds: number): Trigger {
  switch (trigger.when) {
    case 'at':
      return { ...trigger, atSeconds: within(trigger.atSeconds + seconds) };
    case 'by-hand':
      return trigger.plannedSeconds === undefined
        ? trigger
        : { ...trigger, plannedSeconds: within(trigger.plannedSeconds + seconds) };
    case 'condition':
      return { ...trigger, notBeforeSeconds: within(trigger.notBeforeSeconds + seconds) };
    case 'after':
      return { ...trigger, delaySeconds: Math.max(0, within(trigger.delaySeconds + seconds)) };
  }
}

/** Ids of what waits, by itself or over others, for one of the injects. */
function waitingFor(injects: readonly Inject[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { id, trigger } of injects) {
      if (trigger.when !== 'after' || found.has(id)) continue;
      const waits = trigger.precedents.some(
        (each) => each.what === 'inject' && (ids.has(each.inject) || found.has(each.inject)),
      );
      if (waits) {
        found.add(id);
        changed = true;
      }
    }
  }
  return found;
}

/**
 * Injects that shift along when some are moved: all that are meant for later than the first of them by a time of their own.
 * What waits for an inject that moves comes later by itself and is not among them.
 */
export function followersOf(plan: Exercise, ids: ReadonlySet<string>): readonly Inject[] {
  const times = plannedTimes(plan.injects);
  const first = plan.injects.reduce(
    (found, { id }) => (ids.has(id) ? Math.min(found, times.get(id)?.seconds ?? Infinity) : found),
    Infinity,
  );
  const chained = waitingFor(plan.injects, ids);
  return plan.injects.filter(({ id, trigger }) => {
    const time = times.get(id)?.seconds;
    return trigger.when !== 'after' && !ids.has(id) && !chained.has(id) && time !== undefined && time > first;
  });
}

/**
 * Puts injects later by some seconds (earlier where negative), with their followers where that is wanted. One that waits for
 * another that moves too keeps its delay, so that it moves once and not twice. Null where nothing changes.
 */
export function moveInjects(
  plan: Exercise,
  ids: ReadonlySet<string>,
  seconds: number,
  shiftFollowers: boolean,
): PlanChange | null {
  const moved = new Set(ids);
  if (shiftFollowers) for (const { id } of followersOf(plan, ids)) moved.add(id);
  const chained = waitingFor(plan.injects, moved);
  const set = plan.injects.flatMap((inject) => {
    if (!moved.has(inject.id) || (inject.trigger.when === 'after' && chained.has(inject.id))) return [];
    const trigger = later(inject.trigger, seconds);
    return JSON.stringify(trigger) === JSON.stringify(inject.trigger) ? [] : [{ ...inject, trigger }];
  });
  return set.length === 0 ? null : changePlan(plan.id, 'move', { injects: { set } });
}

/** Gives an inject a time of its own where its trigger has one, by moving it there. Null where it has none, or has it already. */
export function moveInjectTo(plan: Exercise, id: string, seconds: number, shiftFollowers: boolean): PlanChange | null {
  const inject = plan.injects.find((each) => each.id === id);
  if (inject === undefined) return null;
  const { trigger } = inject;
  const present = plannedTimes(plan.injects).get(id)?.seconds;
  if (present === undefined) {
    if (trigger.when !== 'by-hand') return null;
    const next: Inject = { ...inject, trigger: { ...trigger, plannedSeconds: within(seconds) } };
    return changePlan(plan.id, 'move', { injects: { set: [next] } });
  }
  return moveInjects(plan, new Set([id]), seconds - present, shiftFollowers);
}
