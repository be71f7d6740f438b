import type { Language } from '@ui/i18n/language.svelte';
import { translate } from '@ui/i18n/translate';
import { choicesOf, flagMessages } from './cell-text';
import type { FieldType } from './field';

/** `whole` is what the field holds once the suggestion is taken. */
export type Suggestion = { readonly text: string; readonly whole: string; readonly note: string };

/** Most that are offered at a time. */
const most = 60;

/**
 * What may be written into a cell: for `null` the whole list, otherwise the choices in which the text occurs, those that
 * begin with it first. Two choices with the same name are taken by their ids. Empty for columns without a list.
 */
export function suggest(type: FieldType, written: string | null, language: Language): readonly Suggestion[] {
  if (type.kind === 'flag') {
    const texts = [flagMessages.yes, flagMessages.no].map((text) => translate(text, undefined, language));
    return texts.map((text) => ({ text, whole: text, note: '' }));
  }
  const many = type.kind === 'reference' && type.many;
  const parts = many ? (written ?? '').split(/[;；]\s*/) : [written ?? ''];
  const wanted = (parts.at(-1) ?? '').trim().toLocaleLowerCase();
  const before = parts.slice(0, -1).filter((part) => part.trim() !== '');
  const begin: Suggestion[] = [];
  const rest: Suggestion[] = [];
  const seen = new Set<string>();
  for (const { value, text } of choicesOf(type)) {
    if (begin.length >= most || (wanted === '' && begin.length + rest.length >= most)) break;
    const name = translate(text, undefined, language);
    const [lower, id] = [name.toLocaleLowerCase(), value.toLocaleLowerCase()];
    if (wanted !== '' && !lower.includes(wanted) && !id.includes(wanted)) continue;
    const own = seen.has(name) ? value : name;
    seen.add(name);
    const found = { text: name, whole: [...before, own].join('; '), note: type.kind === 'reference' ? value : '' };
    (lower.startsWith(wanted) ? begin : rest).push(found);
  }
  return [...begin, ...rest].slice(0, most);
}
