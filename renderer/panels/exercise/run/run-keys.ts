import { tinykeys, type KeybindingsMap } from 'tinykeys';
import { exercises, view } from '@ui/state/lab';
import { runActions } from './run-actions';
import { runConsole } from './the-console';

/** Elements that take single keys themselves. */
const ownKeys =
  'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable], [role="menu"], [role="dialog"], [role="slider"], [role="separator"], [role="application"]';
/** Elements that Space and Enter press, and those that Space alone does. */
const pressed = 'button, a, summary, [role="tab"]';
const ticked = 'label, input';

const taken = (event: KeyboardEvent): boolean => {
  if (!(event.target instanceof Element)) return false;
  if (
    event.target.closest('[role="application"]') !== null &&
    event.key.length === 1 &&
    event.key !== '+' &&
    event.key !== '-' &&
    event.key !== '0'
  )
    return false;
  if (event.target.closest(ownKeys) !== null) return true;
  if (event.key === ' ') return event.target.closest(`${pressed}, ${ticked}`) !== null;
  return event.key === 'Enter' && event.target.closest(pressed) !== null;
};

/** Keys as they are bound; the others are bound as they are shown. */
const codes: Readonly<Record<string, string>> = { Space: 'Space', Enter: 'Enter', '.': '.' };

/** Binds the keys of the console to the window as long as a session is open; returns how to unbind. */
export function runKeys(): () => void {
  const free = (): boolean =>
    view.dialog === 'none' && runConsole.dialog === 'none' && exercises.session !== null && exercises.tab === 'run';
  const act =
    (id: string) =>
    (event: KeyboardEvent): void => {
      if (!free() || taken(event)) return;
      const action = runActions().find((each) => each.id === id);
      event.preventDefault();
      if (action?.enabled === true) void action.run();
    };
  const bindings: KeybindingsMap = {
    ...Object.fromEntries(
      runActions()
        .filter(({ key }) => key !== '' && key !== '?')
        .map(({ id, key }) => [codes[key] ?? key.toLowerCase(), act(id)]),
    ),
    '$mod+k': (event: KeyboardEvent) => {
      if (view.dialog !== 'none' || exercises.session === null) return;
      event.preventDefault();
      runConsole.dialog = runConsole.dialog === 'palette' ? 'none' : 'palette';
    },
    Escape: (event: KeyboardEvent) => {
      const field = event.target;
      if (!free() || !(field instanceof HTMLElement) || field.closest('.console') === null) return;
      field.blur();
    },
  };
  return tinykeys(window, bindings, {
    ignore: (event) => event.isComposing || (event.repeat && !/^[jk]$/iu.test(event.key)),
  });
}
