import type { Endpoint } from 'comlink';
import type { Channel } from './channel';

type Listener = Parameters<Endpoint['addEventListener']>[1];

/**
 * The view of a channel that Comlink works with. `admit` sees every arriving message first: what it returns is handed
 * on, `null` drops it.
 */
export function channelEndpoint(channel: Channel, admit: (message: unknown) => object | null): Endpoint {
  const stops = new Map<Listener, () => void>();
  return {
    postMessage: (message: unknown, transfer: Transferable[] = []) => {
      channel.post(
        message,
        transfer.filter((item) => item instanceof ArrayBuffer),
      );
    },
    addEventListener: (_type, listener) => {
      const stop = channel.listen((message) => {
        const admitted = admit(message);
        if (admitted === null) return;
        const event = { data: admitted, origin: '' } as MessageEvent;
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      });
      stops.set(listener, stop);
    },
    removeEventListener: (_type, listener) => {
      stops.get(listener)?.();
      stops.delete(listener);
    },
  };
}
