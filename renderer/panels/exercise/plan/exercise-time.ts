import { readZonedTime, type ZonedMoment } from '@scenarios/exchange/msel/calendar';
import { readTime } from '@scenarios/exchange/msel/read-time';
import { createClockReader, writeTime } from '@scenarios/exchange/msel/scenario-seconds';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import { formatTimeOfDay } from '@ui/i18n/format';

/** The clock of the scenario at the start of an exercise. */
export function startMoment(scenario: Scenario, plan: Exercise): ZonedMoment {
  const start = readZonedTime(scenario.start) ?? { local: 0, offsetMinutes: 0 };
  return { ...start, local: start.local + Math.round(plan.startHours * 3600) };
}

/** Seconds after the start of the exercise as `T+1:30`. */
export const relativeTime = (seconds: number): string => writeTime(seconds, 'relative', { local: 0, offsetMinutes: 0 });

/** A stretch of seconds as `1:30`, or `0:01:30` where it has odd seconds. */
export const lengthOfTime = (seconds: number): string => relativeTime(seconds).replace(/^T\+?/, '');

/** Time of day on the clock of the scenario, with `+1` behind it on the day after that of the start. */
export function clockTime(scenario: Scenario, plan: Exercise, seconds: number): string {
  const from = startMoment(scenario, plan);
  const day = 86_400;
  const days = Math.floor((from.local + seconds) / day) - Math.floor(from.local / day);
  const time = formatTimeOfDay(scenario.start, plan.startHours * 3600 + seconds);
  return days === 0 ? time : `${time} ${days > 0 ? '+' : ''}${String(days)}`;
}

/**
 * Seconds after the start of the exercise from what a person types: `T+1:30`, `1:30`, `+90` and `90` in minutes, or the clock
 * of the scenario as `14:30 L`, `2:30 PM`, `Day 2 09:00 L`. Null where it is no time.
 */
export function readExerciseTime(typed: string, from: ZonedMoment): number | null {
  const year = Number(new Date(from.local * 1000).getUTCFullYear());
  const read = readTime({ text: typed, shows: 'text', serial: null }, { bare: 'relative', numbers: 'minutes' }, year);
  return read === null ? null : createClockReader(from).secondsOf(read, null);
}
