import Database from 'better-sqlite3';

export type DocumentDatabase = Database.Database;

/** Opens SQLite so that nothing stored in the file can run or be trusted. Never creates a file unless told. */
export function connect(path: string, mode: 'create' | 'write' | 'read'): DocumentDatabase {
  const database = new Database(path, {
    fileMustExist: mode !== 'create',
    readonly: mode === 'read',
    timeout: 0,
  });
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('mmap_size = 0');
    database.pragma('foreign_keys = ON');
    if (mode === 'read') database.pragma('query_only = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
