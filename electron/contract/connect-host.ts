import { failure } from '@scenarios/format/result';
import { wrap } from 'comlink';
import type { Channel } from './channel';
import { channelEndpoint } from './channel-endpoint';
import type { HostConnection } from './connection';
import type { HostEvent, HostEventListener } from './events';
import type { Host } from './host';
import { hostError } from './host-error';
import { hostMethods } from './host-methods';

type Method = (argument: unknown) => Promise<unknown>;

const eventOf = (message: unknown): HostEvent | null =>
  typeof message === 'object' && message !== null && Object.hasOwn(message, 'event')
    ? (message as { readonly event: HostEvent }).event
    : null;

/**
 * The client's end of a channel to a host. Requests that are open when the channel closes, and all later ones, answer
 * `host/closed`; what the other side throws, or cannot clone, answers `host/bug`. Nothing rejects. Dropping answers
 * that were overtaken is the caller's business.
 */
export function connectHost(channel: Channel): HostConnection {
  const closedAnswer = failure(hostError('host/closed'));
  const open = new Set<(answer: unknown) => void>();
  let closed = false;
  const end = (): void => {
    closed = true;
    for (const settle of open) settle(closedAnswer);
    open.clear();
  };
  void channel.closed.then(end);

  const listeners = new Set<HostEventListener>();
  channel.listen((message) => {
    const event = eventOf(message);
    if (event !== null) for (const listener of listeners) listener(event);
  });

  const admit = (message: unknown): object | null =>
    typeof message === 'object' && message !== null && eventOf(message) === null ? message : null;
  const remote = wrap<Record<string, Method>>(channelEndpoint(channel, admit));

  const call =
    (method: string): Method =>
    (argument) =>
      new Promise((resolve) => {
        if (closed) {
          resolve(closedAnswer);
          return;
        }
        const settle = (answer: unknown): void => {
          open.delete(settle);
          resolve(answer);
        };
        const bug = (error: unknown): void => {
          settle(failure(hostError('host/bug', { detail: String(error) })));
        };
        open.add(settle);
        try {
          const sent = remote[method]?.(argument);
          if (sent === undefined) bug('no such method');
          else sent.then(settle, bug);
        } catch (error) {
          bug(error);
        }
      });

  const host = Object.fromEntries(hostMethods.map((method) => [method, call(method)])) as unknown as Host;
  return {
    ...host,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      channel.close();
      end();
    },
    closed: channel.closed,
  };
}
