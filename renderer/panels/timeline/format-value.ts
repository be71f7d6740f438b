import { formatNumber } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';

const compact = new Map<Language, Intl.NumberFormat>();

/** A value in little room: `2.95M` or `295萬` from ten thousand on, else about three digits. */
export function formatCompact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 10_000) {
    const format =
      compact.get(language) ??
      new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-TW', {
        notation: 'compact',
        maximumSignificantDigits: 3,
      });
    compact.set(language, format);
    return format.format(value);
  }
  return formatNumber(value, language, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
