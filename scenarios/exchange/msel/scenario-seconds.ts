import type { ZonedMoment } from './calendar';
import { writeClock, writeOffset } from './calendar';
import type { WrittenTime } from './read-time';

const day = 86_400;
/** A clock time that lies so far behind the one before it belongs to the next day. */
const pastMidnight = day / 2;

export type ClockReader = {
  /** Rows from here on are on this day, from 1970-01-01. */
  readonly setDay: (days: number) => void;
  /**
   * Seconds after the start of the exercise. A clock time without a day is on that of its row, where one is told, else on that
   * of the rows before it, or on the next where the clock has run past midnight.
   */
  readonly secondsOf: (time: WrittenTime, dayOfRow: number | null) => number;
};

/** Reads the times of one sheet from top to bottom. */
export function createClockReader(start: ZonedMoment): ClockReader {
  const firstDay = Math.floor(start.local / day);
  let present = firstDay;
  let last = start.local - firstDay * day;
  return {
    setDay: (days) => {
      present = days;
      last = 0;
    },
    secondsOf: (time, dayOfRow) => {
      if (time.of === 'start') {
        const local = start.local + time.seconds;
        present = Math.floor(local / day);
        last = local - present * day;
        return time.seconds;
      }
      const shift = time.offsetMinutes === null ? 0 : (start.offsetMinutes - time.offsetMinutes) * 60;
      if (time.day !== null) present = time.day.days + (time.day.from === 'start' ? firstDay : 0);
      else if (dayOfRow !== null) present = dayOfRow;
      else if (last - (time.seconds + shift) > pastMidnight) present += 1;
      const local = present * day + time.seconds + shift;
      last = time.seconds + shift;
      return local - start.local;
    },
  };
}

export const timeStyles = ['relative', 'clock'] as const;
export type TimeStyle = (typeof timeStyles)[number];

/** Seconds after the start as `T+1:30`, with seconds only where there are any, or as `2026-12-01 09:30:00 +08:00`. */
export function writeTime(seconds: number, style: TimeStyle, start: ZonedMoment): string {
  if (style === 'clock') {
    const { date, time } = writeClock(start.local + seconds);
    return `${date} ${time} ${writeOffset(start.offsetMinutes)}`;
  }
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 60) % 60, ...(size % 60 === 0 ? [] : [size % 60])];
  return `T${seconds < 0 ? '-' : '+'}${String(Math.floor(size / 3600))}${parts.map((part) => `:${String(part).padStart(2, '0')}`).join('')}`;
}
