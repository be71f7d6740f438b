import type { Language } from './language.svelte';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(inLanguage: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = inLanguage + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(inLanguage === 'en' ? 'en-GB' : 'zh-TW', options);
  formats.set(key, made);
  return made;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockFormat(inLanguage: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = inLanguage + JSON.stringify(options);
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(inLanguage === 'en' ? 'en-GB' : 'zh-TW', options);
  clocks.set(key, made);
  return made;
}

/** A number with at most `digits` digits after the point. */
export const formatNumber = (value: number, inLanguage: Language, digits = 2): string =>
  numberFormat(inLanguage, { maximumFractionDigits: digits }).format(value);

/** A number with about three significant digits, and its unit: `12.4 MW`, `1,240 m³/h`. */
export function formatAmount(value: number, unit: string, inLanguage: Language): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return `${formatNumber(value, inLanguage, digits)} ${unit}`;
}

/** The size of a file: `12 kB`, or `3.4 MB` from a mebibyte on. */
export function formatSize(bytes: number, inLanguage: Language): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1
    ? `${formatNumber(megabytes, inLanguage, 1)} MB`
    : `${formatNumber(Math.max(1, bytes / 1024), inLanguage, 0)} kB`;
}

/** A share 0–1 in per cent. Only exactly nothing and exactly everything read 0 % and 100 %. */
export function formatShare(share: number, inLanguage: Language): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.5) return '<1%';
  if (percent < 100 && percent > 99.5) return '>99%';
  return numberFormat(inLanguage, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A stretch of hours as `3:05`; never negative. */
export function formatHourMinutes(hours: number): string {
  const minutes = Math.round(Math.max(0, hours) * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A stretch of hours as `3:05 h`, or in whole hours from 100 h on. */
export function formatHours(hours: number, inLanguage: Language): string {
  const unit = inLanguage === 'en' ? 'h' : '小時';
  if (!Number.isFinite(hours)) return '∞';
  if (hours >= 100) return `${formatNumber(hours, inLanguage, 0)} ${unit}`;
  return `${formatHourMinutes(hours)} ${unit}`;
}

/** Seconds after the start as `+h:mm`. */
export function formatElapsed(seconds: number): string {
  const minutes = Math.floor(Math.max(0, seconds) / 60 + 1e-6);
  return `+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Seconds after the start as `+h:mm:ss`. */
export function formatElapsedSeconds(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds) + 1e-6);
  return `${formatElapsed(whole)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Offset of a zoned time from UTC, in minutes. */
function offsetMinutes(zoned: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(zoned);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The moment `seconds` after a zoned time, shifted so that reading it as UTC gives the wall clock of that zone. */
const shifted = (zoned: string, seconds: number): Date =>
  new Date(Date.parse(zoned) + (seconds + offsetMinutes(zoned) * 60) * 1000);

/** Scenario clock: weekday, day and time in the zone of the scenario, never in that of the machine. */
export function formatClock(start: string, seconds: number, inLanguage: Language): string {
  return clockFormat(inLanguage, {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(shifted(start, seconds));
}

/** Only hours and minutes of the scenario clock. */
export function formatTimeOfDay(start: string, seconds: number): string {
  return shifted(start, seconds).toISOString().slice(11, 16);
}

/** Weekday and day of the month of a moment that is not on the same day as now; empty where it is. Both in seconds after the start. */
export function formatOtherDay(start: string, seconds: number, now: number, inLanguage: Language): string {
  const day = shifted(start, seconds);
  if (day.toISOString().slice(0, 10) === shifted(start, now).toISOString().slice(0, 10)) return '';
  const weekday = clockFormat(inLanguage, { timeZone: 'UTC', weekday: 'short' }).format(day);
  return inLanguage === 'en' ? `${weekday} ${day.getUTCDate()}` : `${day.getUTCDate()}日${weekday}`;
}

/** The day a scenario starts on, in its own zone. */
export function formatDay(zoned: string, inLanguage: Language): string {
  return clockFormat(inLanguage, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(shifted(zoned, 0));
}

/** A wall-clock moment (ISO 8601) in the zone of the machine. */
export function formatWallClock(moment: string, inLanguage: Language): string {
  return clockFormat(inLanguage, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(moment));
}

/** Seconds after the start at which a zoned time falls; may be negative. */
export const secondsSince = (start: string, zoned: string): number => (Date.parse(zoned) - Date.parse(start)) / 1000;

/** A place as planners write it: degrees with five digits, about a metre, and the hemisphere. */
export const formatPlace = ({ lon, lat }: { readonly lon: number; readonly lat: number }): string =>
  `${Math.abs(lat).toFixed(5)}° ${lat < 0 ? 'S' : 'N'}  ${Math.abs(lon).toFixed(5)}° ${lon < 0 ? 'W' : 'E'}`;
