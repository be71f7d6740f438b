import { readAssetTable } from '@host/shell/asset-table';
import { defaultFolders } from '@host/shell/folders';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appScheme, appUrl, createAppProtocol } from './app-protocol';
import { denyApplication, denySession } from './denials';
import { isOwnFrame, serveDialogs } from './dialogs';
import { createHostLink } from './host-link';
import type { HostProcessFolders, HostProcessMessage, MainProcessMessage } from './host-messages';
import { ipcChannels } from './ipc-channels';
import { menuTemplate, readMenuSteps, type MenuLanguage, type MenuSteps } from './menu';
import { offlineSwitches } from './offline-switches';
import {
  createParticipantWindow,
  participantDisplay,
  participantUrl,
  participantWindowOptions,
} from './participant-window';
import { printPage } from './print-page';
import { recoverPage } from './recover-page';
import { claimSingleInstance } from './single-instance';
import { windowOptions } from './window';

const output = join(import.meta.dirname, '..');
const folders = defaultFolders();
const developer = !app.isPackaged && process.env['HOLDFAST_DEVELOPER'] === '1';
let language: MenuLanguage = app.getPreferredSystemLanguages()[0]?.startsWith('zh') === true ? 'zh-Hant' : 'en';
let window: BrowserWindow | null = null;
let steps: MenuSteps = { undo: '', redo: '' };

const showMenu = (): void => {
  const send = (command: string): void => window?.webContents.send(ipcChannels.menu, command);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, send, developer, steps)));
};

const preload = join(output, 'preload', 'preload.cjs');

const participants = createParticipantWindow(() => {
  const own = window === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(window.getBounds());
  const display = participantDisplay(screen.getAllDisplays(), own);
  const opened = new BrowserWindow(participantWindowOptions(preload, display, own, developer));
  opened.setMenuBarVisibility(false);
  recoverPage(opened.webContents, () => performance.now());
  opened.once('ready-to-show', () => opened.show());
  void opened.loadURL(participantUrl);
  return opened;
});

const openWindow = (): void => {
  const { workArea } = screen.getPrimaryDisplay();
  const opened = new BrowserWindow(windowOptions(preload, workArea, nativeTheme.shouldUseDarkColors, developer));
  window = opened;
  recoverPage(opened.webContents, () => performance.now());
  opened.once('ready-to-show', () => opened.show());
  opened.once('closed', () => {
    window = null;
    participants.close((shown) => shown.close());
  });
  void opened.loadURL(appUrl);
};

const hostLink = createHostLink({
  spawn: () => {
    const parameters: HostProcessFolders = { dataFolder: folders.data, documentsFolder: folders.documents };
    const child = utilityProcess.fork(join(output, 'main', 'host-process.js'), [JSON.stringify(parameters)], {
      serviceName: 'Holdfast host',
      stdio: 'inherit',
    });
    child.on('message', ({ id, html }: MainProcessMessage) => {
      const answer = (bytes: Uint8Array | null): void =>
        child.postMessage({ kind: 'printed', id, bytes } satisfies HostProcessMessage);
      void printPage(html, {
        session: session.fromPartition('holdfast-print'),
        openWindow: (options) => new BrowserWindow(options),
        folder: app.getPath('temp'),
      }).then(answer, () => answer(null));
    });
    return child;
  },
  createPorts: () => new MessageChannelMain(),
  now: () => performance.now(),
  onGivenUp: () => {
    dialog.showErrorBox(
      'Holdfast',
      'The part of Holdfast that keeps your document has ended several times. Your document is saved. Restart Holdfast.\n\n' +
        'Holdfast 保存文件的部分已多次中斷。您的文件已儲存。請重新啟動 Holdfast。',
    );
  },
});

const start = (): void => {
  const assets = readAssetTable(join(output, 'renderer'));
  protocol.handle(
    'app',
    createAppProtocol(assets, async (file) => new Uint8Array(await readFile(file))),
  );
  denySession(session.defaultSession, developer, (url) => console.warn(`Holdfast denied a request: ${url}`));
  serveDialogs({
    ipcMain,
    dialog,
    windowOf: (event) => BrowserWindow.fromWebContents(event.sender),
    documentsFolder: folders.documents,
    language: () => language,
  });
  ipcMain.on(ipcChannels.ready, (event) => {
    if (!isOwnFrame(event)) return;
    const watches = participants.is(({ webContents }) => webContents === event.sender);
    hostLink.connect(event.sender, watches ? 'participant' : 'facilitator');
  });
  ipcMain.on(ipcChannels.openScreen, (event) => {
    if (isOwnFrame(event) && event.sender === window?.webContents) participants.show();
  });
  ipcMain.on(ipcChannels.language, (event, wanted: unknown) => {
    if (!isOwnFrame(event) || event.sender !== window?.webContents || (wanted !== 'en' && wanted !== 'zh-Hant')) return;
    language = wanted;
    showMenu();
  });
  ipcMain.on(ipcChannels.steps, (event, undo: unknown, redo: unknown) => {
    const named = isOwnFrame(event) && event.sender === window?.webContents ? readMenuSteps(undo, redo) : null;
    if (named === null) return;
    steps = named;
    showMenu();
  });
  showMenu();
  openWindow();
};

app.setPath('userData', join(folders.data, 'desktop'));
if (claimSingleInstance(app, () => window)) {
  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([appScheme]);
  app.enableSandbox();
  denyApplication(app);
  app.on('activate', () => {
    if (window === null && app.isReady()) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let hostClosed = false;
  app.on('will-quit', (event) => {
    if (hostClosed) return;
    event.preventDefault();
    void hostLink.close().then(() => {
      hostClosed = true;
      app.quit();
    });
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
