import { readMoment } from '../run/read-moment';

/**
 * When something was seen, as an evaluator types it: `14:05` is the last time that the scenario clock showed so, `+1:05` and
 * `65` are counted from the start. Thousandths of a second after the start of the exercise.
 * @param startOfDay what the scenario clock shows at the start of the exercise, thousandths of a second after midnight
 * @param nowMillis the present moment: nobody has seen yet what comes after it
 * @returns null where it is no time up to now
 */
export function observedMillis(typed: string, startOfDay: number, nowMillis: number): number | null {
  const moment = readMoment(typed, startOfDay, nowMillis, 'last');
  return moment !== null && moment <= nowMillis ? moment : null;
}
