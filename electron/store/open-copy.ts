import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { Inspector } from './child-inspector';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import { fileError } from './file-error';
import { migrate } from './migrate';
import { readValidDocument } from './open';

export type DocumentCopy = {
  readonly database: DocumentDatabase;
  readonly scenario: Scenario;
  /** Removes the copy. */
  readonly close: () => void;
};

/** Opens a private copy of a document, for reading: the file itself may be read-only and is never changed. */
export async function openDocumentCopy(path: string, inspect: Inspector): Promise<Result<DocumentCopy, HostError>> {
  const inspection = await inspect(path);
  if (!inspection.ok) return failure(hostError(inspection.code, { detail: `${path}: ${inspection.detail}` }));
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-copy-'));
  let database: DocumentDatabase | null = null;
  const close = (): void => {
    database?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = join(folder, 'copy');
    for (const suffix of ['', '-wal', '-journal'])
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix, constants.COPYFILE_FICLONE);
    database = connect(copy, 'write');
    const read = readValidDocument(database);
    if (!read.ok) {
      close();
      return read;
    }
    migrate(database);
    return success({ database, scenario: read.value.scenario, close });
  } catch (error) {
    close();
    return failure(fileError(error));
  }
}
