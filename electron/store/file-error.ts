import type { HostError, HostErrorCode } from '../contract/errors';
import { hostError } from '../contract/host-error';

const codes: Readonly<Record<string, HostErrorCode>> = {
  ENOENT: 'document/not-found',
  ENOTDIR: 'document/not-found',
  EEXIST: 'document/exists',
  EISDIR: 'document/not-holdfast',
  EACCES: 'document/read-only',
  EPERM: 'document/read-only',
  EROFS: 'document/read-only',
  ENOSPC: 'document/no-space',
  EDQUOT: 'document/no-space',
  ENAMETOOLONG: 'document/name-too-long',
  SQLITE_FULL: 'document/no-space',
  SQLITE_BUSY: 'document/locked',
  SQLITE_LOCKED: 'document/locked',
  SQLITE_READONLY: 'document/read-only',
  SQLITE_PERM: 'document/read-only',
  SQLITE_CORRUPT: 'document/damaged',
  SQLITE_NOTADB: 'document/not-holdfast',
};

/** The system's or SQLite's own code of an error, or null for any other error. */
export const systemCodeOf = (error: unknown): string | null => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^(E[A-Z0-9]+|SQLITE_[A-Z_]+)$/.test(code) ? code : null;
};

/** What a failed file operation means to the user. Anything but an error of the system or of SQLite is a bug: thrown on. */
export function fileError(error: unknown): HostError {
  const code = systemCodeOf(error);
  if (code === null) throw error;
  const primary = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
  const message = error instanceof Error ? error.message : '';
  const detail = message.startsWith(code) ? message : `${code}: ${message}`;
  return hostError(codes[primary] ?? 'document/io', { detail });
}
