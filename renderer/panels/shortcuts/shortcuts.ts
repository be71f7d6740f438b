import { tinykeys, type KeybindingsMap } from 'tinykeys';
import * as commands from '@ui/state/commands';
import { editor, exercises, openDocument, playback, selection, view } from '@ui/state/lab';

/** Elements that use single keys, arrows or the space bar themselves. */
const ownKeys =
  'input, select, textarea, [contenteditable], [role="menu"], [role="dialog"], [role="slider"], [role="separator"], [role="listbox"]';
const activates = 'button, a, summary, [role="tab"]';
/** Keys that move along a row of tabs. */
const tabKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

const inLab = (): boolean => openDocument.info !== null && view.dialog === 'none';
/** A session that is run has keys of its own, and nothing of the document is changed by them. */
const inSession = (): boolean => view.centre === 'exercise' && exercises.tab === 'run' && exercises.session !== null;

const taken = (event: KeyboardEvent): boolean => {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(ownKeys) !== null) return true;
  if (tabKeys.includes(event.key) && event.target.closest('[role="tab"]') !== null) return true;
  return (event.key === ' ' || event.key === 'Enter') && event.target.closest(activates) !== null;
};

/** Fields with letters of their own to take back; one in which nothing is being typed has none. */
const typing =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [data-settled="true"]), textarea, [contenteditable], [role="dialog"]';
/** Keys that go on for as long as they are held. */
const repeated = /^(?:Arrow\w+|[zy[\]])$/iu;

/** Binds every key of the lab to the window; returns how to unbind. */
export function shortcuts(): () => void {
  const inLabOnly =
    (action: () => unknown) =>
    (event: KeyboardEvent): void => {
      if (!inLab() || view.centre === 'exercise' || taken(event)) return;
      event.preventDefault();
      void action();
    };
  const inEditor =
    (action: () => unknown) =>
    (event: KeyboardEvent): void => {
      if (editor.on) inLabOnly(action)(event);
    };
  /** Also from a table or a field, which keep single keys for themselves. */
  const inLabAnyhow =
    (action: () => unknown) =>
    (event: KeyboardEvent): void => {
      if (!inLab()) return;
      event.preventDefault();
      void action();
    };
  /** Also from a choice, a check box, or a field whose text is taken over. */
  const unlessTyping =
    (action: () => unknown) =>
    (event: KeyboardEvent): void => {
      if (inSession() || (event.target instanceof Element && event.target.closest(typing) !== null)) return;
      inLabAnyhow(action)(event);
    };
  const always =
    (action: () => unknown) =>
    (event: KeyboardEvent): void => {
      event.preventDefault();
      void action();
    };
  const bindings: KeybindingsMap = {
    Space: inLabOnly(() => playback.toggle()),
    ArrowLeft: inLabOnly(() => playback.stepEvent(-1)),
    ArrowRight: inLabOnly(() => playback.stepEvent(1)),
    'Shift+ArrowLeft': inLabOnly(() => playback.stepHours(-1)),
    'Shift+ArrowRight': inLabOnly(() => playback.stepHours(1)),
    Home: inLabOnly(() => playback.toStart()),
    End: inLabOnly(() => playback.toEnd()),
    '[': inLabOnly(() => playback.changeSpeed(-1)),
    ']': inLabOnly(() => playback.changeSpeed(1)),
    r: inLabOnly(commands.run),
    e: inLabOnly(commands.runEnsemble),
    c: inLabOnly(commands.toggleComparison),
    d: inLabOnly(commands.toggleEditor),
    t: inLabOnly(commands.toggleRegistry),
    'Alt+x': inLabAnyhow(commands.toggleExercise),
    'Alt+t': inLabAnyhow(commands.toggleRegistry),
    v: inEditor(() => (editor.tool = 'select')),
    a: inEditor(() => (editor.tool = 'place')),
    l: inEditor(() => (editor.tool = 'connect')),
    m: inEditor(() => (editor.tool = 'measure')),
    f: inLabOnly(() => (view.dialog = 'find')),
    '1': inLabOnly(() => (view.sideTab = 'inspector')),
    '2': inLabOnly(() => (view.sideTab = 'sites')),
    '3': inLabOnly(() => (view.sideTab = 'checks')),
    '4': inLabOnly(() => (view.sideTab = 'results')),
    Escape: inLabOnly(() => selection.clear()),
    '$mod+z': unlessTyping(commands.undo),
    '$mod+y': unlessTyping(commands.redo),
    '$mod+Shift+z': unlessTyping(commands.redo),
    '$mod+k': always(() => {
      if (openDocument.info !== null && !inSession()) view.dialog = view.dialog === 'find' ? 'none' : 'find';
    }),
    'Shift+?': (event) => {
      if (taken(event) || view.dialog !== 'none') return;
      event.preventDefault();
      view.dialog = 'shortcuts';
    },
  };
  return tinykeys(window, bindings, {
    ignore: (event) => event.isComposing || (event.repeat && !repeated.test(event.key)),
  });
}
