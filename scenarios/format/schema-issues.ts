import type { z } from 'zod';
import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { LocalText } from './text';

type SchemaIssue = z.core.$ZodIssue;

/** What stands at a place of the input; undefined where the place does not exist. Own properties only. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : typeof value;

const bound = (en: string, zhHant: string): LocalText => ({ en, 'zh-Hant': zhHant });

const atLeast = (limit: number | bigint, inclusive: boolean): LocalText =>
  inclusive
    ? bound(`at least ${String(limit)}`, `不小於 ${String(limit)}`)
    : bound(`greater than ${String(limit)}`, `大於 ${String(limit)}`);

const atMost = (limit: number | bigint, inclusive: boolean): LocalText =>
  inclusive
    ? bound(`at most ${String(limit)}`, `不大於 ${String(limit)}`)
    : bound(`less than ${String(limit)}`, `小於 ${String(limit)}`);

const textLength = (limit: LocalText): LocalText =>
  bound(`Write a text whose length is ${limit.en}.`, `文字長度必須${limit['zh-Hant']}。`);

const sizeIssue = (path: string, origin: string, limit: LocalText): Issue => {
  if (origin === 'string') return issueOf.badText(path, textLength(limit));
  if (origin === 'array') return issueOf.wrongCount(path, limit);
  return issueOf.outOfRange(path, limit);
};

const shown = (values: readonly unknown[]): string =>
  values
    .slice(0, 8)
    .map((value) => JSON.stringify(value))
    .join(' | ');

const formAdvice = (message: string): LocalText =>
  message.startsWith('Write a time')
    ? bound(message, '請以 2018-09-06T03:07:00+09:00 的形式填寫時間。')
    : bound(message, '請使用 1–64 個小寫英文字母、數字、點、連字號或底線。');

function unionIssues(
  found: Extract<SchemaIssue, { code: 'invalid_union' }>,
  input: unknown,
  base: PropertyKey[],
): Issue[] {
  const path = [...base, ...found.path];
  const place = documentPath(path);
  const discriminator =
    'discriminator' in found && typeof found.discriminator === 'string' ? found.discriminator : null;
  if (discriminator !== null) {
    const value = valueAt(input, path);
    const known = 'options' in found && Array.isArray(found.options) ? shown(found.options) : discriminator;
    return value === undefined
      ? [issueOf.missing(place, known)]
      : [
          issueOf.wrongType(
            place,
            known,
            typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeOf(value),
          ),
        ];
  }
  const branches = [...found.errors].sort((one, other) => one.length - other.length);
  const nearest = branches[0];
  return nearest === undefined
    ? [issueOf.wrongType(place, 'another form', typeOf(valueAt(input, path)))]
    : nearest.flatMap((inner) => fromSchemaIssue(inner, input, path));
}

/** One problem that the schema found, in the words of the format. Unknown keys yield one issue each. */
export function fromSchemaIssue(found: SchemaIssue, input: unknown, base: PropertyKey[] = []): Issue[] {
  const path = [...base, ...found.path];
  const place = documentPath(path);
  const value = valueAt(input, path);
  switch (found.code) {
    case 'invalid_type':
      if (typeof value === 'number' && !Number.isFinite(value)) return [issueOf.notANumber(place)];
      if (found.expected === 'int') return [issueOf.wrongType(place, 'a whole number', String(value))];
      return value === undefined
        ? [issueOf.missing(place, found.expected)]
        : [issueOf.wrongType(place, found.expected, typeOf(value))];
    case 'invalid_value':
      if (path.length === 3 && path[0] === 'parameters' && path[2] === 'id' && typeof value === 'string')
        return [issueOf.unknownParameter(place)];
      return value === undefined
        ? [issueOf.missing(place, shown(found.values))]
        : [
            issueOf.wrongType(
              place,
              shown(found.values),
              typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeOf(value),
            ),
          ];
    case 'too_small':
      return [sizeIssue(place, found.origin, atLeast(found.minimum, found.inclusive !== false))];
    case 'too_big':
      return [sizeIssue(place, found.origin, atMost(found.maximum, found.inclusive !== false))];
    case 'invalid_format':
      return [issueOf.badText(place, formAdvice(found.message))];
    case 'unrecognized_keys':
      return found.keys.map((key) => issueOf.unknownKey(documentPath([...path, key]), key));
    case 'invalid_union':
      return unionIssues(found, input, base);
    default:
      return [issueOf.wrongType(place, 'another form', typeOf(value))];
  }
}
