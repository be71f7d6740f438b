import type { DocumentDatabase } from './connect';

/** An open document: nobody else can open it for writing until it is closed. */
export type DocumentFile = { readonly path: string; readonly database: DocumentDatabase };

/** Takes the write lock and keeps it until the connection closes or its process ends. Throws SQLITE_BUSY if it is taken. */
export function lock(database: DocumentDatabase): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

/** From now on a commit is one append to a log beside the file, safe against a crash at any instant. */
export function startLog(database: DocumentDatabase): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
}

/** Folds the log into the file, so that one file is left, and gives up the lock. Closing twice does nothing. */
export function closeDocumentFile({ database }: DocumentFile): void {
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}
