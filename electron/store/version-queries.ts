import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import type { DocumentVersion } from '../contract/host';
import type { DocumentDatabase } from './connect';

type Row = { id: string; name: string; note: string; revision: number; saved_at: string };

/** Named versions, the newest first. */
export const listVersions = (database: DocumentDatabase): readonly DocumentVersion[] =>
  database
    .prepare<[], Row>('SELECT id, name, note, revision, saved_at FROM version ORDER BY sequence DESC')
    .all()
    .map(({ id, saved_at: savedAt, ...row }) => ({ versionId: id, savedAt, ...row }));

export const insertVersion = (database: DocumentDatabase, version: DocumentVersion, scenario: Scenario): void => {
  database
    .prepare('INSERT INTO version (id, name, note, revision, saved_at, scenario) VALUES (?, ?, ?, ?, ?, ?)')
    .run(version.versionId, version.name, version.note, version.revision, version.savedAt, JSON.stringify(scenario));
};

/** The document as it was; `damaged` where its text is no longer a valid scenario, null where there is no such version. */
export function readVersion(database: DocumentDatabase, versionId: string): Scenario | 'damaged' | null {
  const row = database
    .prepare<[string], { scenario: string }>('SELECT scenario FROM version WHERE id = ?')
    .get(versionId);
  if (row === undefined) return null;
  try {
    const parsed = parseScenario(JSON.parse(row.scenario));
    return parsed.ok ? parsed.value : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Whether there was one to remove. */
export const removeVersion = (database: DocumentDatabase, versionId: string): boolean =>
  database.prepare('DELETE FROM version WHERE id = ?').run(versionId).changes > 0;
