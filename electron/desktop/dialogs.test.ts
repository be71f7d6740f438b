import type { BrowserWindow, Dialog, IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isOwnFrame, serveDialogs, suggestedFileName } from './dialogs';
import { ipcChannels } from './ipc-channels';

type Handler = (event: IpcMainInvokeEvent, ...parameters: readonly unknown[]) => Promise<string | null>;

const own = { senderFrame: { url: 'app://holdfast/', parent: null } } as unknown as IpcMainInvokeEvent;
const strangers = [
  { senderFrame: null },
  { senderFrame: { url: 'https://example.com/', parent: null } },
  { senderFrame: { url: 'app://holdfast/', parent: {} } },
] as unknown as IpcMainInvokeEvent[];

const serve = (answers: { readonly open?: object; readonly save?: object }) => {
  const handlers = new Map<string, Handler>();
  const showOpenDialog = vi.fn().mockResolvedValue(answers.open);
  const showSaveDialog = vi.fn().mockResolvedValue(answers.save);
  serveDialogs({
    ipcMain: { handle: (name: string, handler: Handler) => handlers.set(name, handler) } as unknown as IpcMain,
    dialog: { showOpenDialog, showSaveDialog } as unknown as Dialog,
    windowOf: () => ({}) as BrowserWindow,
    documentsFolder: '/documents',
    language: () => 'zh-Hant',
  });
  const ask = (name: string, event: IpcMainInvokeEvent, ...rest: readonly unknown[]) =>
    handlers.get(name)?.(event, ...rest);
  return { ask, showOpenDialog, showSaveDialog };
};

describe('dialogs', () => {
  it('answer with the chosen path', async () => {
    const { ask, showOpenDialog, showSaveDialog } = serve({
      open: { canceled: false, filePaths: ['/documents/a.holdfast'] },
      save: { canceled: false, filePath: '/documents/b.holdfast' },
    });
    expect(await ask(ipcChannels.chooseOpen, own)).toBe('/documents/a.holdfast');
    expect(await ask(ipcChannels.chooseSave, own, 'Hokkaido 2018')).toBe('/documents/b.holdfast');
    expect(showOpenDialog.mock.calls[0]?.[1]).toMatchObject({ filters: [{ extensions: ['holdfast'] }] });
    expect(showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: '/documents/Hokkaido 2018.holdfast' });
  });

  it('answer with null when the user cancels', async () => {
    const { ask } = serve({ open: { canceled: true, filePaths: [] }, save: { canceled: true, filePath: '' } });
    expect(await ask(ipcChannels.chooseOpen, own)).toBeNull();
    expect(await ask(ipcChannels.chooseSave, own, 'x')).toBeNull();
  });

  it('do not even open for anyone but the top frame of the interface', async () => {
    const { ask, showOpenDialog, showSaveDialog } = serve({});
    for (const event of strangers) {
      expect(isOwnFrame(event)).toBe(false);
      expect(await ask(ipcChannels.chooseOpen, event)).toBeNull();
      expect(await ask(ipcChannels.chooseSave, event, 'x')).toBeNull();
    }
    expect(showOpenDialog).not.toHaveBeenCalled();
    expect(showSaveDialog).not.toHaveBeenCalled();
  });

  it.each([
    ['Hokkaido 2018', 'Hokkaido 2018.holdfast'],
    ['北海道.holdfast', '北海道.holdfast'],
    ['../../etc/passwd', 'etc passwd.holdfast'],
    ['C:\\Windows\\x', 'C Windows x.holdfast'],
    ['', 'Untitled.holdfast'],
    ['...', 'Untitled.holdfast'],
    [42, 'Untitled.holdfast'],
    ['a'.repeat(500), `${'a'.repeat(120)}.holdfast`],
  ])('suggest a name without a folder for %s', (suggestion, expected) => {
    expect(suggestedFileName(suggestion)).toBe(expected);
  });
});
