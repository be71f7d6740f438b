import { daysFromCivil, isCivil, readZonedTime } from './calendar';
import type { ZonedMoment } from './calendar';
import type { SheetCell } from './sheet-cell';

export const bareTimes = ['clock', 'relative'] as const;
export const numberTimes = ['minutes', 'hours', 'seconds', 'hhmm'] as const;

/** How times are understood that do not tell it themselves. */
export type TimeReading = {
  /** What `09:30` is: a time of day, or hours and minutes after the start. */
  readonly bare: (typeof bareTimes)[number];
  /** What a plain number counts after the start; `hhmm`: 930 is half past nine. */
  readonly numbers: (typeof numberTimes)[number];
};

/**
 * A time as it is written. `start`: seconds after the start of the exercise. `clock`: seconds of a day, which is counted from
 * 1970-01-01 where the text tells it, or from the day of the start; null where neither is told.
 */
export type WrittenTime =
  | { readonly of: 'start'; readonly seconds: number }
  | {
      readonly of: 'clock';
      readonly seconds: number;
      readonly day: { readonly from: 'epoch' | 'start'; readonly days: number } | null;
      readonly offsetMinutes: number | null;
    };

const unitSeconds = { D: 86_400, H: 3600, M: 60, S: 1 } as const;

/** Plain letters and signs for all their likes, in capitals. */
export const plainTime = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toUpperCase();

const start = (seconds: number): WrittenTime | null =>
  Number.isFinite(seconds) ? { of: 'start', seconds: Math.round(seconds) } : null;

const hms = (hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number =>
  Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);

const component = /([DHMST])\s?([+-])\s?(\d{1,6}(?:\.\d{1,6})?)(?::([0-5]\d))?(?::([0-5]\d))?(?=[\s,;DHMST]|$)/y;

/** `D+2 H+3 M+45`, `T+90`, `T+1:30`, `M-5`; null where it is none of these. */
function readComponents(text: string): number | null {
  let total = 0;
  let at = 0;
  while (at < text.length) {
    component.lastIndex = at;
    const found = component.exec(text);
    if (found === null) return null;
    const [whole, letter = 'M', sign, number, second, third] = found;
    const size =
      letter === 'T' && second === undefined
        ? Number(number) * 60
        : letter === 'T' || (letter === 'H' && second !== undefined)
          ? hms(number, second, third)
          : second === undefined
            ? Number(number) * unitSeconds[letter as 'D' | 'H' | 'M' | 'S']
            : NaN;
    total += sign === '-' ? -size : size;
    at += whole.length;
    while (/[\s,;]/.test(text[at] ?? '')) at += 1;
  }
  return text === '' || Number.isNaN(total) ? null : total;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:D|DAYS?|天)$/, 86_400],
  [/^(?:H|HRS?|HOURS?|小時|個小時|鐘頭)$/, 3600],
  [/^(?:M|MINS?|MINUTES?|分|分鐘)$/, 60],
  [/^(?:S|SECS?|SECONDS?|秒|秒鐘)$/, 1],
];

/** `1h 30m`, `90 min`, `2 小時 30 分`, with or without a sign. */
function readUnits(text: string): number | null {
  const whole = /^(?:T ?)?([+-]?) ?((?:\d{1,6}(?:\.\d{1,6})? ?[A-Z\u4e00-\u9fff]{1,7}\.? ?)+)$/.exec(text);
  if (whole?.[2] === undefined) return null;
  let total = 0;
  for (const [, number, word = ''] of whole[2].matchAll(/(\d{1,6}(?:\.\d{1,6})?) ?([A-Z\u4e00-\u9fff]{1,7})/g)) {
    const unit = units.find(([pattern]) => pattern.test(word))?.[1];
    if (unit === undefined) return null;
    total += Number(number) * unit;
  }
  return whole[1] === '-' ? -total : total;
}

