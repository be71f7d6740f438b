import { parseScenario } from '@scenarios/format/parse';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { Inspector } from './child-inspector';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import type { DocumentFile } from './document-file';
import { lock, startLog } from './document-file';
import type { DocumentRow } from './document-queries';
import { readDocument } from './document-queries';
import { fileError } from './file-error';
import { sweepDrafts } from './sweep-drafts';
import { upgrade } from './upgrade';

export type OpenedDocument = Omit<DocumentRow, 'scenario'> & {
  readonly file: DocumentFile;
  readonly scenario: Scenario;
};

/** Reads and checks the scenario. */
export function readValidDocument(
  database: DocumentDatabase,
): Result<Omit<DocumentRow, 'scenario'> & { readonly scenario: Scenario }, HostError> {
  const row = readDocument(database);
  if (row === null) return failure(hostError('document/damaged', { detail: 'no document row' }));
  const parsed = parseScenario(row.scenario);
  if (!parsed.ok) return failure(hostError('scenario/invalid', { issues: parsed.issues }));
  return success({ ...row, scenario: parsed.value });
}

async function take(database: DocumentDatabase, path: string): Promise<Result<OpenedDocument, HostError>> {
  lock(database);
  const before = readValidDocument(database);
  if (!before.ok) return before;
  await upgrade(database, path);
  startLog(database);
  return success({ ...before.value, file: { path, database } });
}

/**
 * Opens a document for writing. The file is inspected first; one that is not an intact document of a known version, or
 * that is open elsewhere, yields a reason and is left as it is. An older version is copied before it is brought up to
 * date.
 */
export async function openDocumentFile(path: string, inspect: Inspector): Promise<Result<OpenedDocument, HostError>> {
  const inspection = await inspect(path);
  if (!inspection.ok) return failure(hostError(inspection.code, { detail: `${path}: ${inspection.detail}` }));
  let database: DocumentDatabase | null = null;
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    database = connect(path, 'write');
    const opened = await take(database, path);
    if (opened.ok) sweepDrafts(dirname(path));
    else database.close();
    return opened;
  } catch (error) {
    database?.close();
    return failure(fileError(error));
  }
}
