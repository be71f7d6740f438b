import type { LocalText } from '../text';
import { languageOfText } from './language-of-text';

const empty: LocalText = { en: '', 'zh-Hant': '' };

/**
 * A text of one string, as documents, sessions and lists of an earlier version hold it, in the language that it is written in. One
 * that says the same twice with a full-width stroke between, as in `Facilitator／演習主持人`, is taken apart.
 */
export function fromPlainText(text: string): LocalText {
  const parts = text.split('／').map((part) => part.trim());
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && /\p{L}/u.test(first) && /\p{L}/u.test(second)) {
    const [one, other] = [languageOfText(first), languageOfText(second)];
    if (one === 'en' && other === 'zh-Hant') return { en: first, 'zh-Hant': second };
    if (one === 'zh-Hant' && other === 'en') return { en: second, 'zh-Hant': first };
  }
  return { ...empty, [languageOfText(text)]: text };
}
