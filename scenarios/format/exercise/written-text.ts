import { z } from 'zod';

/** Longest text that a facilitator may write into one field, characters of one language. */
export const longestWrittenText = 10_000;

/**
 * Text that a facilitator writes, in one language of the lab or in both: an empty one has not been translated yet, and the
 * other is shown in its place.
 */
export const writtenText = z.strictObject({
  en: z.string().max(longestWrittenText).default(''),
  'zh-Hant': z.string().max(longestWrittenText).default(''),
});
export type WrittenText = z.infer<typeof writtenText>;

/** The same, where something has to be there. */
export const writtenName = writtenText.refine(
  (text) => text.en.trim() !== '' || text['zh-Hant'].trim() !== '',
  'Write it in at least one of the two languages.',
);

/** What is shown in a language: its own text, else the other one. */
export const readText = (text: WrittenText, language: keyof WrittenText): string =>
  text[language] !== '' ? text[language] : text[language === 'en' ? 'zh-Hant' : 'en'];
