import type { DocumentDatabase } from './connect';
import { systemCodeOf } from './file-error';

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

/** Unused pages from which on a document is rewritten without them, in bytes. */
const sparePages = 16 * 1024 ** 2;

/** Gives back the room of what was kept of an ensemble while it ran; where the disk has no room for that, it stays as it is. */
function shrink(database: DocumentDatabase): void {
  const bytes = ['freelist_count', 'page_size'].map((name) => database.pragma(name, { simple: true }) as number);
  if ((bytes[0] ?? 0) * (bytes[1] ?? 0) < sparePages) return;
  try {
    database.exec('VACUUM');
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  }
}

/** Folds the log into the file, so that one file is left, and gives up the lock. Closing twice does nothing. */
export function closeDocumentFile({ database }: DocumentFile): void {
  if (!database.open) return;
  try {
    shrink(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}
