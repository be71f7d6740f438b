import { inject } from '@scenarios/format/exercise/inject';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { FilePlace } from '../file-place';
import { isIdentifier } from '../identifier-from';
import type { Issue } from '@scenarios/format/issues';
import type { Language, ShortTextField } from './msel-fields';
import { shortTextFields } from './msel-fields';
import { mselIssue } from './msel-issues';

/** Fields of an inject besides its id. */
export const injectFields = Object.keys(inject.shape).filter((key): key is InjectField => key !== 'id');
export type InjectField = Exclude<keyof Inject, 'id'>;

/** What a row carries beside its readable cells: whose it is, the language of its texts, and what they cannot hold. */
export type CarriedInject = {
  readonly exercise: string;
  readonly id: string;
  readonly language: Language;
  readonly values: Partial<Inject>;
  /** Of a list of an earlier version, the fields that were one string for both languages then: that string, null where not carried. */
  readonly plain: ReadonlyMap<ShortTextField, string | null>;
};

/** Of what a row carries, as it is written now. */
const currentVersion = 3;

/** Characters of one cell, well below what spreadsheets take. */
const pieceSize = 30_000;

/** The JSON of what a row carries, in pieces of the size of a cell. Characters that a file could lose are escaped. */
export function writeCarried({ exercise, id, language, values }: Omit<CarriedInject, 'plain'>): readonly string[] {
  const json = JSON.stringify({ v: currentVersion, exercise, id, language, inject: values }).replace(
    /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffd-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Array.from({ length: Math.ceil(json.length / pieceSize) }, (_, index) =>
    json.slice(index * pieceSize, (index + 1) * pieceSize),
  );
}

const shortTexts = Object.keys(shortTextFields) as readonly ShortTextField[];

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** What a row carries; fields that do not fit are told and left out. Null where there is nothing that can be read. */
export function readCarried(json: string, place: FilePlace, issues: Issue[]): CarriedInject | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    issues.push(mselIssue.badCarried(place, ''));
    return null;
  }
  const version = own(parsed, 'v');
  const [exercise, id, language] = [own(parsed, 'exercise'), own(parsed, 'id'), own(parsed, 'language')];
  const known = version === 1 || version === 2 || version === currentVersion;
  if (typeof exercise !== 'string' || typeof id !== 'string' || !isIdentifier(id) || !known) {
    issues.push(mselIssue.badCarried(place, ''));
    return null;
  }
  const given = own(parsed, 'inject');
  const partial: Record<string, unknown> = {};
  for (const field of injectFields) {
    const value = own(given, field);
    if (value === undefined) continue;
    const read = inject.shape[field].safeParse(value);
    if (read.success) partial[field] = read.data;
    else issues.push(mselIssue.badCarried(place, field));
  }
  return {
    exercise,
    id,
    language: language === 'zh-Hant' ? 'zh-Hant' : 'en',
    values: partial as Partial<Inject>,
    plain: new Map(
      shortTexts
        .filter((field) => version < shortTextFields[field])
        .map((field) => {
          const text = own(given, field);
          return [field, typeof text === 'string' ? text : null];
        }),
    ),
  };
}
