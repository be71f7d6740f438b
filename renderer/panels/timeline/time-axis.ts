import { formatElapsed, formatTimeOfDay } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';
import { plotMargins } from './time-scale';
import type { TimeWindow } from './time-window';

const hour = 3600;
const steps = [1 / 60, 1 / 30, 1 / 12, 1 / 6, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440].map(
  (hours) => hours * hour,
);

/** Offset of a zoned time from UTC, seconds. */
function offsetSeconds(zoned: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(zoned);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * hour + Number(match[3]) * 60);
}

/**
 * Round instants of the scenario's own wall clock within a window, as seconds after the start; at most `most` of them.
 * From a day on they fall on local midnight.
 */
export function timeTicks(start: string, { from, to }: TimeWindow, most: number): readonly number[] {
  const local = Date.parse(start) / 1000 + offsetSeconds(start);
  const step = steps.find((candidate) => (to - from) / candidate <= Math.max(1, most)) ?? (steps.at(-1) as number);
  const ticks: number[] = [];
  for (let at = Math.ceil((local + from) / step) * step; at <= local + to; at += step) ticks.push(at - local);
  return ticks;
}

/**
 * How many labels have room beside each other in a width; at least 2, not rounded. Width and type in pixels. No two labels
 * with a date stand side by side unless they have no clock.
 */
export const mostTicks = (width: number, fontSize: number): number =>
  Math.max(2, (width - plotMargins.left - plotMargins.right) / (fontSize * 6.2));

/** Labels of ticks in two lines: wall clock (with the day where it is midnight, and on the first unless the next has one), and hours after the start. */
export function timeLabels(start: string, ticks: readonly number[], language: Language): readonly string[] {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-TW', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
  const whole = ticks.every((tick) => formatTimeOfDay(start, tick) === '00:00');
  return ticks.map((tick, position) => {
    const clock = formatTimeOfDay(start, tick);
    const date = day.format(new Date(Date.parse(start) + (tick + offsetSeconds(start)) * 1000));
    const hours = tick / hour;
    const after = Number.isInteger(hours) ? `+${hours} h` : formatElapsed(tick);
    if (whole) return `${date}\n${after}`;
    const next = ticks[position + 1];
    const dated =
      clock === '00:00' || (position === 0 && (next === undefined || formatTimeOfDay(start, next) !== '00:00'));
    return `${dated ? `${date} ${clock}` : clock}\n${after}`;
  });
}
