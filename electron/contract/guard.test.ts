import { describe, expect, it } from 'vitest';
import { judge } from './guard';
import { hostMethods } from './host-methods';

const call = (method: unknown, value: unknown = {}) => ({
  id: 'a-1',
  type: 'APPLY',
  path: [method],
  argumentList: [{ type: 'RAW', value }],
});
const codeOf = (message: unknown): string => {
  const judgement = judge(message);
  return judgement.kind === 'refuse' ? judgement.error.code : judgement.kind;
};

describe('judge', () => {
  it('lets a call of a known method with a valid argument through, and nothing else of the message', () => {
    expect(judge({ ...call('openDocument', { path: '/a.holdfast' }), extra: 1 })).toEqual({
      kind: 'call',
      id: 'a-1',
      method: 'openDocument',
      argument: { path: '/a.holdfast' },
    });
  });

  it.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'subscribe', 'close', '', 7, null])(
    'refuses the method %s',
    (method) => {
      expect(codeOf(call(method))).toBe('request/unknown-method');
    },
  );

  it.each(['GET', 'SET', 'CONSTRUCT', 'ENDPOINT', 'apply', undefined, 3])('refuses a message of type %s', (type) => {
    expect(codeOf({ ...call('describe'), type })).toBe('request/unknown-method');
  });

  it('drops a release, which would take the host off the channel', () => {
    expect(codeOf({ ...call('describe'), type: 'RELEASE' })).toBe('drop');
  });

  it.each([[['describe', 'constructor']], [[]], ['describe'], [{ 0: 'describe', length: 1 }], [undefined]])(
    'refuses the path %j',
    (path) => {
      expect(codeOf({ ...call('describe'), path })).toBe('request/unknown-method');
    },
  );

  it.each([
    [[{ type: 'HANDLER', name: 'proxy', value: {} }]],
    [[{ type: 'HANDLER', name: 'throw', value: { isError: true, value: {} } }]],
    [[{ value: {} }]],
    [[]],
    [
      [
        { type: 'RAW', value: {} },
        { type: 'RAW', value: {} },
      ],
    ],
    [undefined],
    [[null]],
  ])('refuses the arguments %j', (argumentList) => {
    expect(codeOf({ ...call('describe'), argumentList })).toBe('request/bad-arguments');
  });

  it.each([undefined, 7, '', 'a'.repeat(129), 'line\nbreak', { toString: () => 'a' }])('drops the id %j', (id) => {
    expect(codeOf({ ...call('describe'), id })).toBe('drop');
  });

  it.each([null, undefined, 0, 'text', true, [], {}, new Uint8Array(4)])('drops %j', (message) => {
    expect(codeOf(message)).toBe('drop');
  });

  it('drops what throws when it is looked at', () => {
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('trap');
        },
      },
    );
    expect(codeOf(trap)).toBe('drop');
  });

  it.each([
    ['openDocument', { path: '' }],
    ['openDocument', { path: 'a\0b' }],
    ['openDocument', { path: 'a'.repeat(4097) }],
    ['openDocument', { path: '/a', more: 1 }],
    ['openDocument', JSON.parse('{"path":"/a","__proto__":{"x":1}}') as unknown],
    ['describe', () => undefined],
    ['describe', null],
    ['startRun', { design: 'a', hazard: 'b', seed: -1, run: 0 }],
    ['startRun', { design: 'a', hazard: 'b', seed: 2 ** 32, run: 0 }],
    ['startRun', { design: 'a', hazard: 'b', seed: 0.5, run: 0 }],
    ['startEnsemble', { design: 'a', hazard: 'b', seed: 0, runs: 0 }],
    ['startEnsemble', { design: 'a', hazard: 'b', seed: 0, runs: 100_001 }],
    ['startEnsemble', { design: 'a', hazard: 'b', seed: 0, runs: NaN }],
    ['startComparison', { designs: ['a'], hazard: 'b', seed: 0, runs: 1 }],
    ['applyEdit', { edit: { kind: 'rm -rf' } }],
    ['cancelJob', { jobId: '../x' }],
    ['writeSettings', { language: 'fr', theme: 'dark' }],
  ])('refuses %s with a bad argument', (method, value) => {
    const judgement = judge(call(method, value));
    expect(judgement.kind === 'refuse' && judgement.error.code).toBe('request/bad-arguments');
  });

  it('says where the bad value is, and no more than 100 places', () => {
    const judgement = judge(call('startRun', { design: 'A', hazard: 'b', seed: 1, run: 0 }));
    expect(judgement.kind === 'refuse' && judgement.error.issues?.map(({ path }) => path)).toEqual(['design']);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key${String(at)}`, at]));
    const refused = judge(call('describe', many));
    expect(refused.kind === 'refuse' && (refused.error.issues?.length ?? 0)).toBeLessThanOrEqual(100);
  });

  it('knows every method', () => {
    for (const method of hostMethods) expect(codeOf(call(method, 0))).toBe('request/bad-arguments');
  });
});
