import { editName } from '@ui/i18n/edit-name';
import { labMessages as m } from '@ui/i18n/messages/lab';
import { t } from '@ui/i18n/translate';
import { openDocument } from './lab';

/** A site by its name, a link by its own or that of its two ends; null for what is not in the design that is shown. */
function nameOf(id: string): string | null {
  const node = openDocument.nodeById.get(id);
  if (node !== undefined) return t(node.name);
  const link = openDocument.linkById.get(id);
  if (link?.name !== undefined) return t(link.name);
  const [from, to] = [openDocument.nodeById.get(link?.from ?? ''), openDocument.nodeById.get(link?.to ?? '')];
  return from === undefined || to === undefined ? null : `${t(from.name)} – ${t(to.name)}`;
}

/** What the next undo takes back: "Undo: move of 12 sites"; the bare word where there is nothing. */
export const undoName = (): string => editName(m.undo, m.undoOf, openDocument.info?.undo ?? null, nameOf);

/** What the next redo does again. */
export const redoName = (): string => editName(m.redo, m.redoOf, openDocument.info?.redo ?? null, nameOf);
