import { readZonedTime, writeZonedTime } from './calendar';

/**
 * The start of an exercise on the clock of its scenario, with the offset of that: what the times of its lists are counted from.
 * Null where the start of the scenario is no time of the calendar.
 */
export function startOfExercise(scenarioStart: string, startHours: number): string | null {
  const start = readZonedTime(scenarioStart);
  return start === null ? null : writeZonedTime({ ...start, local: start.local + Math.round(startHours * 3600) });
}
