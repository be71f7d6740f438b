import { connectHost } from '@host/contract/connect-host';
import type { HostConnection } from '@host/contract/connection';
import { webSocketChannel } from '@host/contract/web-socket-channel';
import WebSocket from 'ws';

/** Spends a one-time address as a browser would; answers the cookie of the session. Throws when it is refused. */
export const enterLoopback = async (address: string): Promise<string> => {
  const answer = await fetch(address, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined)
    throw new Error(`refused with ${answer.status}: ${await answer.text()}`);
  return cookie;
};

/** A client of a running loopback shell, over a real socket. */
export const connectLoopback = (address: string, cookie: string): HostConnection => {
  const { host, origin } = new URL(address);
  return connectHost(
    webSocketChannel(new WebSocket(`ws://${host}/socket`, { headers: { Cookie: cookie, Origin: origin } })),
  );
};
