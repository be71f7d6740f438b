import { z } from 'zod';

/** A stable, lower-case name inside one document, such as `substation-east`. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Use 1–64 lower-case letters, digits, dots, dashes or underscores.');

/** Text that a person reads, in both languages of the lab. */
export const localText = z.strictObject({
  en: z.string().min(1).max(2000),
  'zh-Hant': z.string().min(1).max(2000),
});
export type LocalText = z.infer<typeof localText>;

/**
 * How far a figure can be trusted. `confirmed`: read in the cited source. `unverified`: general knowledge, still to be
 * checked. `calibrated`: set so that the model follows the record. `judgement`: an expert guess. `default`: taken over
 * from the parameter table.
 */
export const quality = z.enum(['confirmed', 'unverified', 'calibrated', 'judgement', 'default']);
export type Quality = z.infer<typeof quality>;

/** Where a figure comes from: the id of a source of the document, or free text, with its quality mark. */
export const provenance = z.strictObject({
  source: z.string().min(1).max(500),
  quality,
});
export type Provenance = z.infer<typeof provenance>;

/** A point in time with its numeric offset, such as `2018-09-06T03:07:00+09:00`. */
export const zonedTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2}$/, 'Write a time as 2018-09-06T03:07:00+09:00.');
