import type { EditSummary } from '@scenarios/format/describe-edit';
import type { Message } from './messages';
import { editActionMessages, editNameMessages, editSubjectMessages } from './messages/edits';
import { t } from './translate';

/**
 * "Undo: move of 12 sites"; the bare word where there is nothing to undo. A record without a name of its own is called as
 * `nameOf` calls it, which answers null for one that is not there any more: then it is only counted.
 */
export function editName(
  bare: Message,
  of: Message,
  edit: EditSummary | null,
  nameOf: (id: string) => string | null,
): string {
  if (edit === null) return t(bare);
  const name =
    edit.name === null || typeof edit.name !== 'string'
      ? edit.name && t(edit.name)
      : edit.subject === 'node' || edit.subject === 'link'
        ? nameOf(edit.name)
        : edit.name;
  const what =
    name === null ? t(editSubjectMessages[edit.subject], { count: edit.count }) : t(editNameMessages.named, { name });
  return t(of, { what: t(editActionMessages[edit.action], { what }) });
}
