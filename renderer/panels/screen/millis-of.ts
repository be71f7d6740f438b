import type { ParticipantView } from '@host/contract/exercise';

/**
 * Scenario time of a view of the participants, thousandths of a second after the start of the exercise.
 * @param since milliseconds that have passed since the host made it
 */
export function millisOf({ clock, now }: Pick<ParticipantView, 'clock' | 'now'>, since = 0): number {
  if (clock.runningSince === null) return clock.atMillis;
  const run = Date.parse(now) + since - Date.parse(clock.runningSince);
  return clock.atMillis + Math.floor(Math.max(0, run) * clock.speed);
}
