import type { Inject } from './inject';
import { plannedTimes } from './planned-times';

/** Injects in the order in which they are meant to come; those without a time last; at equal times in the order of the plan. */
export function inOrderOfTime(injects: readonly Inject[]): readonly Inject[] {
  const times = plannedTimes(injects);
  const timeOf = ({ id }: Inject): number => times.get(id)?.seconds ?? Infinity;
  return injects
    .map((inject, place) => ({ inject, place, time: timeOf(inject) }))
    .sort((one, other) => (one.time === other.time ? one.place - other.place : one.time - other.time))
    .map(({ inject }) => inject);
}
