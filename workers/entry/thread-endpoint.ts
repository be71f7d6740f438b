import type { Endpoint } from 'comlink';
import type { MessagePort, Worker } from 'node:worker_threads';

type Listener = Parameters<Endpoint['addEventListener']>[1];

/**
 * The view of a thread's port that Comlink works with. `admit` sees every arriving message first: what it returns is
 * handed on, `null` drops it.
 */
export function threadEndpoint(
  port: Pick<MessagePort | Worker, 'postMessage' | 'on' | 'off'>,
  admit: (message: unknown) => object | null,
): Endpoint {
  const handlers = new Map<Listener, (message: unknown) => void>();
  return {
    postMessage: (message: unknown, moved: readonly Transferable[] = []) => {
      port.postMessage(message, moved as readonly ArrayBuffer[]);
    },
    addEventListener: (_type, listener) => {
      const handler = (message: unknown): void => {
        const admitted = admit(message);
        if (admitted === null) return;
        const event = { data: admitted, origin: '' } as MessageEvent;
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      };
      handlers.set(listener, handler);
      port.on('message', handler);
    },
    removeEventListener: (_type, listener) => {
      const handler = handlers.get(listener);
      if (handler !== undefined) port.off('message', handler);
      handlers.delete(listener);
    },
  };
}
