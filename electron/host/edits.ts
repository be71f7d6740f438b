import { applyEdit } from '@scenarios/format/apply-edit';
import { describeEdit } from '@scenarios/format/describe-edit';
import type { Edit } from '@scenarios/format/edit';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { HostError } from '../contract/errors';
import type { DocumentInfo, EditApplied, Host } from '../contract/host';
import { hostError } from '../contract/host-error';
import { updateDocument } from '../store/document-queries';
import type { EditRow } from '../store/edit-queries';
import { readEdit, writeEdit } from '../store/edit-queries';
import { fileError } from '../store/file-error';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';
import type { OpenDocument } from './open-document';
import { documentInfo } from './open-document';

type Next = Pick<OpenDocument, 'scenario' | 'cursor' | 'edits'>;

/** Every change is in the file before it is answered: one transaction with the log and the rows that it touches. */
export function createEdits(context: HostContext): Pick<Host, 'readScenario' | 'applyEdit' | 'undo' | 'redo'> {
  /** A new edit takes the place of all that could be redone. */
  const commit = (document: OpenDocument, next: Next, edit: EditRow | null): Result<DocumentInfo, HostError> => {
    const { cursor, file, scenario, summaries } = document;
    const revision = document.revision + 1;
    try {
      file.database.transaction(() => {
        if (edit !== null) writeEdit(file.database, cursor, edit);
        updateDocument(file.database, scenario, { scenario: next.scenario, revision, cursor: next.cursor });
      })();
    } catch (error) {
      return failure(fileError(error));
    }
    if (edit !== null) {
      for (let at = cursor + 1; at < document.edits; at += 1) summaries.delete(at);
      summaries.set(cursor, describeEdit(edit.forward, edit.inverse));
    }
    Object.assign(document, next, { revision });
    context.events.emit({ kind: 'document-changed', revision });
    return success(documentInfo(document));
  };

  const move = (document: OpenDocument, edit: Edit | null, cursor: number): Result<EditApplied, HostError> => {
    if (edit === null) return failure(hostError('document/damaged', { detail: 'edit log' }));
    const applied = applyEdit(document.scenario, edit);
    if (!applied.ok) return failure(hostError('edit/rejected', { issues: applied.issues }));
    const info = commit(document, { scenario: applied.value.scenario, cursor, edits: document.edits }, null);
    return info.ok ? success({ info: info.value, edit }) : info;
  };

  return {
    readScenario: () => withDocument(context, (document) => success(document.scenario)),
    applyEdit: ({ edit }) =>
      withDocument(context, (document) => {
        const applied = applyEdit(document.scenario, edit);
        if (!applied.ok) return failure(hostError('edit/rejected', { issues: applied.issues }));
        const { scenario, inverse } = applied.value;
        const { cursor } = document;
        return commit(document, { scenario, cursor: cursor + 1, edits: cursor + 1 }, { forward: edit, inverse });
      }),
    undo: () =>
      withDocument(context, (document) => {
        const { cursor, file } = document;
        if (cursor === 0) return failure(hostError('edit/nothing-to-undo'));
        return move(document, readEdit(file.database, cursor - 1, 'inverse'), cursor - 1);
      }),
    redo: () =>
      withDocument(context, (document) => {
        const { cursor, edits, file } = document;
        if (cursor >= edits) return failure(hostError('edit/nothing-to-redo'));
        return move(document, readEdit(file.database, cursor, 'forward'), cursor + 1);
      }),
  };
}
