import type { ConnectionRole } from '@host/contract/host';
import { screenPath, screenSocketPath, socketPath } from '@host/contract/shell';
import type { AssetTable } from '@host/shell/asset-table';
import { securityHeaders } from '@host/shell/security-headers';
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebSocket } from 'ws';
import { createLaunchToken } from './launch-token';
import { judgeRequest, judgeUpgrade, ownOrigin } from './request-policy';
import { createSessions } from './sessions';
import { createSocketDoor } from './socket';
import { sendAsset, sendText } from './static-files';

export type LoopbackLimits = {
  /** Bytes of one message from a client. */
  readonly maxPayload: number;
  /** The same from a participant, who has only questions. */
  readonly maxScreenPayload: number;
  /** Sockets at the same time; as many for participants, so that they cannot keep out whoever runs the exercise. */
  readonly maxClients: number;
  /** TCP connections at the same time. */
  readonly maxConnections: number;
  /** Bytes of all headers of one request. */
  readonly maxHeaderSize: number;
  /** Time for the headers of a request to arrive, ms. */
  readonly headersTimeout: number;
};

const defaultLimits: LoopbackLimits = {
  // The import of as many sites as a design holds comes as one edit.
  maxPayload: 128 * 1024 * 1024,
  maxScreenPayload: 16 * 1024,
  maxClients: 16,
  maxConnections: 128,
  maxHeaderSize: 8 * 1024,
  headersTimeout: 5_000,
};

export type LoopbackServer = {
  readonly port: number;
  /** Address with the current one-time token. */
  readonly address: () => string;
  /** One-time address of the participants' screen, for another browser: it opens nothing else. */
  readonly screenAddress: () => string;
  readonly close: () => Promise<void>;
};

/**
 * Serves the built interface and a socket to one user on 127.0.0.1, and to nobody else: see `request-policy.ts`.
 * Rejects when the port is taken or not allowed.
 * @param port 0 lets the system choose a free one
 * @param serve gets each accepted socket, and who is at its other end
 * @param onTokenSpent called after a browser came in with the one-time token; `address()` then has a fresh one
 */
export const startLoopbackServer = async (options: {
  readonly assets: AssetTable;
  readonly serve: (socket: WebSocket, role: ConnectionRole) => void;
  readonly port?: number;
  readonly onTokenSpent?: () => void;
  readonly limits?: Partial<LoopbackLimits>;
}): Promise<LoopbackServer> => {
  const limits = { ...defaultLimits, ...options.limits };
  const token = createLaunchToken();
  const screenToken = createLaunchToken();
  const door = createSocketDoor((socket) => options.serve(socket, 'facilitator'), limits);
  const screenDoor = createSocketDoor((socket) => options.serve(socket, 'participant'), {
    ...limits,
    maxPayload: limits.maxScreenPayload,
  });
  const server = createServer({
    maxHeaderSize: limits.maxHeaderSize,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.headersTimeout * 2,
    connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
    keepAliveTimeout: 5_000,
    requireHostHeader: true,
  });
  server.maxConnections = limits.maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const sessions = createSessions(port);
  const screens = createSessions(port, 'screen');
  /** Whoever runs the exercise may look at the participants' screen; not the other way round. */
  const mayLook = (cookie: string | undefined): boolean => sessions.holds(cookie) || screens.holds(cookie);
  const headers = Object.entries(securityHeaders([`ws://127.0.0.1:${port}`]));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const refusal = judgeRequest(request, port);
    if (refusal !== null) {
      response.setHeader('Connection', 'close');
      if (refusal.status === 405) response.setHeader('Allow', 'GET, HEAD');
      sendText(response, refusal.status, refusal.reason);
      return;
    }
    const url = new URL(request.url ?? '/', ownOrigin(port));
    const candidate = url.searchParams.get('token');
    if (url.pathname === '/' && candidate !== null && request.method === 'GET') {
      if (token.spend(candidate)) {
        response.writeHead(303, { Location: '/', 'Set-Cookie': sessions.start(), 'Content-Length': 0 }).end();
        options.onTokenSpent?.();
        return;
      }
      if (!sessions.holds(request.headers.cookie)) sendText(response, 401, noSession);
      else response.writeHead(303, { Location: '/', 'Content-Length': 0 }).end();
      return;
    }
    if (url.pathname === screenPath && candidate !== null && request.method === 'GET') {
      if (screenToken.spend(candidate)) {
        response.writeHead(303, { Location: screenPath, 'Set-Cookie': screens.start(), 'Content-Length': 0 }).end();
        return;
      }
      if (!mayLook(request.headers.cookie)) sendText(response, 401, noSession);
      else response.writeHead(303, { Location: screenPath, 'Content-Length': 0 }).end();
      return;
    }
    const isLab = url.pathname === '/' || url.pathname === '/index.html';
    if (!(isLab ? sessions.holds(request.headers.cookie) : mayLook(request.headers.cookie)))
      sendText(response, 401, noSession);
    else await sendAsset(options.assets, url.pathname, request.method === 'HEAD', response);
  };

  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) sendText(response, 500, 'The file could not be read.');
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const isScreen = request.url === screenSocketPath;
    (isScreen ? screenDoor : door).upgrade(
      request,
      socket,
      head,
      judgeUpgrade(request, port, isScreen ? mayLook(request.headers.cookie) : sessions.holds(request.headers.cookie), [
        socketPath,
        screenSocketPath,
      ]),
    );
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return;
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  return {
    port,
    address: () => `${ownOrigin(port)}/?token=${token.current()}`,
    screenAddress: () => `${ownOrigin(port)}${screenPath}?token=${screenToken.current()}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([door.close(), screenDoor.close()]);
      server.closeAllConnections();
      await closed;
    },
  };
};

const noSession =
  'This address has been used already, or its session has ended. Open the newest address that Holdfast printed in its terminal.\n' +
  '這個網址已經用過，或者工作階段已結束。請開啟 Holdfast 在終端機中最後印出的網址。\n';
