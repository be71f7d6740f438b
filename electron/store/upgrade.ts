import { existsSync } from 'node:fs';
import type { DocumentDatabase } from './connect';
import { fileExtension } from './identity';
import { migrate, versionOf } from './migrate';
import { migrations } from './migrations';

/** A free name beside the document for the copy that is kept before its format is brought up to date. */
function backupPath(path: string, version: number): string {
  const stem = path.endsWith(fileExtension) ? path.slice(0, -fileExtension.length) : path;
  for (let count = 1; ; count += 1) {
    const name = `${stem}.version-${String(version)}${count === 1 ? '' : `-${String(count)}`}${fileExtension}`;
    if (!existsSync(name)) return name;
  }
}

/**
 * Brings a document of an older version up to date; a copy of it as it was is kept beside it first. Returns the path of
 * that copy, or null where nothing had to be done.
 */
export async function upgrade(
  database: DocumentDatabase,
  path: string,
  steps: readonly string[] = migrations,
): Promise<string | null> {
  const version = versionOf(database);
  if (version >= steps.length) return null;
  const kept = backupPath(path, version);
  await database.backup(kept);
  migrate(database, steps);
  return kept;
}
