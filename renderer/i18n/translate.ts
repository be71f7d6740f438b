import { language, type Language } from './language.svelte';
import type { MessageText, Translatable } from './messages';
import { formatNumber } from './format';

export type Values = Readonly<Record<string, string | number>>;

const pluralRules = new Map<Language, Intl.PluralRules>();

function form(text: MessageText, values: Values | undefined, inLanguage: Language): string {
  if (typeof text === 'string') return text;
  const rules = pluralRules.get(inLanguage) ?? new Intl.PluralRules(inLanguage);
  pluralRules.set(inLanguage, rules);
  return rules.select(Number(values?.['count'] ?? 0)) === 'one' ? text.one : text.other;
}

/** Text in a given language. Places without a value stay as written; numbers are written as the language writes them. */
export function translate(text: Translatable, values: Values | undefined, inLanguage: Language): string {
  const chosen = form(text[inLanguage], values, inLanguage);
  if (values === undefined) return chosen;
  return chosen.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatNumber(value, inLanguage) : value;
  });
}

/** Text in the current language; follows a switch of language where it is read in a component or a derived value. */
export const t = (text: Translatable, values?: Values): string => translate(text, values, language.current);
