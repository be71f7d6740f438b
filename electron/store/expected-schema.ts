import Database from 'better-sqlite3';
import type { DocumentDatabase } from './connect';
import { migrate } from './migrate';
import { migrations } from './migrations';

type SchemaRow = {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
};

/** Every table, index, view and trigger of a database as comparable text, in order of type and name. */
export const schemaOf = (database: DocumentDatabase): string =>
  JSON.stringify(
    database
      .prepare<[], SchemaRow>('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
      .all()
      .map(({ type, name, tbl_name: table, sql }) => [type, name, table, sql]),
  );

/** What the schema of a document of this version is, exactly. */
export function expectedSchema(version: number, steps: readonly string[] = migrations): string {
  const database = new Database(':memory:');
  try {
    migrate(database, steps.slice(0, version));
    return schemaOf(database);
  } finally {
    database.close();
  }
}
