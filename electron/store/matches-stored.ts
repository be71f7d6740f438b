import { arrayKindOf, detachArrays } from '../contract/detach-arrays';
import type { TypedArray } from '../contract/detach-arrays';
import type { DocumentDatabase } from './connect';
import type { ResultBody, ResultKind } from './result-bodies';
import { resultBodies } from './result-bodies';
import { readResultBody } from './result-queries';

const equalArrays = (a: TypedArray, b: TypedArray): boolean =>
  arrayKindOf(a) === arrayKindOf(b) &&
  a.length === b.length &&
  a.every((value: number, at: number) => value === b[at] || (Number.isNaN(value) && Number.isNaN(b[at])));

/**
 * Whether the stored body of a result says the same as one that was computed again: every figure of it, not only its
 * digest, which stands in the file beside it. As in the digest, −0 equals 0 and every NaN is alike. False where the stored
 * body is missing or not valid.
 */
export function matchesStored<Kind extends ResultKind>(
  database: DocumentDatabase,
  id: string,
  kind: Kind,
  obtained: ResultBody<Kind>,
): boolean {
  const stored = readResultBody(database, id, kind);
  const parsed = resultBodies[kind].safeParse(obtained);
  if (stored === null || !parsed.success) return false;
  const before = detachArrays(stored);
  const now = detachArrays(parsed.data);
  return (
    JSON.stringify(before.tree) === JSON.stringify(now.tree) &&
    before.arrays.length === now.arrays.length &&
    before.arrays.every((array, at) => {
      const other = now.arrays[at];
      return other !== undefined && equalArrays(array, other);
    })
  );
}
