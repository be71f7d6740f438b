import type { DocumentDatabase } from './connect';

export type StoredMedium = { readonly type: string; readonly bytes: Uint8Array };

/** Keeps the bytes of an attachment once, however many records name them. */
export const writeMedium = (database: DocumentDatabase, sha256: string, { type, bytes }: StoredMedium): void => {
  database
    .prepare('INSERT INTO medium (sha256, type, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING')
    .run(sha256, type, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
};

/** Null where there is none. */
export function readMedium(database: DocumentDatabase, sha256: string): StoredMedium | null {
  const row = database
    .prepare<[string], { type: string; bytes: Buffer }>('SELECT type, bytes FROM medium WHERE sha256 = ?')
    .get(sha256);
  return row === undefined ? null : { type: row.type, bytes: new Uint8Array(row.bytes) };
}

/** Bytes of all attachments. */
export const mediumBytes = (database: DocumentDatabase): number =>
  database.prepare<[], { bytes: number | null }>('SELECT sum(length(bytes)) AS bytes FROM medium').get()?.bytes ?? 0;
