import { connectHost } from '@host/contract/connect-host';
import type { HostConnection } from '@host/contract/connection';
import { messagePortChannel } from '@host/contract/message-port-channel';
import { socketPath, type PageMessage, type ShellMessage } from '@host/contract/shell';
import { webSocketChannel } from '@host/contract/web-socket-channel';
import { desktopShell } from './desktop-shell';

const patienceMs = 10_000;

/** Kind of a message that the shell put into this window; null for anything else. */
function shellMessage(event: MessageEvent<unknown>): ShellMessage['kind'] | null {
  if (event.source !== window) return null;
  const kind = (event.data as Partial<ShellMessage> | null)?.kind;
  return kind === 'holdfast-port' || kind === 'holdfast-host-lost' ? kind : null;
}

/** The port that the desktop shell hands to the page; rejects where none comes. */
function desktopPort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('The desktop shell sent no port.'))), patienceMs);
    const receive = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0];
      if (shellMessage(event) === 'holdfast-port' && port !== undefined) finish(() => resolve(port));
    };
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      window.removeEventListener('message', receive);
      settle();
    };
    window.addEventListener('message', receive);
    window.postMessage({ kind: 'holdfast-ready' } satisfies PageMessage, window.location.origin);
  });
}

/** The socket of the loopback shell; rejects where it cannot be opened. */
function loopbackSocket(path: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const address = new URL(path, window.location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => reject(new Error('The socket of the host cannot be opened.')), {
      once: true,
    });
  });
}

/**
 * Reaches the host of whichever shell shows this page. The desktop shell knows itself what each of its windows may see.
 * @param path the socket of the loopback shell
 */
export async function reachHost(path: string = socketPath): Promise<HostConnection> {
  if (desktopShell() === undefined) return connectHost(webSocketChannel(await loopbackSocket(path)));
  const connection = connectHost(messagePortChannel(await desktopPort()));
  const watch = (event: MessageEvent<unknown>): void => {
    if (shellMessage(event) === 'holdfast-host-lost') connection.close();
  };
  window.addEventListener('message', watch);
  void connection.closed.then(() => window.removeEventListener('message', watch));
  return connection;
}
