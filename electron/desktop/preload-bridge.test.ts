import type { HoldfastShell } from '@host/contract/shell';
import type { IpcRenderer } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { ipcChannels } from './ipc-channels';
import { exposeShell, followLanguage, relayPorts } from './preload-bridge';

const fakeIpc = () => {
  const ipc = Object.assign(new EventEmitter(), { send: vi.fn(), invoke: vi.fn() });
  return ipc as typeof ipc & IpcRenderer;
};

const fakePage = () => {
  const listeners: ((event: unknown) => void)[] = [];
  const page = {
    location: { origin: 'app://holdfast' },
    postMessage: vi.fn(),
    addEventListener: (_type: string, listener: (event: unknown) => void) => void listeners.push(listener),
  };
  const hear = (data: unknown, source: unknown = page): void =>
    listeners.forEach((listener) => listener({ data, source }));
  return { page: page as typeof page & Window, hear };
};

describe('ports', () => {
  it('asks for one when the page is ready, and only then', () => {
    const ipc = fakeIpc();
    const { page, hear } = fakePage();
    relayPorts(ipc, page);
    for (const other of [null, 'holdfast-ready', {}, { kind: 'holdfast-port' }]) hear(other);
    hear({ kind: 'holdfast-ready' }, {});
    expect(ipc.send).not.toHaveBeenCalled();
    hear({ kind: 'holdfast-ready' });
    expect(ipc.send.mock.calls).toEqual([[ipcChannels.ready]]);
  });

  it('hands the port to the page, and to its origin only', () => {
    const ipc = fakeIpc();
    const { page } = fakePage();
    relayPorts(ipc, page);
    ipc.emit(ipcChannels.port, { ports: ['port'] });
    ipc.emit(ipcChannels.port, { ports: [] });
    ipc.emit(ipcChannels.hostLost, {});
    expect(page.postMessage.mock.calls).toEqual([
      [{ kind: 'holdfast-port' }, 'app://holdfast', ['port']],
      [{ kind: 'holdfast-host-lost' }, 'app://holdfast', []],
    ]);
  });
});

describe('shell', () => {
  const expose = (ipc: ReturnType<typeof fakeIpc>): HoldfastShell => {
    const exposeInMainWorld = vi.fn<(name: string, shell: HoldfastShell) => void>();
    exposeShell({ exposeInMainWorld }, ipc);
    const [name, shell] = exposeInMainWorld.mock.calls[0] ?? [];
    if (name !== 'holdfastShell' || shell === undefined) throw new Error('nothing exposed');
    return shell;
  };

  it('asks for paths and takes nothing but text', async () => {
    const ipc = fakeIpc();
    const shell = expose(ipc);
    ipc.invoke.mockResolvedValueOnce('/a.holdfast').mockResolvedValueOnce({ path: '/b' });
    expect(await shell.chooseOpen()).toBe('/a.holdfast');
    expect(await shell.chooseSave('b')).toBeNull();
    expect(ipc.invoke.mock.calls).toEqual([[ipcChannels.chooseOpen], [ipcChannels.chooseSave, 'b']]);
  });

  it('passes menu commands on until it is told to stop, without the event', () => {
    const ipc = fakeIpc();
    const heard = vi.fn();
    const stop = expose(ipc).onMenu(heard);
    ipc.emit(ipcChannels.menu, { sender: ipc }, 'undo');
    ipc.emit(ipcChannels.menu, { sender: ipc }, 42);
    stop();
    ipc.emit(ipcChannels.menu, { sender: ipc }, 'redo');
    expect(heard.mock.calls).toEqual([['undo']]);
    expect(ipc.listenerCount(ipcChannels.menu)).toBe(0);
  });

  it('says what the next steps back and forth are', () => {
    const ipc = fakeIpc();
    expose(ipc).nameSteps('Undo: move of 12 sites', '');
    expect(ipc.send.mock.calls).toEqual([[ipcChannels.steps, 'Undo: move of 12 sites', '']]);
  });

  it('has nothing else', () => {
    expect(Object.keys(expose(fakeIpc())).toSorted()).toEqual([
      'chooseOpen',
      'chooseSave',
      'kind',
      'nameSteps',
      'onMenu',
      'openScreen',
    ]);
  });
});

describe('language', () => {
  it('is reported at once and on each change', () => {
    const send = vi.fn();
    const root = { lang: 'en' };
    let changed = (): void => undefined;
    followLanguage({ send }, root, (onChange) => {
      changed = onChange;
    });
    changed();
    root.lang = 'zh-Hant';
    changed();
    expect(send.mock.calls).toEqual([
      [ipcChannels.language, 'en'],
      [ipcChannels.language, 'zh-Hant'],
    ]);
  });
});
