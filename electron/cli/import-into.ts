import { applyEdit } from '@scenarios/format/apply-edit';
import type { Edit } from '@scenarios/format/edit';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { updateDocument } from '../store/document-queries';
import type { EditRow } from '../store/edit-queries';
import { writeEdit } from '../store/edit-queries';
import { fileError } from '../store/file-error';
import type { OpenedDocument } from '../store/open';

/**
 * Does edits on an open document, each a step of undo, all in one transaction: where one is refused or the disk is full, the file is
 * as it was.
 */
export function importInto(
  { file: { database }, scenario, revision, cursor }: OpenedDocument,
  edits: readonly Edit[],
): Result<null, HostError> {
  const rows: EditRow[] = [];
  let next = scenario;
  for (const forward of edits) {
    const applied = applyEdit(next, forward);
    if (!applied.ok) return failure(hostError('edit/rejected', { issues: applied.issues }));
    rows.push({ forward, inverse: applied.value.inverse });
    next = applied.value.scenario;
  }
  if (rows.length === 0) return success(null);
  try {
    database.transaction(() => {
      for (const [index, row] of rows.entries()) writeEdit(database, cursor + index, row);
      updateDocument(database, scenario, { scenario: next, revision: revision + 1, cursor: cursor + rows.length });
    })();
    return success(null);
  } catch (error) {
    return failure(fileError(error));
  }
}
