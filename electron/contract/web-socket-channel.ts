import type { Channel } from './channel';
import { decodeFrame, encodeFrame } from './codec';

/** What the WebSocket of a browser and the one of `ws` have in common. */
export type SocketLike = {
  binaryType: string;
  readonly readyState: number;
  send(data: string | ArrayBuffer): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
};

const connecting = 0;
const open = 1;
/** Close code for a frame that cannot be read (RFC 6455, 7.4.1: invalid payload). */
const invalidPayload = 1007;

/**
 * A channel over a WebSocket: text frames for documents, one binary frame where a message holds typed arrays. What is
 * posted while the socket still connects is sent once it is open. A frame that cannot be read closes the socket.
 */
export function webSocketChannel(socket: SocketLike): Channel {
  socket.binaryType = 'arraybuffer';
  const listeners = new Set<(message: unknown) => void>();
  const waiting: (string | ArrayBuffer)[] = [];
  const { promise: closed, resolve } = Promise.withResolvers<undefined>();
  const end = (): void => {
    listeners.clear();
    waiting.length = 0;
    resolve(undefined);
  };
  socket.addEventListener('open', () => {
    for (const frame of waiting.splice(0)) socket.send(frame);
  });
  socket.addEventListener('close', end);
  socket.addEventListener('error', end);
  socket.addEventListener('message', (event) => {
    const decoded = decodeFrame(event.data);
    if (!decoded.ok) {
      socket.close(invalidPayload, decoded.issues[0]);
      end();
      return;
    }
    for (const listener of listeners) listener(decoded.value);
  });
  return {
    post: (message) => {
      if (socket.readyState === connecting) waiting.push(encodeFrame(message));
      else if (socket.readyState === open) socket.send(encodeFrame(message));
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      socket.close(1000);
      end();
    },
    closed,
  };
}
