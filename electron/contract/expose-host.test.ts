import { failure, success } from '@scenarios/format/result';
import { expect, it } from 'vitest';
import { connectHost } from './connect-host';
import type { HostConnection, ObservableHost } from './connection';
import { exposeHost } from './expose-host';
import type { ConnectionRole } from './host';
import { hostError } from './host-error';
import { messagePortChannel } from './message-port-channel';

/** A connection of a role to a host that has nothing but these methods. */
function connected(methods: Partial<ObservableHost>, role: ConnectionRole): HostConnection {
  const { port1, port2 } = new MessageChannel();
  exposeHost({ subscribe: () => () => undefined, ...methods } as ObservableHost, messagePortChannel(port1), role);
  return connectHost(messagePortChannel(port2));
}

it('tells participants that something failed, and only whoever runs the exercise why', async () => {
  const secret = 'SECRET';
  const message = { en: secret, 'zh-Hant': secret };
  const issues = [{ path: secret, message, advice: message }];
  const host: Partial<ObservableHost> = {
    readParticipantView: () => Promise.resolve(failure(hostError('run/failed', { detail: secret, issues }))),
    readSettings: () => Promise.reject(new Error(secret)),
  };
  const [facilitator, participant] = [connected(host, 'facilitator'), connected(host, 'participant')];
  for (const method of ['readParticipantView', 'readSettings'] as const) {
    expect(JSON.stringify(await facilitator[method]({}))).toContain(secret);
    const answer = await participant[method]({});
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).not.toContain(secret);
  }
  facilitator.close();
  participant.close();
});

it('answers a participant one question after the other, however many are asked at once', async () => {
  let asked = 0;
  let most = 0;
  const readParticipantView: ObservableHost['readParticipantView'] = async () => {
    asked += 1;
    most = Math.max(most, asked);
    await new Promise((resolve) => setTimeout(resolve, 1));
    asked -= 1;
    return success(null);
  };
  const participant = connected({ readParticipantView }, 'participant');
  const answers = await Promise.all(Array.from({ length: 50 }, () => participant.readParticipantView({})));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(most).toBe(1);
  participant.close();
});
