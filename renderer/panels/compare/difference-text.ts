import type { MeasureName } from '@scenarios/format/measure-ids';
import { formatNumber, formatShare } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';
import type { Message } from '@ui/i18n/messages';
import { isShare } from '@ui/i18n/format-measure';
import { translate } from '@ui/i18n/translate';
import type { DifferenceRow } from '@scenarios/format/difference-rows';
import { compareMessages as m } from './messages';

/** A difference of a measure with its unit; `signed` keeps a plus. */
export function formatDifference(measure: MeasureName, value: number, language: Language, signed: boolean): string {
  const sign = signed && value > 0 ? '+' : '';
  const minus = (text: string): string => text.replace('-', '−');
  if (!Number.isFinite(value)) return '–';
  if (isShare(measure))
    return translate(m.points, { value: sign + minus(formatNumber(value * 100, language, 1)) }, language);
  if (measure === 'person-hours')
    return (
      sign +
      minus(
        new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-TW', {
          notation: 'compact',
          maximumSignificantDigits: 3,
        }).format(value),
      )
    );
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 1 ? 1 : 2;
  return `${sign}${minus(formatNumber(value, language, digits))} ${language === 'en' ? 'h' : '小時'}`;
}

const sentences: Readonly<Record<MeasureName, Message>> = {
  loss: m.loses,
  minimum: m.minimum,
  recover50: m.recover50,
  recover90: m.recover90,
  recover99: m.recover99,
  'person-hours': m.personHours,
  'first-wave': m.firstWave,
  'after-cascade': m.afterCascade,
  buffer: m.buffer,
  survival: m.survival,
};

/**
 * A difference in plain words: which design is better, by how much, how sure, and in how many runs. Says so where the
 * interval holds zero, and what a time that did not end within the run counts as: then the mean is a restricted one.
 */
export function differenceText(
  row: DifferenceRow,
  names: { readonly first: string; readonly second: string; readonly service: string; readonly hours: number },
  language: Language,
): string {
  if (row.favours === 'neither')
    return translate(names.service === '' ? m.noDifferenceWhole : m.noDifference, { service: names.service }, language);
  const size = (value: number): string => formatDifference(row.measure, Math.abs(value), language, false);
  const [near, far] = Math.abs(row.low) < Math.abs(row.high) ? [row.low, row.high] : [row.high, row.low];
  const interval = translate(m.interval95, { low: size(near), high: size(far) }, language);
  const share = row.favours === 'first' ? row.firstBetter : row.secondBetter;
  const sentence = translate(
    sentences[row.measure],
    { better: names[row.favours], service: names.service, amount: size(row.mean), interval },
    language,
  );
  const spoken = [sentence, translate(m.share, { share: formatShare(share, language) }, language)];
  const { hours } = names;
  if (row.measure.startsWith('recover')) spoken.push(translate(m.restricted, { hours }, language));
  if (row.measure === 'buffer') spoken.push(translate(m.restrictedBuffer, { hours }, language));
  return spoken.join(language === 'en' ? ' ' : '');
}
