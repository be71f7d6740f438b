import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { expose } from 'comlink';
import type { Channel } from './channel';
import { channelEndpoint } from './channel-endpoint';
import type { ObservableHost } from './connection';
import type { HostError } from './errors';
import { judge } from './guard';
import type { HostEvent } from './events';
import type { ConnectionRole, Host, HostMethod } from './host';
import { hostError } from './host-error';
import { hostMethods, participantMethods } from './host-methods';

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

/** What a participant's connection has of a host: who it is, its own view, and the language and theme. */
const asParticipant = (host: ObservableHost): Host => ({
  ...host,
  describe: async (request) => {
    const info = await host.describe(request);
    return info.ok ? success({ ...info.value, role: 'participant', documentsFolder: '' }) : info;
  },
  readMedium: async (request) => {
    const view = await host.readParticipantView({});
    const released =
      view.ok && view.value?.messages.some(({ media }) => media.some(({ sha256 }) => sha256 === request.sha256));
    return released === true ? host.readMedium(request) : failure(hostError('medium/unknown'));
  },
});

/** An answer without what explains it to whoever runs the exercise: a failure may name what participants have not heard of. */
async function untold(answer: Promise<unknown>): Promise<unknown> {
  const given = (await answer) as Result<unknown, HostError>;
  return given.ok ? given : { ok: false, issues: given.issues.map(({ code }) => hostError(code)) };
}

/** Does one call at a time, so that a connection that asks without end waits for itself and keeps nobody else waiting. */
function oneByOne(method: Method, turn: { last: Promise<unknown> }): Method {
  return (argument) => {
    const answer = turn.last.then(() => method(argument));
    turn.last = answer;
    return answer;
  };
}

/** Participants learn that there is something new, never what. Their own numbers leave no gap to count by. */
function eventsFor(role: ConnectionRole, send: (event: HostEvent) => void): (event: HostEvent) => void {
  if (role === 'facilitator') return send;
  let seq = 0;
  return ({ kind }) => {
    if (kind !== 'session-changed' && kind !== 'document-closed' && kind !== 'document-changed') return;
    seq += 1;
    send({ kind: 'screen-changed', seq });
  };
}

/**
 * Serves a host over a channel until it closes: guarded requests in, answers and numbered events out. On a participant's
 * channel only `participantMethods` are there, whatever the page on the other side is.
 */
export function exposeHost(host: ObservableHost, channel: Channel, role: ConnectionRole = 'facilitator'): void {
  const methods: readonly HostMethod[] = role === 'facilitator' ? hostMethods : participantMethods;
  const served = role === 'facilitator' ? host : asParticipant(host);
  const api = Object.create(null) as Record<string, Method>;
  const turn = { last: Promise.resolve() };
  for (const method of methods) {
    const call = guarded(served, method);
    api[method] = role === 'facilitator' ? call : oneByOne((argument) => untold(call(argument)), turn);
  }
  Object.freeze(api);

  const admit = (message: unknown): object | null => {
    const judgement = judge(message, methods);
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
  const stop = host.subscribe(
    eventsFor(role, (event) => {
      channel.post({ event });
    }),
  );
  void channel.closed.then(stop);
}
