import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

const preferred = { width: 1_440, height: 900 };
const smallest = { width: 1_024, height: 640 };

/**
 * Options of the one window: the page is sandboxed, isolated from the preload, has no Node, no plugin, no spell checker.
 * Electron security checklist 2–5, 8, 9. The window fits the work area and stands in its middle.
 * @param preload absolute path of the preload script
 */
export const windowOptions = (
  preload: string,
  workArea: Rectangle,
  dark: boolean,
  developer: boolean,
): BrowserWindowConstructorOptions => {
  const width = Math.min(preferred.width, workArea.width);
  const height = Math.min(preferred.height, workArea.height);
  return {
    title: 'Holdfast',
    width,
    height,
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    minWidth: Math.min(smallest.width, workArea.width),
    minHeight: Math.min(smallest.height, workArea.height),
    show: false,
    backgroundColor: dark ? '#14171a' : '#f6f7f8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: developer,
    },
  };
};
