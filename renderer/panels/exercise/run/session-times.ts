import { formatClock, formatElapsed, formatTimeOfDay } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { exercises, openDocument } from '@ui/state/lab';

const scenarioStart = (): string => openDocument.scenario?.start ?? '1970-01-01T00:00:00+00:00';
const secondsOf = (millis: number): number => (exercises.session?.plan.startHours ?? 0) * 3600 + millis / 1000;

/** Hours and minutes of the scenario clock at a moment of the session. */
export const clockAt = (millis: number): string => formatTimeOfDay(scenarioStart(), secondsOf(millis));

/** The same with its day. */
export const dayClockAt = (millis: number): string => formatClock(scenarioStart(), secondsOf(millis), language.current);

/** A moment as time after the start of the exercise. */
export const elapsedAt = (millis: number): string => formatElapsed(millis / 1000);

/** What the scenario clock shows at the start of the session, thousandths of a second after midnight. */
export function startOfDay(): number {
  const [hours = 0, minutes = 0] = clockAt(0).split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
