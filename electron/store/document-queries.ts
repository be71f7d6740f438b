import type { Scenario } from '@scenarios/format/scenario';
import type { DocumentDatabase } from './connect';

export type DocumentRow = {
  /** Not yet checked. */
  readonly scenario: unknown;
  readonly revision: number;
  /** How many edits of the log are applied. */
  readonly cursor: number;
};

export const insertDocument = (database: DocumentDatabase, scenario: Scenario): void => {
  database
    .prepare('INSERT INTO document (id, scenario, revision, cursor) VALUES (1, ?, 0, 0)')
    .run(JSON.stringify(scenario));
};

/** The one row, or null where it is missing or its text is not JSON. */
export function readDocument(database: DocumentDatabase): DocumentRow | null {
  const row = database
    .prepare<[], { scenario: string; revision: number; cursor: number }>(
      'SELECT scenario, revision, cursor FROM document WHERE id = 1',
    )
    .get();
  if (row === undefined) return null;
  try {
    return { ...row, scenario: JSON.parse(row.scenario) };
  } catch {
    return null;
  }
}

export const updateDocument = (
  database: DocumentDatabase,
  { scenario, revision, cursor }: { readonly scenario: Scenario; readonly revision: number; readonly cursor: number },
): void => {
  database
    .prepare('UPDATE document SET scenario = ?, revision = ?, cursor = ? WHERE id = 1')
    .run(JSON.stringify(scenario), revision, cursor);
};
