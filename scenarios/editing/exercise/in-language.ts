import type { WrittenText } from '@scenarios/format/exercise/written-text';

/** A text in one language; the other one is still to be written. */
export const inLanguage = (language: keyof WrittenText, text: string): WrittenText =>
  language === 'en' ? { en: text, 'zh-Hant': '' } : { en: '', 'zh-Hant': text };
