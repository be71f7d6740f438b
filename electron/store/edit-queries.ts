import type { Edit } from '@scenarios/format/edit';
import { edit as editSchema } from '@scenarios/format/edit';
import type { DocumentDatabase } from './connect';

export type EditRow = { readonly forward: Edit; readonly inverse: Edit };

/** Writes the edit at this position of the log and forgets all that stood there and after it. */
export const writeEdit = (database: DocumentDatabase, position: number, { forward, inverse }: EditRow): void => {
  database.prepare('DELETE FROM edit WHERE position >= ?').run(position);
  database
    .prepare('INSERT INTO edit (position, forward, inverse) VALUES (?, ?, ?)')
    .run(position, JSON.stringify(forward), JSON.stringify(inverse));
};

/** The edit at this position, or null where there is none or it is not valid. */
export function readEdit(database: DocumentDatabase, position: number): EditRow | null {
  const row = database
    .prepare<[number], { forward: string; inverse: string }>('SELECT forward, inverse FROM edit WHERE position = ?')
    .get(position);
  if (row === undefined) return null;
  try {
    const forward = editSchema.safeParse(JSON.parse(row.forward));
    const inverse = editSchema.safeParse(JSON.parse(row.inverse));
    return forward.success && inverse.success ? { forward: forward.data, inverse: inverse.data } : null;
  } catch {
    return null;
  }
}

export const countEdits = (database: DocumentDatabase): number =>
  database.prepare<[], { count: number }>('SELECT count(*) AS count FROM edit').get()?.count ?? 0;
