import type { App, BrowserWindow } from 'electron';

/**
 * Keeps one desktop shell per user, since two would write the same list of recent documents. False when another one runs
 * already: the caller then ends. Otherwise a second start brings the window of this one to the front.
 */
export const claimSingleInstance = (
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  currentWindow: () => Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'> | null,
): boolean => {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  return true;
};
