import type { Channel } from './channel';

/** What a MessagePort of the web or of Node offers. */
type EventTargetPort = {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
  close(): void;
};
/** What a MessagePortMain of Electron offers; it transfers no buffers. */
type EmitterPort = {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
};
export type PortLike = EventTargetPort | EmitterPort;

/** A channel over a MessagePort of a page, a Node thread or an Electron process. */
export function messagePortChannel(port: PortLike): Channel {
  const listeners = new Set<(message: unknown) => void>();
  let open = true;
  const { promise: closed, resolve } = Promise.withResolvers<undefined>();
  const end = (): void => {
    open = false;
    listeners.clear();
    resolve(undefined);
  };
  const receive = (event: { readonly data: unknown }): void => {
    for (const listener of listeners) listener(event.data);
  };
  if ('addEventListener' in port) {
    port.addEventListener('message', receive);
    port.addEventListener('close', end);
  } else {
    port.on('message', receive);
    port.on('close', end);
  }
  port.start();
  return {
    post: (message, transfer = []) => {
      if (!open) return;
      if ('addEventListener' in port) port.postMessage(message, [...transfer]);
      else port.postMessage(message);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (!open) return;
      port.close();
      end();
    },
    closed,
  };
}
