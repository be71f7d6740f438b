import { formatClock, formatElapsed, formatOtherDay, formatTimeOfDay } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { exercises, openDocument } from '@ui/state/lab';

const scenarioStart = (): string => openDocument.scenario?.start ?? '1970-01-01T00:00:00+00:00';
const secondsOf = (millis: number): number => (exercises.session?.plan.startHours ?? 0) * 3600 + millis / 1000;

/** Hours and minutes of the scenario clock at a moment of the session. */
export const clockAt = (millis: number): string => formatTimeOfDay(scenarioStart(), secondsOf(millis));

/** Day of a moment of the session where it is not the day that the clock shows now; else empty. */
export const otherDayAt = (millis: number): string =>
  formatOtherDay(scenarioStart(), secondsOf(millis), secondsOf(exercises.nowMillis), language.current);

/** Hours and minutes, and the day where it is not that of now. */
export const momentAt = (millis: number): string => `${otherDayAt(millis)} ${clockAt(millis)}`.trim();

/** Hours and minutes, always with the day. */
export const dayClockAt = (millis: number): string => formatClock(scenarioStart(), secondsOf(millis), language.current);

/** A moment as time after the start of the exercise. */
export const elapsedAt = (millis: number): string => formatElapsed(millis / 1000);

/** What the scenario clock shows at the start of the session, thousandths of a second after midnight. */
export function startOfDay(): number {
  const [hours = 0, minutes = 0] = clockAt(0).split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
