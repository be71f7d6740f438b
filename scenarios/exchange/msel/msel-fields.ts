import type { Inject } from '@scenarios/format/exercise/inject';

/** Fields of an inject that a column can hold as it is. */
export const textFields = [
  'title',
  'from',
  'message',
  'expectedResponse',
  'controller',
  'evaluatorInstructions',
  'notes',
  'assumptions',
  'measureOfPerformance',
  'fromOrganisation',
  'toOrganisation',
] as const satisfies readonly (keyof Inject)[];
export type TextField = (typeof textFields)[number];

/**
 * Texts of a single line, with the version of what a row carries since which they stand in both languages: in lists of the versions
 * before, each was one string.
 */
export const shortTextFields = {
  from: 2,
  controller: 3,
  fromOrganisation: 3,
  toOrganisation: 3,
} as const satisfies Partial<Record<TextField, number>>;
export type ShortTextField = keyof typeof shortTextFields;

export const lineFields = ['number', 'move', 'group'] as const satisfies readonly (keyof Inject)[];
export type LineField = (typeof lineFields)[number];

export const wordFields = ['kind', 'mode', 'status', 'capabilities'] as const satisfies readonly (keyof Inject)[];
export type WordField = (typeof wordFields)[number];

export const referenceFields = ['to', 'objectives', 'storyline', 'media'] as const satisfies readonly (keyof Inject)[];
export type ReferenceField = (typeof referenceFields)[number];

/**
 * What a column of a MSEL can hold. `time`: when it is due; `simulatedTime`: the same on the clock of the scenario, which is
 * only compared; `day`: the day of the clock times of its row; `effects`: what it does to the mesh, in words that are not read;
 * `holdfast`: JSON of everything that the other columns cannot hold, as files written here have it.
 */
export const mselFields = [
  ...lineFields,
  ...textFields,
  ...wordFields,
  ...referenceFields,
  'time',
  'simulatedTime',
  'day',
  'effects',
  'holdfast',
] as const;
export type MselField = (typeof mselFields)[number];

export type Language = 'en' | 'zh-Hant';

/** `keep`: what stands in the column goes into the notes under its heading; `ignore`: it is left out, and that is told. */
export type MselColumn = {
  readonly field: MselField | 'keep' | 'ignore';
  /** Of a text: the language that it is in; null: as the rest of the file. */
  readonly language: Language | null;
};

const among =
  <Field extends string>(fields: readonly Field[]) =>
  (field: string): field is Field =>
    (fields as readonly string[]).includes(field);

export const isTextField = among(textFields);
export const isShortTextField = (field: string): field is ShortTextField => Object.hasOwn(shortTextFields, field);
export const isLineField = among(lineFields);
export const isWordField = among(wordFields);
export const isReferenceField = among(referenceFields);
