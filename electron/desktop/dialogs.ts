import type { BrowserWindow, Dialog, FileFilter, IpcMain, IpcMainInvokeEvent } from 'electron';
import { join } from 'node:path';
import { isAppUrl } from './app-protocol';
import { ipcChannels } from './ipc-channels';
import type { MenuLanguage } from './menu';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** Whether a message comes from the top frame of the interface itself, and not from anything inside it. */
export const isOwnFrame = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);

const filters = (language: MenuLanguage): FileFilter[] => [
  { name: language === 'en' ? 'Holdfast document' : 'Holdfast 文件', extensions: ['holdfast'] },
];

/** A file name without any folder, at most 120 characters, ending in `.holdfast`; `Untitled.holdfast` for nonsense. */
export const suggestedFileName = (suggestion: unknown): string => {
  const text = typeof suggestion === 'string' ? suggestion : '';
  const name = text
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\.holdfast$/iu, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 120);
  return `${name === '' ? 'Untitled' : name}.holdfast`;
};

/**
 * Answers the preload's two questions with native dialogs. Anyone but the interface's own top frame gets null, as does a
 * user who cancels.
 */
export const serveDialogs = (options: {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly windowOf: (event: IpcMainInvokeEvent) => BrowserWindow | null;
  readonly documentsFolder: string;
  readonly language: () => MenuLanguage;
}): void => {
  const { ipcMain, dialog, windowOf, documentsFolder, language } = options;
  ipcMain.handle(ipcChannels.chooseOpen, async (event): Promise<string | null> => {
    const window = isOwnFrame(event) ? windowOf(event) : null;
    if (window === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      defaultPath: documentsFolder,
      filters: filters(language()),
      properties: ['openFile', 'dontAddToRecent'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  });
  ipcMain.handle(ipcChannels.chooseSave, async (event, suggestion: unknown): Promise<string | null> => {
    const window = isOwnFrame(event) ? windowOf(event) : null;
    if (window === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(documentsFolder, suggestedFileName(suggestion)),
      filters: filters(language()),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return canceled || filePath === '' ? null : filePath;
  });
};
