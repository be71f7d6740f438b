import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HostError } from '../contract/errors';
import { connect } from './connect';
import type { DocumentFile } from './document-file';
import { fileError } from './file-error';
import { draftPath, publishFile, requirePlace } from './publish-file';
import { sweepDrafts } from './sweep-drafts';

/**
 * Copies an open document, with everything committed so far, through SQLite's backup to a draft and then gives that its
 * name. The document itself stays open and unchanged.
 */
export async function copyDocumentFile(
  file: DocumentFile,
  path: string,
  overwrite: boolean,
): Promise<Result<null, HostError>> {
  const draft = draftPath(path);
  try {
    requirePlace(path);
    sweepDrafts(dirname(path));
    await file.database.backup(draft);
    const copy = connect(draft, 'write');
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
    publishFile(draft, path, overwrite);
    return success(null);
  } catch (error) {
    return failure(fileError(error));
  } finally {
    rmSync(draft, { force: true });
  }
}
