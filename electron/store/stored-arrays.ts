import type { ArrayKind, TypedArray } from '../contract/detach-arrays';
import { arrayFromBytes, arrayKindOf, elementBytes, isArrayKind } from '../contract/detach-arrays';
import type { DocumentDatabase } from './connect';

/** Tables that hold the arrays of a body which is stored as JSON. */
type ArrayTable = 'result_array' | 'futures_array';

/** Writes the arrays of a body, each in a row of its own. */
export function insertArrays(
  database: DocumentDatabase,
  table: ArrayTable,
  id: string,
  arrays: readonly TypedArray[],
): void {
  const insert = database.prepare(`INSERT INTO ${table} (result_id, position, kind, bytes) VALUES (?, ?, ?, ?)`);
  arrays.forEach((array, position) => {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    insert.run(id, position, arrayKindOf(array), bytes);
  });
}

const isReadable = (row: { kind: string; bytes: Buffer }): row is { kind: ArrayKind; bytes: Buffer } =>
  isArrayKind(row.kind) && row.bytes.length % elementBytes(row.kind) === 0;

/** The arrays of a body in their order; null where one of them is none. */
export function readArrays(database: DocumentDatabase, table: ArrayTable, id: string): readonly TypedArray[] | null {
  const stored = database
    .prepare<[string], { kind: string; bytes: Buffer }>(
      `SELECT kind, bytes FROM ${table} WHERE result_id = ? ORDER BY position`,
    )
    .all(id);
  return stored.every(isReadable) ? stored.map(({ kind, bytes }) => arrayFromBytes(kind, bytes)) : null;
}
