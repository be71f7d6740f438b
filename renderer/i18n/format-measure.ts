import type { MeasureName } from '@scenarios/format/measure-ids';
import { formatHourMinutes, formatHours, formatNumber, formatShare } from './format';
import type { Language } from './language.svelte';

const isRecovery = (name: MeasureName): boolean => name.startsWith('recover');
const shares: readonly MeasureName[] = ['minimum', 'first-wave', 'after-cascade', 'survival'];
/** Measures that are a share of something, shown in per cent. */
export const isShare = (name: MeasureName): boolean => shares.includes(name);

/** Whether a time says no more than that the run ended first: still below the level, or the buffer not yet used up. */
export const isUnrecovered = (name: MeasureName, value: number, horizonHours: number): boolean =>
  (isRecovery(name) || name === 'buffer') && value >= horizonHours;

const compact = (value: number, language: Language, digits: number): string =>
  new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-TW', {
    notation: 'compact',
    maximumSignificantDigits: digits,
  }).format(value);

/**
 * A measure in a table. A recovery time reads `–` where the share never fell below, and `> 72 h` where it was still below
 * when the run ended after 72 hours.
 */
export function formatMeasure(name: MeasureName, value: number, horizonHours: number, language: Language): string {
  if (isUnrecovered(name, value, horizonHours))
    return `> ${formatNumber(horizonHours, language, 0)} ${language === 'en' ? 'h' : '小時'}`;
  if (isRecovery(name) || name === 'buffer')
    return value === 0 && name !== 'buffer'
      ? '–'
      : value < 100
        ? formatHourMinutes(value)
        : formatHours(value, language);
  if (isShare(name)) return formatShare(value, language);
  if (name === 'person-hours') return compact(value, language, 3);
  return formatNumber(value, language, value < 10 ? 2 : 1);
}

/** A measure of a single run: as `formatMeasure`, but that a run survived is a matter of yes or no, not of a share. */
export function formatRunMeasure(name: MeasureName, value: number, horizonHours: number, language: Language): string {
  if (name !== 'survival') return formatMeasure(name, value, horizonHours, language);
  const survived = value >= 0.5;
  if (language === 'en') return survived ? 'Yes' : 'No';
  return survived ? '是' : '否';
}

/** Both ends of a band of a measure, in as little room as they can be read in; `72+` for a run that had not recovered. */
export function formatMeasureBand(
  name: MeasureName,
  [low, high]: readonly [number, number],
  horizonHours: number,
  language: Language,
): readonly [string, string] {
  if (isShare(name)) return [formatNumber(low * 100, language, 0), formatShare(high, language)];
  const short = (value: number): string => {
    if (isUnrecovered(name, value, horizonHours)) return `${formatNumber(horizonHours, language, 0)}+`;
    if (name === 'person-hours') return compact(value, language, 2);
    return formatNumber(value, language, value < 10 ? 1 : 0);
  };
  return [short(low), short(high)];
}
