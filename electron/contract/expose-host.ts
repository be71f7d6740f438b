import { failure } from '@scenarios/format/result';
import { expose } from 'comlink';
import type { Channel } from './channel';
import { channelEndpoint } from './channel-endpoint';
import type { ObservableHost } from './connection';
import { judge } from './guard';
import type { Host, HostMethod } from './host';
import { hostError } from './host-error';
import { hostMethods } from './host-methods';

type Method = (argument: unknown) => Promise<unknown>;

/** A method that answers a bug as data instead of throwing across the boundary. */
const guarded =
  (host: Host, method: HostMethod): Method =>
  async (argument) => {
    try {
      return await (host[method] as Method)(argument);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return failure(hostError('host/bug', { detail }));
    }
  };

/** Serves a host over a channel until it closes: guarded requests in, answers and numbered events out. */
export function exposeHost(host: ObservableHost, channel: Channel): void {
  const api = Object.create(null) as Record<string, Method>;
  for (const method of hostMethods) api[method] = guarded(host, method);
  Object.freeze(api);

  const admit = (message: unknown): object | null => {
    const judgement = judge(message);
    switch (judgement.kind) {
      case 'drop':
        return null;
      case 'refuse':
        channel.post({ id: judgement.id, type: 'RAW', value: failure(judgement.error) });
        return null;
      case 'call':
        return {
          id: judgement.id,
          type: 'APPLY',
          path: [judgement.method],
          argumentList: [{ type: 'RAW', value: judgement.argument }],
        };
    }
  };
  expose(api, channelEndpoint(channel, admit));
  const stop = host.subscribe((event) => {
    channel.post({ event });
  });
  void channel.closed.then(stop);
}
