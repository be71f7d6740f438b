import type { GridFocus } from './grid-focus.svelte';
import { headLine, newLine } from './grid-focus.svelte';

export type GridCommands = {
  /** Rows that a page is. */
  readonly page: () => number;
  /** Makes the column that has the keyboard wider, or narrower, by some pixels. */
  readonly widen: (by: number) => void;
  readonly addRow: () => void;
  readonly deleteRows: () => void;
};

const widthStep = 16;

/** One printable sign, without a command key. */
const isSign = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;

function activate(focus: GridFocus, commands: GridCommands): void {
  const { registry, key, line } = focus;
  if (key === headLine) {
    if (focus.field !== null) registry.tab.sortBy(focus.field.id);
  } else if (key === newLine) commands.addRow();
  else {
    const target = registry.lines[line];
    if (target?.kind === 'group') registry.tab.toggleGroup(target.key.slice('group:'.length));
    else focus.edit();
  }
}

/** Closes or opens the group whose head has the keyboard; false elsewhere. */
function fold(focus: GridFocus, collapse: boolean): boolean {
  const target = focus.registry.lines[focus.line];
  if (target?.kind !== 'group') return false;
  if (target.collapsed !== collapse) focus.registry.tab.toggleGroup(target.key.slice('group:'.length));
  return true;
}

/** Carries out a key of the table; whether it was one. */
export function gridKey(event: KeyboardEvent, focus: GridFocus, commands: GridCommands): boolean {
  const { line, column, registry } = focus;
  const command = event.ctrlKey || event.metaKey;
  const how = event.shiftKey ? 'extend' : 'choose';
  const last = registry.lines.length;
  const end = registry.columns.length - 1;
  switch (event.key) {
    case 'ArrowUp':
      focus.goTo(command ? 0 : line - 1, column, how);
      return true;
    case 'ArrowDown':
      focus.goTo(command ? last - 1 : line + 1, column, how);
      return true;
    case 'ArrowLeft':
      if (event.shiftKey && line < 0) commands.widen(-widthStep);
      else if (!fold(focus, true)) focus.goTo(line, command ? 0 : column - 1, 'keep');
      return true;
    case 'ArrowRight':
      if (event.shiftKey && line < 0) commands.widen(widthStep);
      else if (!fold(focus, false)) focus.goTo(line, command ? end : column + 1, 'keep');
      return true;
    case 'PageUp':
      focus.goTo(Math.max(0, line - commands.page()), column, how);
      return true;
    case 'PageDown':
      focus.goTo(Math.min(last - 1, line + commands.page()), column, how);
      return true;
    case 'Home':
      focus.goTo(command ? 0 : line, 0, command ? how : 'keep');
      return true;
    case 'End':
      focus.goTo(command ? last - 1 : line, end, command ? how : 'keep');
      return true;
    case 'Enter':
    case 'F2':
      activate(focus, commands);
      return true;
    case ' ':
      if (registry.lines[line]?.kind === 'group') activate(focus, commands);
      else focus.toggle(line);
      return true;
    case 'Delete':
    case 'Backspace':
      if (command) commands.deleteRows();
      else if (focus.edit('')) void focus.commit('');
      return true;
    case 'Escape':
      if (registry.chosen.size === 0) return false;
      registry.choose(new Set());
      return true;
  }
  if (command && event.key.toLowerCase() === 'a') {
    focus.chooseAll();
    return true;
  }
  if (!isSign(event) || event.key === '?') return false;
  focus.edit(event.key);
  return true;
}
