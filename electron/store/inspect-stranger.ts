import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostErrorCode } from '../contract/errors';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import { expectedSchema, schemaOf } from './expected-schema';
import { systemCodeOf } from './file-error';
import { applicationId, currentVersion, fileLimit } from './identity';
import { versionOf } from './migrate';

/** Whether a file may be opened as a document: its version, or why not. */
export type Inspection =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: HostErrorCode; readonly detail: string };

const refuse = (code: HostErrorCode, detail: string): Inspection => ({ ok: false, code, detail });

const headerBytes = 100;
const sqliteMagic = 'SQLite format 3\0';

type Header = { readonly application: number; readonly version: number; readonly writeAheadLog: boolean };

function readHeader(path: string): Header | null {
  const bytes = Buffer.alloc(headerBytes);
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (readSync(file, bytes, 0, headerBytes, 0) < headerBytes) return null;
  } finally {
    closeSync(file);
  }
  if (bytes.toString('latin1', 0, sqliteMagic.length) !== sqliteMagic) return null;
  return {
    application: bytes.readUInt32BE(68),
    version: bytes.readUInt32BE(60),
    writeAheadLog: bytes[18] === 2 || bytes[19] === 2,
  };
}

function inspectContent(database: DocumentDatabase, version: number): Inspection {
  if (database.pragma('application_id', { simple: true }) !== applicationId || versionOf(database) !== version)
    return refuse('document/damaged', 'header and content disagree');
  const integrity = database.pragma('quick_check(10)', { simple: true });
  if (integrity !== 'ok') return refuse('document/damaged', `quick_check: ${String(integrity)}`);
  if (schemaOf(database) !== expectedSchema(version)) return refuse('document/foreign-content', 'unknown schema');
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
    return refuse('document/damaged', 'foreign_key_check');
  return { ok: true, version };
}

function inspectDatabase(path: string, version: number): Inspection {
  try {
    const database = connect(path, 'read');
    try {
      return inspectContent(database, version);
    } finally {
      database.close();
    }
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    if (code.startsWith('SQLITE_BUSY')) return refuse('document/locked', code);
    return refuse('document/damaged', code);
  }
}

/** After a crash the latest state is in a log beside the file: both are copied, so that looking changes neither. */
function inspectCopy(path: string, version: number): Inspection {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-inspect-'));
  try {
    const copy = join(folder, 'copy');
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    for (const suffix of ['-wal', '-journal'])
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix, constants.COPYFILE_FICLONE);
    return inspectDatabase(copy, version);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A document that is being written may look damaged in a copy; then its lock tells. */
const isLocked = (path: string, version: number): boolean => {
  const direct = inspectDatabase(path, version);
  return !direct.ok && direct.code === 'document/locked';
};

/**
 * Looks at a file that may be anything: kind, size and header first, then, read-only, its integrity and that its schema
 * is exactly the one that Holdfast writes. Changes nothing. A hostile file may keep SQLite busy or break it, so this
 * runs in a process that can be killed; also, closing a file in the process that has it open would drop its lock.
 */
export function inspectStranger(path: string): Inspection {
  try {
    const entry = statSync(path);
    if (!entry.isFile()) return refuse('document/not-holdfast', 'not a file');
    if (entry.size > fileLimit) return refuse('document/not-holdfast', `larger than ${String(fileLimit)} bytes`);
    const header = readHeader(path);
    if (header === null || header.application !== applicationId)
      return refuse('document/not-holdfast', 'no Holdfast header');
    if (header.version > currentVersion) return refuse('document/newer-version', `version ${String(header.version)}`);
    if (header.version < 1) return refuse('document/damaged', 'version 0');
    const unsettled = header.writeAheadLog || existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
    const inspection = unsettled ? inspectCopy(path, header.version) : inspectDatabase(path, header.version);
    if (!inspection.ok && inspection.code === 'document/damaged' && unsettled && isLocked(path, header.version))
      return refuse('document/locked', 'in use');
    return inspection;
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return refuse(code === 'ENOENT' || code === 'ENOTDIR' ? 'document/not-found' : 'document/io', code);
  }
}
