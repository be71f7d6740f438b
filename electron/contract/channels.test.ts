import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { messagePortChannel } from './message-port-channel';
import type { SocketLike } from './web-socket-channel';
import { webSocketChannel } from './web-socket-channel';

describe('messagePortChannel', () => {
  it('transfers buffers between threads and closes both ends', async () => {
    const { port1, port2 } = new MessageChannel();
    const here = messagePortChannel(port1);
    const there = messagePortChannel(port2);
    const received = new Promise((resolve) => there.listen(resolve));
    const array = new Float64Array([1, 2]);
    here.post({ array }, [array.buffer]);
    expect(await received).toEqual({ array: new Float64Array([1, 2]) });
    expect(array.length).toBe(0);
    here.close();
    here.close();
    await Promise.all([here.closed, there.closed]);
    expect(() => {
      here.post('late');
      there.post('late');
    }).not.toThrow();
  });

  it('speaks with a port of an Electron process, which emits and transfers nothing', async () => {
    const sent: unknown[][] = [];
    let started = 0;
    const emitter = new EventEmitter();
    const port = {
      postMessage: (...message: unknown[]) => void sent.push(message),
      on: (type: string, listener: (...values: never[]) => void) => emitter.on(type, listener as () => void),
      start: () => void (started += 1),
      close: () => emitter.emit('close'),
    };
    const channel = messagePortChannel(port);
    const received: unknown[] = [];
    const stop = channel.listen((message) => received.push(message));
    emitter.emit('message', { data: 'one', ports: [] });
    stop();
    emitter.emit('message', { data: 'two', ports: [] });
    channel.post('three', [new ArrayBuffer(1)]);
    expect(received).toEqual(['one']);
    expect(sent).toEqual([['three']]);
    expect(started).toBe(1);
    emitter.emit('close');
    await channel.closed;
  });
});

/** A socket whose peer is the test. */
function fakeSocket(readyState: number) {
  const target = new EventTarget();
  const sent: unknown[] = [];
  const closes: unknown[][] = [];
  const socket = {
    binaryType: 'blob',
    readyState,
    send: (data: unknown) => void sent.push(data),
    close: (...reason: unknown[]) => void closes.push(reason),
    addEventListener: (type: string, listener: (event: never) => void) => {
      target.addEventListener(type, listener as EventListener);
    },
  };
  const receive = (data: unknown): void => {
    target.dispatchEvent(Object.assign(new Event('message'), { data }));
  };
  const emit = (type: 'open' | 'close' | 'error', state: number): void => {
    socket.readyState = state;
    target.dispatchEvent(new Event(type));
  };
  return { socket: socket as SocketLike, sent, closes, receive, emit };
}

describe('webSocketChannel', () => {
  it('keeps what is posted until the socket is open, in order', () => {
    const { socket, sent, emit } = fakeSocket(0);
    const channel = webSocketChannel(socket);
    channel.post({ n: 1 });
    channel.post({ n: 2 });
    expect(sent).toEqual([]);
    emit('open', 1);
    channel.post({ n: 3 });
    expect(sent).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
    expect(socket.binaryType).toBe('arraybuffer');
  });

  it('closes on a frame that cannot be read, and hands nothing on', async () => {
    const { socket, closes, receive } = fakeSocket(1);
    const channel = webSocketChannel(socket);
    const received: unknown[] = [];
    channel.listen((message) => received.push(message));
    receive('{"__proto__":{}}');
    receive('{"n":1}');
    await channel.closed;
    expect(closes).toEqual([[1007, 'prototype key']]);
    expect(received).toEqual([]);
  });

  it.each(['close', 'error'] as const)('ends with the socket on %s', async (type) => {
    const { socket, sent, emit } = fakeSocket(1);
    const channel = webSocketChannel(socket);
    emit(type, 3);
    await channel.closed;
    channel.post({ n: 1 });
    expect(sent).toEqual([]);
  });
});
