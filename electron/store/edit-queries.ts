import type { Edit } from '@scenarios/format/edit';
import { edit as editSchema } from '@scenarios/format/edit';
import type { DocumentDatabase } from './connect';

/** An edit of the log and the one that takes it back. */
export type EditRow = { readonly forward: Edit; readonly inverse: Edit };

/** Writes the edit at this position of the log and forgets all that stood there and after it. */
export const writeEdit = (database: DocumentDatabase, position: number, { forward, inverse }: EditRow): void => {
  database.prepare('DELETE FROM edit WHERE position >= ?').run(position);
  database
    .prepare('INSERT INTO edit (position, forward, inverse) VALUES (?, ?, ?)')
    .run(position, JSON.stringify(forward), JSON.stringify(inverse));
};

/** The edit at this position or the one that takes it back; null where there is none or it is not valid. */
export function readEdit(database: DocumentDatabase, position: number, way: 'forward' | 'inverse'): Edit | null {
  const text = database.prepare<[number], string>(`SELECT ${way} FROM edit WHERE position = ?`).pluck().get(position);
  if (text === undefined) return null;
  try {
    const parsed = editSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export const countEdits = (database: DocumentDatabase): number =>
  database.prepare<[], { count: number }>('SELECT count(*) AS count FROM edit').get()?.count ?? 0;
