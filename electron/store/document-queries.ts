import type { Scenario } from '@scenarios/format/scenario';
import type { DocumentDatabase } from './connect';
import { versionOf } from './migrate';
import { readScenario } from './read-scenario';
import { writeScenario } from './write-scenario';

export type DocumentRow = {
  /** Not yet checked. */
  readonly scenario: unknown;
  readonly revision: number;
  /** How many edits of the log are applied. */
  readonly cursor: number;
};

/** From this version on a scenario is kept in rows; before, it was one text. */
const rowsSince = 5;

/** Writes the scenario of a new document. Must be part of a transaction. */
export const insertDocument = (database: DocumentDatabase, scenario: Scenario): void => {
  database.prepare('INSERT INTO present (id, revision, cursor) VALUES (1, 0, 0)').run();
  writeScenario(database, null, scenario);
};

/** The document as of version 1 to 4. */
function readText(database: DocumentDatabase): DocumentRow | null {
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

/** The document of a file of any version, or null where it is missing or not what it should be. */
export function readDocument(database: DocumentDatabase): DocumentRow | null {
  if (versionOf(database) < rowsSince) return readText(database);
  const row = database
    .prepare<[], { revision: number; cursor: number }>('SELECT revision, cursor FROM present WHERE id = 1')
    .get();
  if (row === undefined) return null;
  const scenario = readScenario(database);
  return scenario === null ? null : { scenario, ...row };
}

/** Writes what of the scenario has changed, and where it stands now. Must be part of a transaction. */
export const updateDocument = (
  database: DocumentDatabase,
  before: Scenario,
  { scenario, revision, cursor }: { readonly scenario: Scenario; readonly revision: number; readonly cursor: number },
): void => {
  if (scenario !== before) writeScenario(database, before, scenario);
  database.prepare('UPDATE present SET revision = ?, cursor = ? WHERE id = 1').run(revision, cursor);
};
