import type { ConnectionRole } from '@host/contract/host';
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron';
import type { HostProcessMessage } from './host-messages';
import { ipcChannels } from './ipc-channels';

type Page = Pick<WebContents, 'postMessage' | 'send' | 'isDestroyed'> & {
  once(event: 'destroyed', listener: () => void): unknown;
};
type Child = Pick<UtilityProcess, 'postMessage' | 'kill'> & {
  once(event: 'exit', listener: (code: number) => void): unknown;
};
type Ports = { readonly port1: MessagePortMain; readonly port2: MessagePortMain };

export type HostLink = {
  /** Gives the page a fresh port to the host, starting the host when needed. What a page may ask is settled the first time. */
  readonly connect: (page: Page, role: ConnectionRole) => void;
  /** Asks the host to close its document and end; ends it by force after `patience` ms. */
  readonly close: (patience?: number) => Promise<void>;
};

const mostCrashes = 3;
const crashWindow = 60_000;

/**
 * Keeps one host process alive and every page connected to it. When it dies by itself each page is told, a new one is
 * started and each page gets a new port. After three deaths within a minute it stays down and `onGivenUp` is called.
 * @param now milliseconds of a monotonic clock
 */
export const createHostLink = (options: {
  readonly spawn: () => Child;
  readonly createPorts: () => Ports;
  readonly now: () => number;
  readonly onGivenUp: () => void;
}): HostLink => {
  const pages = new Map<Page, ConnectionRole>();
  let child: Child | null = null;
  let closing = false;
  let givenUp = false;
  let crashes: readonly number[] = [];
  let ended = Promise.resolve();

  const tell = (target: Child, message: HostProcessMessage, ports: MessagePortMain[] = []): void =>
    target.postMessage(message, ports);

  const start = (): Child => {
    const started = options.spawn();
    child = started;
    ended = new Promise((resolve) => {
      started.once('exit', () => {
        child = null;
        if (!closing) recover();
        resolve();
      });
    });
    return started;
  };

  const join = (page: Page, role: ConnectionRole): void => {
    const { port1, port2 } = options.createPorts();
    tell(child ?? start(), { kind: 'connect', role }, [port1]);
    page.postMessage(ipcChannels.port, null, [port2]);
  };

  const recover = (): void => {
    const present = [...pages].filter(([page]) => !page.isDestroyed());
    for (const [page] of present) page.send(ipcChannels.hostLost);
    const moment = options.now();
    crashes = [...crashes.filter((crash) => moment - crash < crashWindow), moment];
    if (crashes.length > mostCrashes) {
      givenUp = true;
      options.onGivenUp();
      return;
    }
    for (const [page, role] of present) join(page, role);
  };

  return {
    connect: (page, role) => {
      if (closing || givenUp) return;
      if (!pages.has(page)) {
        pages.set(page, role);
        page.once('destroyed', () => pages.delete(page));
      }
      join(page, pages.get(page) ?? role);
    },
    close: async (patience = 10_000) => {
      closing = true;
      if (child === null) return;
      const last = child;
      tell(last, { kind: 'close' });
      const timer = setTimeout(() => last.kill(), patience);
      await ended;
      clearTimeout(timer);
    },
  };
};
