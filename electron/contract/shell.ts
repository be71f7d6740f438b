/**
 * How a page meets its shell, in both shells and without any of their types.
 *
 * Desktop: the preload puts a `HoldfastShell` on `window.holdfastShell`. The page posts `{ kind: 'holdfast-ready' }` to
 * its own window and is answered with `{ kind: 'holdfast-port' }` and one transferred MessagePort to the host. Each
 * further `holdfast-ready` yields a fresh port. When the host process died the page gets `{ kind: 'holdfast-host-lost' }`
 * and, once the host stands again, a new `holdfast-port` without asking.
 *
 * Loopback: there is no `window.holdfastShell`; the page opens a WebSocket at `socketPath` of its own origin.
 */

export const socketPath = '/socket';

/** The page of the participants, and its socket, which has nothing but what was released to them. */
export const screenPath = '/screen.html';
export const screenSocketPath = '/screen-socket';

/** What a menu entry of the desktop shell asks the page to do. */
export const menuCommands = [
  'library',
  'open-document',
  'save-document-as',
  'close-document',
  'undo',
  'redo',
  'run',
  'run-ensemble',
  'compare',
  'cancel',
  'play-pause',
  'theme-system',
  'theme-light',
  'theme-dark',
  'theme-projector',
  'language-en',
  'language-zh-Hant',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type HoldfastShell = {
  readonly kind: 'desktop';
  /** Native dialog for an existing document: an absolute path, or null when it was cancelled or refused. */
  readonly chooseOpen: () => Promise<string | null>;
  /** Native dialog for a new document: an absolute path, or null when it was cancelled or refused. */
  readonly chooseSave: (suggestedName: string) => Promise<string | null>;
  /** Opens the screen of the participants in a window of its own, on another display where there is one, or brings it to the front. */
  readonly openScreen: () => void;
  /** Says what Undo and Redo of the menu would do, in the language of the page; empty: nothing. */
  readonly nameSteps: (undo: string, redo: string) => void;
  /** Calls the listener with a `MenuCommand` for every menu entry chosen; returns how to stop. */
  readonly onMenu: (listener: (command: string) => void) => () => void;
};

export type PageMessage = { readonly kind: 'holdfast-ready' };
export type ShellMessage = { readonly kind: 'holdfast-port' } | { readonly kind: 'holdfast-host-lost' };
