import type { Inject } from '@scenarios/format/exercise/inject';

/** Fields of an inject that a column can hold as it is. */
export const textFields = [
  'title',
  'from',
  'message',
  'expectedResponse',
  'evaluatorInstructions',
  'notes',
  'assumptions',
  'measureOfPerformance',
] as const satisfies readonly (keyof Inject)[];
export type TextField = (typeof textFields)[number];

export const lineFields = [
  'number',
  'controller',
  'move',
  'group',
  'fromOrganisation',
  'toOrganisation',
] as const satisfies readonly (keyof Inject)[];
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
export const isLineField = among(lineFields);
export const isWordField = among(wordFields);
export const isReferenceField = among(referenceFields);
