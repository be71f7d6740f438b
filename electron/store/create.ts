import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HostError } from '../contract/errors';
import { connect } from './connect';
import { insertDocument } from './document-queries';
import { fileError } from './file-error';
import { applicationId } from './identity';
import { writeMeta } from './meta-queries';
import { migrate } from './migrate';
import { draftPath, publishFile, requirePlace } from './publish-file';
import { sweepDrafts } from './sweep-drafts';

/**
 * Writes a new document under a draft name and then gives it its own, so that a failure leaves nothing behind. The
 * folder must exist. Without `overwrite`, a taken name yields `document/exists`.
 */
export function createDocumentFile(
  path: string,
  scenario: Scenario,
  options: { readonly overwrite: boolean; readonly version: string },
): Result<null, HostError> {
  const draft = draftPath(path);
  try {
    requirePlace(path);
    sweepDrafts(dirname(path));
    const database = connect(draft, 'create');
    try {
      database.pragma(`application_id = ${String(applicationId)}`);
      migrate(database);
      database.transaction(() => {
        insertDocument(database, scenario);
        writeMeta(database, 'created-with', options.version);
      })();
    } finally {
      database.close();
    }
    publishFile(draft, path, options.overwrite);
    return success(null);
  } catch (error) {
    return failure(fileError(error));
  } finally {
    rmSync(draft, { force: true });
  }
}
