/** Days from 1970-01-01 to a day of the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** The day of the Gregorian calendar so many days after 1970-01-01. */
export function civilFromDays(days: number): Civil {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Whether the calendar has this day. */
export function isCivil(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = civilFromDays(daysFromCivil(year, month, day));
  return back.month === month && back.day === day;
}

/** A moment on a clock with its numeric offset: seconds of the clock itself since 1970-01-01T00:00, and minutes east of UTC. */
export type ZonedMoment = { readonly local: number; readonly offsetMinutes: number };

const zoned = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?([+-])(\d{2}):(\d{2})$/;

/** A time such as `2018-09-06T03:07:00+09:00`; null where it is none, or the calendar lacks the day. */
export function readZonedTime(text: string): ZonedMoment | null {
  const found = zoned.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, sign, offsetHour, offsetMinute] = found;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const [h, min, s] = [Number(hour), Number(minute), Number(second ?? '0')];
  const [oh, om] = [Number(offsetHour), Number(offsetMinute)];
  if (!isCivil(y, m, d) || h > 23 || min > 59 || s > 59 || oh > 14 || om > 59) return null;
  const offset = oh * 60 + om;
  return {
    local: daysFromCivil(y, m, d) * 86_400 + h * 3600 + min * 60 + s,
    offsetMinutes: sign === '-' && offset !== 0 ? -offset : offset,
  };
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

export const writeOffset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${digits(Math.floor(Math.abs(minutes) / 60), 2)}:${digits(Math.abs(minutes) % 60, 2)}`;

/** The parts of a clock, as they are written. */
export function writeClock(local: number): { readonly date: string; readonly time: string } {
  const days = Math.floor(local / 86_400);
  const rest = local - days * 86_400;
  const { year, month, day } = civilFromDays(days);
  return {
    date: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`,
    time: [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map((part) => digits(part, 2)).join(':'),
  };
}

/** The moment in the form of the documents: `2018-09-06T03:07:00+09:00`. */
export function writeZonedTime({ local, offsetMinutes }: ZonedMoment): string {
  const { date, time } = writeClock(local);
  return `${date}T${time}${writeOffset(offsetMinutes)}`;
}
