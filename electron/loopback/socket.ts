import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Refusal } from './request-policy';

export type SocketDoor = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer, refusal: Refusal | null) => void;
  /** Says goodbye to every client (code 1001) and waits until all are gone, at most one second. */
  readonly close: () => Promise<void>;
};

/**
 * Turns accepted upgrade requests into sockets and hands each to `serve`.
 * @param maxPayload largest message that a client may send, in bytes; a larger one ends its connection with code 1009
 * @param maxClients sockets at the same time; one more is refused with 503
 */
export const createSocketDoor = (
  serve: (socket: WebSocket) => void,
  { maxPayload, maxClients }: { readonly maxPayload: number; readonly maxClients: number },
): SocketDoor => {
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: true });
  return {
    upgrade: (request, socket, head, refusal) => {
      socket.on('error', () => socket.destroy());
      const full = server.clients.size >= maxClients;
      const reason = refusal ?? (full ? { status: 503, reason: 'Too many windows are open.' } : null);
      if (reason !== null) refuseUpgrade(socket, reason);
      else {
        server.handleUpgrade(request, socket, head, (client) => {
          client.on('error', () => client.terminate());
          serve(client);
        });
      }
    },
    close: async () => {
      const gone = [...server.clients].map(
        (client) =>
          new Promise<void>((resolve) => {
            client.once('close', () => resolve());
            client.close(1001);
          }),
      );
      const timer = setTimeout(() => server.clients.forEach((client) => client.terminate()), 1_000);
      await Promise.all(gone);
      clearTimeout(timer);
      server.close();
    },
  };
};

const refuseUpgrade = (socket: Duplex, { status, reason }: Refusal): void => {
  const body = `${reason}\n`;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
};
