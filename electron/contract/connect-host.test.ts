import { success } from '@scenarios/format/result';
import { describe, expect, it } from 'vitest';
import type { Channel } from './channel';
import { connectHost } from './connect-host';
import type { ObservableHost } from './connection';
import type { HostEvent, HostEventListener } from './events';
import { exposeHost } from './expose-host';
import { hostMethods } from './host-methods';
import { messagePortChannel } from './message-port-channel';

type Method = (argument: unknown) => Promise<unknown>;

const hostWith = (methods: Readonly<Record<string, Method>>) => {
  const listeners = new Set<HostEventListener>();
  const host = {
    ...Object.fromEntries(
      hostMethods.map((method): [string, Method] => [method, () => Promise.resolve(success(method))]),
    ),
    ...methods,
    subscribe: (listener: HostEventListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as ObservableHost;
  return { host, listeners };
};

const pair = (): readonly [Channel, Channel] => {
  const { port1, port2 } = new MessageChannel();
  return [messagePortChannel(port1), messagePortChannel(port2)];
};

describe('connectHost', () => {
  it('reaches every method by its own name', async () => {
    const [here, there] = pair();
    exposeHost(hostWith({}).host, there);
    const client = connectHost(here);
    expect(await client.describe({})).toEqual(success('describe'));
    expect(await client.undo({})).toEqual(success('undo'));
    client.close();
  });

  it('answers open and later requests with host/closed when the channel closes', async () => {
    const [here, there] = pair();
    exposeHost(hostWith({ describe: () => new Promise(() => undefined) }).host, there);
    const client = connectHost(here);
    const open = client.describe({});
    there.close();
    expect(await open).toMatchObject({ ok: false, issues: [{ code: 'host/closed' }] });
    expect(await client.undo({})).toMatchObject({ ok: false, issues: [{ code: 'host/closed' }] });
  });

  it('answers a bug of the host as data', async () => {
    const [here, there] = pair();
    const broken: Method = () => {
      throw new Error('a bug');
    };
    exposeHost(hostWith({ describe: broken, undo: () => Promise.resolve(() => 1) }).host, there);
    const client = connectHost(here);
    expect(await client.describe({})).toMatchObject({ ok: false, issues: [{ code: 'host/bug' }] });
    expect(await client.undo({})).toMatchObject({ ok: false, issues: [{ code: 'host/bug' }] });
    client.close();
  });

  it('refuses a bad argument before the host sees it', async () => {
    const [here, there] = pair();
    const seen: unknown[] = [];
    const openDocument: Method = (argument) => {
      seen.push(argument);
      return Promise.resolve(success(null));
    };
    exposeHost(hostWith({ openDocument }).host, there);
    const client = connectHost(here);
    expect(await client.openDocument({ path: '\0' })).toMatchObject({
      ok: false,
      issues: [{ code: 'request/bad-arguments', issues: [{ path: 'path' }] }],
    });
    expect(seen).toEqual([]);
    client.close();
  });

  it('hands events on in order, and no more after the listener left', async () => {
    const [here, there] = pair();
    const { host, listeners } = hostWith({});
    exposeHost(host, there);
    const client = connectHost(here);
    const seen: HostEvent[] = [];
    const stop = client.subscribe((event) => seen.push(event));
    const send = (seq: number): void => {
      for (const listener of listeners) listener({ kind: 'document-changed', seq, revision: seq });
    };
    send(1);
    send(2);
    await client.describe({});
    stop();
    send(3);
    await client.describe({});
    expect(seen.map(({ seq }) => seq)).toEqual([1, 2]);
    client.close();
    await there.closed;
    expect(listeners.size).toBe(0);
  });

  it('survives hostile messages and goes on serving', async () => {
    const [here, there] = pair();
    exposeHost(hostWith({}).host, there);
    const client = connectHost(here);
    const raw = (value: unknown) => [{ type: 'RAW', value }];
    for (const message of [
      null,
      'text',
      { id: 'x', type: 'GET', path: ['constructor'] },
      { id: 'x', type: 'APPLY', path: ['constructor', 'constructor'], argumentList: raw('return process') },
      { id: 'x', type: 'SET', path: ['describe'], value: { type: 'RAW', value: 1 } },
      { id: 'x', type: 'CONSTRUCT', path: ['describe'], argumentList: raw({}) },
      { id: 'x', type: 'ENDPOINT' },
      { id: 'x', type: 'RELEASE' },
      { type: 'APPLY', path: ['describe'], argumentList: raw({}) },
      { id: 'x', type: 'APPLY', path: ['__proto__'], argumentList: raw({}) },
      { id: 'x', type: 'APPLY', path: ['describe'], argumentList: raw('x'.repeat(5_000_000)) },
    ])
      here.post(message);
    expect(await client.describe({})).toEqual(success('describe'));
    client.close();
  });
});
