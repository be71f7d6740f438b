import type { MessagePortMain } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createHostLink } from './host-link';
import { ipcChannels } from './ipc-channels';

class FakeChild extends EventEmitter {
  readonly postMessage = vi.fn<(message: unknown, ports?: MessagePortMain[]) => void>();
  readonly kill = vi.fn(() => this.emit('exit', 1));
}

class FakePage extends EventEmitter {
  readonly postMessage = vi.fn();
  readonly send = vi.fn();
  readonly isDestroyed = vi.fn(() => false);
}

const link = () => {
  const children: FakeChild[] = [];
  const clock = { now: 0 };
  const onGivenUp = vi.fn();
  let count = 0;
  const result = createHostLink({
    spawn: () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    createPorts: () => {
      count += 1;
      return { port1: `host ${count}`, port2: `page ${count}` } as unknown as {
        port1: MessagePortMain;
        port2: MessagePortMain;
      };
    },
    now: () => clock.now,
    onGivenUp,
  });
  return { ...result, children, clock, onGivenUp };
};

describe('host link', () => {
  it('starts one host and gives each page both ends of its own channel', () => {
    const { connect, children } = link();
    const [first, second] = [new FakePage(), new FakePage()];
    connect(first, 'facilitator');
    connect(second, 'facilitator');
    expect(children).toHaveLength(1);
    expect(children[0]?.postMessage.mock.calls).toEqual([
      [{ kind: 'connect', role: 'facilitator' }, ['host 1']],
      [{ kind: 'connect', role: 'facilitator' }, ['host 2']],
    ]);
    expect(first.postMessage.mock.calls).toEqual([[ipcChannels.port, null, ['page 1']]]);
    expect(second.postMessage.mock.calls).toEqual([[ipcChannels.port, null, ['page 2']]]);
  });

  it('keeps a page to what it may ask, also after a crash', () => {
    const { connect, children } = link();
    const page = new FakePage();
    connect(page, 'participant');
    connect(page, 'facilitator');
    children[0]?.emit('exit', 139);
    const told = children.flatMap((child) => child.postMessage.mock.calls.map(([message]) => message));
    expect(told).toEqual(Array.from({ length: 3 }, () => ({ kind: 'connect', role: 'participant' })));
  });

  it('gives a page that loads again a fresh channel', () => {
    const { connect } = link();
    const page = new FakePage();
    connect(page, 'facilitator');
    connect(page, 'facilitator');
    expect(page.postMessage).toHaveBeenLastCalledWith(ipcChannels.port, null, ['page 2']);
    expect(page.listenerCount('destroyed')).toBe(1);
  });

  it('tells the pages that are left about a crash and connects them to a new host', () => {
    const { connect, children } = link();
    const [left, gone] = [new FakePage(), new FakePage()];
    connect(left, 'facilitator');
    connect(gone, 'facilitator');
    gone.emit('destroyed');
    children[0]?.emit('exit', 139);
    expect(left.send.mock.calls).toEqual([[ipcChannels.hostLost]]);
    expect(gone.send).not.toHaveBeenCalled();
    expect(children).toHaveLength(2);
    expect(children[1]?.postMessage.mock.calls).toEqual([[{ kind: 'connect', role: 'facilitator' }, ['host 3']]]);
    expect(left.postMessage).toHaveBeenLastCalledWith(ipcChannels.port, null, ['page 3']);
  });

  it('gives up after too many crashes within a minute', () => {
    const { connect, children, onGivenUp } = link();
    const page = new FakePage();
    connect(page, 'facilitator');
    for (let crash = 0; crash < 4; crash += 1) children.at(-1)?.emit('exit', 1);
    expect(children).toHaveLength(4);
    expect(onGivenUp).toHaveBeenCalledOnce();
    connect(page, 'facilitator');
    expect(children).toHaveLength(4);
  });

  it('forgets crashes that are long ago', () => {
    const { connect, children, clock, onGivenUp } = link();
    connect(new FakePage(), 'facilitator');
    for (let crash = 0; crash < 6; crash += 1) {
      children.at(-1)?.emit('exit', 1);
      clock.now += 30_000;
    }
    expect(onGivenUp).not.toHaveBeenCalled();
    expect(children).toHaveLength(7);
  });

  it('closes the host politely and starts no other', async () => {
    const { connect, close, children } = link();
    const page = new FakePage();
    connect(page, 'facilitator');
    const closed = close();
    expect(children[0]?.postMessage).toHaveBeenLastCalledWith({ kind: 'close' }, []);
    children[0]?.emit('exit', 0);
    await closed;
    expect(children[0]?.kill).not.toHaveBeenCalled();
    expect(page.send).not.toHaveBeenCalled();
    connect(page, 'facilitator');
    expect(children).toHaveLength(1);
  });

  it('ends a host that does not listen', async () => {
    vi.useFakeTimers();
    const { connect, close, children } = link();
    connect(new FakePage(), 'facilitator');
    const closed = close(500);
    vi.advanceTimersByTime(500);
    await closed;
    expect(children[0]?.kill).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