/** Minutes east of UTC of a zone in a clock time: `Z`, `UTC`, `+08:00`, `+0800`; undefined where it is none. */
function readZone(text: string): number | null | undefined {
  if (text === '' || text === 'L' || text === 'LT' || text === 'LOCAL' || text === 'HRS' || text === 'H') return null;
  if (/^(?:Z|UTC|GMT)$/.test(text)) return 0;
  const found = /^(?:UTC|GMT)? ?([+-])(\d{1,2}):?([0-5]\d)?$/.exec(text);
  if (found === null) return undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return minutes > 14 * 60 ? undefined : found[1] === '-' ? -minutes : minutes;
}

type Clock = Omit<Extract<WrittenTime, { of: 'clock' }>, 'day'>;

const clockPattern =
  /^(?:(AM|PM|上午|下午|早上|晚上|中午|凌晨) ?)?(\d{1,2})(?:[:.時點] ?([0-5]\d)(?:[:分] ?([0-5]?\d)?(?:\.0+)?秒?)?分?|[時點]整?) ?(AM|PM|A\.M\.|P\.M\.)? ?(\D.*)?$/;
const military = /^([01]\d|2[0-4])([0-5]\d)(?:([0-5]\d))? ?(HRS|H|L|LT|Z|UTC)?$/;

/** A time of day in any form; null where it is none. Without a date, `09:30-10:00` is a span of time and no zone. */
function readClock(text: string, dated = false): (Clock & { readonly bare: boolean }) | null {
  const short = military.exec(text);
  if (short !== null) {
    const seconds = hms(short[1], short[2], short[3]);
    const zone = readZone(short[4] ?? '');
    return seconds > 86_400 || zone === undefined
      ? null
      : { of: 'clock', seconds, offsetMinutes: zone, bare: short[4] === undefined };
  }
  const found = clockPattern.exec(text);
  if (found === null) return null;
  const [, before, hours, minutes, seconds, after, zone] = found;
  const half = before ?? after;
  const late = half !== undefined && /^(?:P|下午|晚上|中午)/.test(half);
  let hour = Number(hours);
  if (half !== undefined && /^[AP]/.test(half) && (hour < 1 || hour > 12)) return null;
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (late ? 12 : 0);
  const total = hour * 3600 + hms('0', minutes, seconds);
  const offset = readZone((zone ?? '').trim());
  if (total > 86_400 || offset === undefined || (!dated && (zone ?? '').startsWith('-'))) return null;
  const written = /[時點]/.test(text);
  return {
    of: 'clock',
    seconds: total,
    offsetMinutes: offset,
    bare: half === undefined && zone === undefined && !written,
  };
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Days since 1970-01-01; a year below 1000 is one of the Republic of China. Null where the calendar lacks the day. */
function dayOf(year: number, month: number, day: number): number | null {
  const full = year < 1000 ? year + 1911 : year;
  return full > 1900 && full < 2200 && isCivil(full, month, day) ? daysFromCivil(full, month, day) : null;
}

/** A date at the beginning of a text, and what stands behind it; null where there is none. */
export function readDate(text: string, year: number): { readonly days: number; readonly rest: string } | null {
  const numbers =
    /^(?:民國 ?)?(\d{3,4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?(?![\d:])(?:T(?=\d)|[ ,]+|(?=\D)|$)(.*)$/.exec(text);
  const short = /^(\d{1,2})月 ?(\d{1,2})日 ?(.*)$/.exec(text);
  const words = /^(\d{1,2})(?:ST|ND|RD|TH)?[ -]([A-Z]{3})[A-Z]*\.?[ ,-]+(\d{4}),? ?(.*)$/.exec(text);
  const american = /^([A-Z]{3})[A-Z]*\.? (\d{1,2})(?:ST|ND|RD|TH)?,? (\d{4}),? ?(.*)$/.exec(text);
  const found =
    numbers !== null
      ? { days: dayOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3])), rest: numbers[4] }
      : short !== null
        ? { days: dayOf(year, Number(short[1]), Number(short[2])), rest: short[3] }
        : words !== null
          ? { days: dayOf(Number(words[3]), months.indexOf(words[2] ?? '') + 1, Number(words[1])), rest: words[4] }
          : american !== null
            ? {
                days: dayOf(Number(american[3]), months.indexOf(american[1] ?? '') + 1, Number(american[2])),
                rest: american[4],
              }
            : null;
  return found === null || found.days === null ? null : { days: found.days, rest: (found.rest ?? '').trim() };
}

