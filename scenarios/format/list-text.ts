import type { LocalText } from './text';

/** Names in a row, as each language sets them: with commas in English, with 、 in Chinese. Empty for none. */
export const listText = (names: readonly string[], language: keyof LocalText): string =>
  names.join(language === 'en' ? ', ' : '、');
