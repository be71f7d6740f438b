import type { EditSummary } from '@scenarios/format/describe-edit';
import type { Message } from './messages';
import { editActionMessages, editNameMessages, editSubjectMessages } from './messages/edits';
import { t } from './translate';

/** "Undo: move of 12 sites"; the bare word where there is nothing to undo. */
export function editName(bare: Message, of: Message, edit: EditSummary | null): string {
  if (edit === null) return t(bare);
  const what =
    edit.name === null
      ? t(editSubjectMessages[edit.subject], { count: edit.count })
      : t(editNameMessages.named, { name: typeof edit.name === 'string' ? edit.name : t(edit.name) });
  return t(of, { what: t(editActionMessages[edit.action], { what }) });
}