const group = /^(\d{2})(\d{2})(\d{2}) ?([A-IK-Z]) ?([A-Z]{3}) ?(\d{2}|\d{4})$/;

/** Zones of the letters of a date-time group, hours east of UTC (ACP 121): A–M without J, then N–Y, and Z. */
function letterZone(letter: string): number {
  const east = 'ABCDEFGHIKLM'.indexOf(letter);
  if (east >= 0) return (east + 1) * 60;
  const west = 'NOPQRSTUVWXY'.indexOf(letter);
  return west >= 0 ? -(west + 1) * 60 : 0;
}

/** `010930Z DEC 26`. */
function readGroup(text: string): WrittenTime | null {
  const found = group.exec(text);
  if (found === null) return null;
  const [, day, hours, minutes, letter = 'Z', month = '', year = ''] = found;
  const days = dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), months.indexOf(month) + 1, Number(day));
  const seconds = hms(hours, minutes, '0');
  return days === null || seconds > 86_400
    ? null
    : { of: 'clock', seconds, day: { from: 'epoch', days }, offsetMinutes: letterZone(letter) };
}

const chineseDigits = '零一二三四五六七八九十';
const dayPattern =
  /^(?:DAY ?#?(\d{1,3})|D ?([+-]) ?(\d{1,3})|第 ?(\d{1,3}|[一二三四五六七八九十]) ?[天日])(?![\d:])[ ,:-]*(.*)$/;

/** Days after the day of the start that stand at the beginning of a text: `Day 2` and `第二天` are one, as is `D+1`. */
export function readDayOffset(text: string): { readonly days: number; readonly rest: string } | null {
  const found = dayPattern.exec(text);
  if (found === null) return null;
  const [, english, sign, offset, chinese, rest = ''] = found;
  if (offset !== undefined) return { days: sign === '-' ? -Number(offset) : Number(offset), rest: rest.trim() };
  const nth = english ?? chinese ?? '';
  const number = chineseDigits.includes(nth) && nth !== '' ? chineseDigits.indexOf(nth) : Number(nth);
  return number < 1 ? null : { days: number - 1, rest: rest.trim() };
}

const plain = (value: number, numbers: TimeReading['numbers']): WrittenTime | null => {
  if (numbers !== 'hhmm') return start(value * { minutes: 60, hours: 3600, seconds: 1 }[numbers]);
  const hours = Math.floor(value / 100);
  const minutes = value - hours * 100;
  return Number.isInteger(value) && hours >= 0 && hours < 24 && minutes < 60
    ? { of: 'clock', seconds: hours * 3600 + minutes * 60, day: null, offsetMinutes: null }
    : null;
};

/** Days from the first day of spreadsheets to 1970-01-01. */
const sheetEpoch = 25_569;

function readSerial({ shows, serial }: SheetCell, reading: TimeReading): WrittenTime | null {
  if (serial === null || shows === 'error' || shows === 'text') return null;
  if (shows === 'number') return plain(serial, reading.numbers);
  const seconds = Math.round(serial * 86_400);
  if (shows === 'duration' || (shows === 'clock' && reading.bare === 'relative')) return start(seconds);
  if (shows === 'clock') return { of: 'clock', seconds: seconds % 86_400, day: null, offsetMinutes: null };
  const days = Math.floor(seconds / 86_400);
  return {
    of: 'clock',
    seconds: seconds - days * 86_400,
    day: { from: 'epoch', days: days - sheetEpoch },
    offsetMinutes: null,
  };
}

function readText(written: string, reading: TimeReading, year: number): WrittenTime | null {
  const zoned = readZonedTime(written.trim());
  if (zoned !== null) {
    const days = Math.floor(zoned.local / 86_400);
    return {
      of: 'clock',
      seconds: zoned.local - days * 86_400,
      day: { from: 'epoch', days },
      offsetMinutes: zoned.offsetMinutes,
    };
  }
  const text = plainTime(written);
  const parts = readComponents(text);
  if (parts !== null) return start(parts);
  if (/^(?:T|H|D)(?: ?[+-]? ?0+)?$|^(?:H-?HOUR|D-?DAY|STARTEX)$/.test(text)) return start(0);
  const signed = /^(?:T ?)?([+-]) ?(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (signed !== null) return start((signed[1] === '-' ? -1 : 1) * hms(signed[2], signed[3], signed[4]));
  const number = /^([+-]?)(\d{1,7}(?:\.\d{1,6})?)$/.exec(text);
  if (number?.[2] !== undefined && (number[1] !== '' || !(reading.bare === 'clock' && /^0\d{3}$/.test(text)))) {
    const sign = number[1] === '-' ? -1 : 1;
    return number[1] === '' ? plain(Number(number[2]), reading.numbers) : start(sign * Number(number[2]) * 60);
  }
  const day = readDayOffset(text);
  if (day !== null && day.rest !== '') {
    const clock = readClock(day.rest);
    if (clock === null) return null;
    return clock.bare && reading.bare === 'relative'
      ? start(day.days * 86_400 + clock.seconds)
      : {
          of: 'clock',
          seconds: clock.seconds,
          day: { from: 'start', days: day.days },
          offsetMinutes: clock.offsetMinutes,
        };
  }
  const date = readDate(text, year);
  if (date !== null) {
    const clock = readClock(date.rest, true);
    return clock === null
      ? null
      : {
          of: 'clock',
          seconds: clock.seconds,
          day: { from: 'epoch', days: date.days },
          offsetMinutes: clock.offsetMinutes,
        };
  }
  const long = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (long !== null && (reading.bare === 'relative' || Number(long[1]) > 24))
    return start(hms(long[1], long[2], long[3]));
  const clock = readClock(text);
  if (clock !== null) return { of: 'clock', seconds: clock.seconds, day: null, offsetMinutes: clock.offsetMinutes };
  const inUnits = readUnits(text);
  return inUnits === null ? readGroup(text) : start(inUnits);
}

/**
 * A time in any form that lists of injects have: relative (`D+2 H+3 M+45`, `T+90` and `+90` in minutes, `T+1:30`, `+01:30`,
 * `M-5`, `1h 30m`, `2 小時 30 分`), of the clock (`14:30`, `2:30 PM`, `下午2時30分`, `1430L`, `14:30+08:00`), with its day
 * (`2026-12-01 14:30`, `Day 2 14:30`, `12月1日 14:30`, `010930Z DEC 26`), or as the number of a cell. `year` is that of dates
 * without one. Null where it is no time.
 */
export const readTime = (cell: SheetCell, reading: TimeReading, year: number): WrittenTime | null =>
  cell.serial !== null ? readSerial(cell, reading) : cell.text.length > 80 ? null : readText(cell.text, reading, year);

/** The day that a cell names, counted from 1970-01-01: a date, `Day 2`, `D+1`, `第二天` or a plain number; null where none. */
export function readDay(cell: SheetCell, from: ZonedMoment, year: number): number | null {
  const first = Math.floor(from.local / 86_400);
  if (cell.serial !== null) {
    if (cell.shows === 'date' || cell.shows === 'date-time') return Math.floor(cell.serial) - sheetEpoch;
    return Number.isInteger(cell.serial) && cell.serial >= 1 && cell.serial <= 366 ? first + cell.serial - 1 : null;
  }
  const text = plainTime(cell.text.slice(0, 200));
  if (/^\d{1,3}$/.test(text)) return Number(text) >= 1 ? first + Number(text) - 1 : null;
  const date = readDate(text, year) ?? readDate(text.replace(/^[^(]*\(([^)]*)\).*$/, '$1'), year);
  if (date !== null) return date.days;
  const offset = readDayOffset(text);
  if (offset === null) return null;
  return readDate(offset.rest.replace(/^[^\d]*/, ''), year)?.days ?? first + offset.days;
}
