import type { DocumentDatabase } from './connect';

/** Keeps a note about the file itself, such as the version that wrote it. */
export const writeMeta = (database: DocumentDatabase, key: string, value: string): void => {
  database
    .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
};
