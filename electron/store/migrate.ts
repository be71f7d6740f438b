import type { DocumentDatabase } from './connect';
import { migrations } from './migrations';

/** The version that a database is at; 0 for an empty one. */
export const versionOf = (database: DocumentDatabase): number =>
  database.pragma('user_version', { simple: true }) as number;

/** Brings a database up to the last of the steps, each in its own transaction with its version number. */
export function migrate(database: DocumentDatabase, steps: readonly string[] = migrations): void {
  for (let version = versionOf(database); version < steps.length; version += 1) {
    const step = steps[version] ?? '';
    database.transaction(() => {
      database.exec(step);
      database.pragma(`user_version = ${String(version + 1)}`);
    })();
  }
}
