import { editor, selection } from '@ui/state/lab';
import { pasteText } from './paste-text';

const typesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], dialog, [role="grid"]') !== null;

/** Binds copying, cutting and pasting of sites to the page's own clipboard events; returns how to unbind. */
export function bindClipboard(): () => void {
  const mine = (event: ClipboardEvent): boolean => editor.on && !typesText(event.target);
  const copy = (event: ClipboardEvent): boolean => {
    // Text that the user has marked goes before sites.
    if (!mine(event) || window.getSelection()?.isCollapsed === false) return false;
    const text = editor.copy();
    if (text === null) return false;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    return true;
  };
  const cut = (event: ClipboardEvent): void => {
    if (copy(event) && selection.nodes.size > 0) void editor.deleteSelected();
  };
  const paste = (event: ClipboardEvent): void => {
    if (!mine(event)) return;
    event.preventDefault();
    void pasteText(event.clipboardData?.getData('text/plain') ?? '', null);
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', cut);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', cut);
    document.removeEventListener('paste', paste);
  };
}
