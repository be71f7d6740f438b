import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Stats } from 'node:fs';
import { lstatSync, rmSync } from 'node:fs';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { fileError } from '../store/file-error';
import { draftPath, publishFile } from '../store/publish-file';
import { writeWhole } from '../store/write-whole';

/** Why nothing may be written under this name; null where it may. */
export function existing(path: string, force: boolean): HostError | null {
  let state: Stats | undefined;
  try {
    state = lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return fileError(error);
  }
  if (state === undefined || (force && state.isFile())) return null;
  return hostError('document/exists', { detail: state.isFile() ? `${path}; --force replaces it` : path });
}

/** Writes files whole under their names, or none of them where one cannot be: each first beside its place, then named. */
export function writeNew(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  force: boolean,
): Result<null, HostError> {
  const drafts: { readonly draft: string; readonly path: string }[] = [];
  const named: string[] = [];
  try {
    for (const { path } of files) {
      const taken = existing(path, force);
      if (taken !== null) return failure(taken);
    }
    for (const { path, content } of files) {
      const draft = draftPath(path);
      drafts.push({ draft, path });
      writeWhole(draft, [typeof content === 'string' ? Buffer.from(content) : content]);
    }
    for (const { draft, path } of drafts) {
      publishFile(draft, path, force);
      named.push(path);
    }
    return success(null);
  } catch (error) {
    if (!force) for (const path of named) rmSync(path, { force: true });
    return failure(fileError(error));
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}
