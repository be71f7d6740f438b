import { listText } from '@scenarios/format/list-text';
import { formatNumber } from '@ui/i18n/format';
import type { Language } from '@ui/i18n/language.svelte';
import { messages } from '@ui/i18n/messages';
import { translate } from '@ui/i18n/translate';
import type { CellValue, Choice, FieldType } from './field';

export const flagMessages = messages({
  en: { yes: 'Yes', no: 'No' },
  'zh-Hant': { yes: '是', no: '否' },
});

/** Texts of a list of choices by what is kept; made once for each list and language. */
const read = new WeakMap<readonly Choice[], Map<Language, ReadonlyMap<string, string>>>();

function textsOf(choices: readonly Choice[], language: Language): ReadonlyMap<string, string> {
  const byLanguage = read.get(choices) ?? new Map<Language, ReadonlyMap<string, string>>();
  read.set(choices, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const made = new Map(choices.map(({ value, text }) => [value, translate(text, undefined, language)]));
  byLanguage.set(language, made);
  return made;
}

export const choicesOf = (type: FieldType): readonly Choice[] =>
  type.kind === 'choice' ? type.choices : type.kind === 'reference' ? type.choices() : [];

/** A value as a cell shows it; empty where nothing is stated. */
export function cellText(type: FieldType, value: CellValue, language: Language): string {
  if (value === null) return '';
  switch (type.kind) {
    case 'number':
      return value === Infinity ? '∞' : formatNumber(Number(value), language, 4);
    case 'flag':
      return translate(value === true ? flagMessages.yes : flagMessages.no, undefined, language);
    case 'choice':
      return textsOf(type.choices, language).get(String(value)) ?? String(value);
    case 'reference': {
      const texts = textsOf(type.choices(), language);
      const ids = type.many ? String(value).split('; ') : [String(value)];
      return listText(
        ids.map((id) => texts.get(id) ?? id),
        language,
      );
    }
    case 'text':
    case 'date':
      return String(value);
  }
}

/** A value as it is typed, copied and exported: numbers with a point and all their digits, names where they are known. */
export function rawText(type: FieldType, value: CellValue, language: Language): string {
  if (type.kind === 'number') return value === null ? '' : value === Infinity ? '∞' : String(value);
  if (type.kind === 'reference' && type.many && value !== null) {
    const texts = textsOf(type.choices(), language);
    return String(value)
      .split('; ')
      .map((id) => texts.get(id) ?? id)
      .join('; ');
  }
  return cellText(type, value, language);
}
