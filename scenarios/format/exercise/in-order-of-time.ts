import type { Inject } from './inject';
import { plannedTimes } from './planned-times';

/**
 * Injects in the order in which they are meant to come; at equal times in the order of the plan. One without a time of its own,
 * or that a condition lets come at any time, stands after the one before it in the plan.
 */
export function inOrderOfTime(injects: readonly Inject[]): readonly Inject[] {
  const times = plannedTimes(injects);
  let before = -Infinity;
  return injects
    .map((inject, place) => {
      const own = times.get(inject.id)?.seconds ?? -Infinity;
      before = inject.trigger.when === 'condition' ? Math.max(own, before) : Number.isFinite(own) ? own : before;
      return { inject, place, time: before };
    })
    .sort((one, other) => (one.time === other.time ? one.place - other.place : one.time - other.time))
    .map(({ inject }) => inject);
}
