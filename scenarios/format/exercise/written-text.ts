import { z } from 'zod';
import { fromPlainText } from './from-plain-text';

/** Longest text that a facilitator may write into one field, characters of one language. */
export const longestWrittenText = 10_000;
/** The same of a field of a single line. */
export const longestWrittenLine = 500;

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

const line = z.string().max(longestWrittenLine).default('');

/**
 * A text of a single line, such as who sends a message. Earlier versions had one string there, which is read as the text of the
 * language that it is written in.
 */
export const writtenLine = z.preprocess(
  (value: unknown) => (typeof value === 'string' ? fromPlainText(value) : value),
  z.strictObject({ en: line, 'zh-Hant': line }),
);

/** What is shown in a language: its own text, else the other one. */
export const readText = (text: WrittenText, language: keyof WrittenText): string =>
  text[language] !== '' ? text[language] : text[language === 'en' ? 'zh-Hant' : 'en'];
