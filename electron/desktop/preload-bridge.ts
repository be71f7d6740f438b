import type { HoldfastShell, ShellMessage } from '@host/contract/shell';
import type { ContextBridge, IpcRenderer, IpcRendererEvent } from 'electron';
import { ipcChannels } from './ipc-channels';

type IpcPort = Pick<IpcRenderer, 'invoke' | 'send' | 'on' | 'removeListener'>;
type PagePort = Pick<Window, 'addEventListener' | 'postMessage'> & {
  readonly location: Pick<Location, 'origin'>;
};

/** Answers `holdfast-ready` of the page with a port to the host, and tells it when the host was lost. */
export const relayPorts = (ipc: IpcPort, page: PagePort): void => {
  const post = (message: ShellMessage, ports: Transferable[]): void =>
    page.postMessage(message, page.location.origin, ports);
  page.addEventListener('message', (event) => {
    if (event.source === page && isReady(event.data)) ipc.send(ipcChannels.ready);
  });
  ipc.on(ipcChannels.port, (event: IpcRendererEvent) => {
    const [port] = event.ports;
    if (port !== undefined) post({ kind: 'holdfast-port' }, [port]);
  });
  ipc.on(ipcChannels.hostLost, () => post({ kind: 'holdfast-host-lost' }, []));
};

const isReady = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'holdfast-ready';

/** Puts the six things that only a shell can do on `window.holdfastShell`. No Electron object crosses. */
export const exposeShell = (bridge: Pick<ContextBridge, 'exposeInMainWorld'>, ipc: IpcPort): void => {
  const shell: HoldfastShell = {
    kind: 'desktop',
    chooseOpen: async () => textOrNull(await ipc.invoke(ipcChannels.chooseOpen)),
    chooseSave: async (suggestedName) => textOrNull(await ipc.invoke(ipcChannels.chooseSave, String(suggestedName))),
    openScreen: () => ipc.send(ipcChannels.openScreen),
    nameSteps: (undo, redo) => ipc.send(ipcChannels.steps, String(undo), String(redo)),
    onMenu: (listener) => {
      const hear = (_event: IpcRendererEvent, command: unknown): void => {
        if (typeof command === 'string') listener(command);
      };
      ipc.on(ipcChannels.menu, hear);
      return () => void ipc.removeListener(ipcChannels.menu, hear);
    },
  };
  bridge.exposeInMainWorld('holdfastShell', shell);
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Lets the native menu follow the language that the page declares on its root element, now and whenever it changes. */
export const followLanguage = (
  ipc: Pick<IpcRenderer, 'send'>,
  root: Pick<HTMLElement, 'lang'>,
  watch: (onChange: () => void) => void,
): void => {
  let last = '';
  const report = (): void => {
    if (root.lang === last) return;
    last = root.lang;
    ipc.send(ipcChannels.language, last);
  };
  report();
  watch(report);
};
