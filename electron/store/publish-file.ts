import { randomUUID } from 'node:crypto';
import { accessSync, constants, linkSync, lstatSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { connect } from './connect';
import { systemCodeOf } from './file-error';
import { siblingSuffixes } from './identity';

/** Where a file is written before it gets its name, in the same folder. */
export const draftPath = (path: string): string => join(dirname(path), `.holdfast-${randomUUID()}.part`);

/** Longest name of a file, in bytes, that all usual file systems take. */
const longestName = 255;

/** Throws the system's reason where no document of this path can be written: the folder, or too long a name. */
export function requirePlace(path: string): void {
  accessSync(dirname(path), constants.W_OK);
  const longest = Math.max(...siblingSuffixes.map((suffix) => Buffer.byteLength(basename(path) + suffix)));
  if (longest > longestName) throw fileError('ENAMETOOLONG', path);
}

const fileError = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

function refuseIfInUse(path: string): void {
  const state = lstatSync(path, { throwIfNoEntry: false });
  if (state === undefined) return;
  if (state.isDirectory()) throw fileError('EISDIR', path);
  if (lstatSync(`${path}-wal`, { throwIfNoEntry: false }) === undefined) return;
  const database = connect(path, 'read');
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (systemCodeOf(error)?.startsWith('SQLITE_BUSY') === true) throw error;
  } finally {
    database.close();
  }
}

/** A log left beside a file that is gone would be played into the new one. */
const removeSiblings = (path: string): void => {
  for (const suffix of siblingSuffixes) rmSync(path + suffix, { force: true });
};

/**
 * Gives a finished draft its name in one step: there is never half a file under that name. Throws EEXIST if the name is
 * taken and may not be overwritten, SQLITE_BUSY if it is a document that someone has open.
 */
export function publishFile(draft: string, path: string, overwrite: boolean): void {
  if (overwrite) {
    refuseIfInUse(path);
    removeSiblings(path);
    renameSync(draft, path);
    return;
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw fileError('EEXIST', path);
    renameSync(draft, path);
    return;
  }
  removeSiblings(path);
  unlinkSync(draft);
}
