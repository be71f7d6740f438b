import type { ExerciseClock } from '@scenarios/format/exercise/state';

/**
 * Scenario time at a wall clock, thousandths of a second after the start of the exercise. A wall clock that was set back never
 * takes scenario time back.
 * @param wallMillis thousandths of a second since 1970
 */
export function millisAt(clock: ExerciseClock, wallMillis: number): number {
  if (clock.runningSince === null) return clock.atMillis;
  const passed = Math.max(0, wallMillis - Date.parse(clock.runningSince));
  return clock.atMillis + Math.floor(passed * clock.speed);
}

/** Wall clock at which scenario time gets to `millis`; Infinity where the clock stands. */
export function wallAt(clock: ExerciseClock, millis: number): number {
  if (clock.runningSince === null) return Infinity;
  return Date.parse(clock.runningSince) + Math.ceil((millis - clock.atMillis) / clock.speed);
}
