import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame } from './codec';

const seed = 20_180_906;

const typedArray = fc.oneof(
  fc.float64Array(),
  fc.float32Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int8Array(),
  fc.uint8Array(),
);
const key = fc
  .oneof(fc.string(), fc.constantFrom('$array', '$number', '$$', '$', 'constructor'))
  .filter((text) => text !== '__proto__');
const { message } = fc.letrec((tie) => ({
  message: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.integer(), typedArray),
    fc.array(tie('message'), { maxLength: 5 }),
    fc.dictionary(key, tie('message'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

const binary = (header: unknown, body: readonly number[] = []): ArrayBuffer => {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const start = Math.ceil((8 + text.length) / 8) * 8;
  const bytes = new Uint8Array(start + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x31464648, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  bytes.set(body, start);
  return bytes.buffer;
};

describe('encodeFrame and decodeFrame', () => {
  it('give back any message', () => {
    fc.assert(
      fc.property(message, (value) => {
        const decoded = decodeFrame(encodeFrame(value));
        expect(isDeepStrictEqual(decoded, { ok: true, value })).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('use text without arrays and one binary frame with them', () => {
    expect(encodeFrame({ a: 1 })).toBe('{"a":1}');
    const frame = encodeFrame({ a: new Float64Array([1, 2]), b: new Uint8Array([3]), c: [new Float32Array([0.5])] });
    expect(frame).toBeInstanceOf(ArrayBuffer);
  });

  it('copy out of larger and of shared buffers', () => {
    const shared = new Float32Array(new SharedArrayBuffer(16));
    shared.set([1, 2, 3, 4]);
    const part = new Float64Array([0, 7, 8, 0]).subarray(1, 3);
    const decoded = decodeFrame(encodeFrame({ shared, part }));
    expect(decoded).toStrictEqual({
      ok: true,
      value: { shared: new Float32Array([1, 2, 3, 4]), part: new Float64Array([7, 8]) },
    });
  });

  it('leave out what is undefined', () => {
    expect(encodeFrame({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([
    ['a function', () => undefined],
    ['a class', new Date(0)],
    ['a map', new Map()],
    ['a bigint', 1n],
    ['undefined in a list', [undefined]],
  ])('refuse to send %s', (_name, value) => {
    expect(() => encodeFrame({ value })).toThrow(TypeError);
  });
});

describe('decodeFrame', () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  it.each<[string, unknown]>([
    ['no frame', undefined],
    ['a view', new Uint8Array(8)],
    ['no JSON', '{'],
    ['deep nesting', nested],
    ['deep nesting in a header', binary(`{"tree":${nested},"arrays":[]}`)],
    ['a prototype key', '{"a":{"__proto__":{"polluted":true}}}'],
    ['an unknown mark', '{"$proxy":1}'],
    ['a mark with company', '{"$array":0,"other":1}'],
    ['an array that is not there', '{"$array":0}'],
    ['a number that is none', '{"$number":"seven"}'],
    ['a short frame', new ArrayBuffer(7)],
    ['foreign bytes', new ArrayBuffer(64)],
    ['a header beyond the end', new Uint8Array([72, 70, 70, 49, 255, 255, 255, 255]).buffer],
    ['a header that is no JSON', binary('{')],
    ['a header without a tree', binary({ arrays: [] })],
    ['a header without arrays', binary({ tree: 1 })],
    ['arrays that are no list', binary({ tree: 1, arrays: { length: 1 } })],
    ['an unknown kind', binary({ tree: 1, arrays: [['BigInt64Array', 1]] }, [0, 0, 0, 0, 0, 0, 0, 0])],
    ['the kind __proto__', binary({ tree: 1, arrays: [['__proto__', 1]] }, [0, 0, 0, 0, 0, 0, 0, 0])],
    ['a negative length', binary({ tree: 1, arrays: [['Uint8Array', -8]] })],
    ['a broken length', binary({ tree: 1, arrays: [['Uint8Array', 0.5]] })],
    ['a huge length', binary({ tree: 1, arrays: [['Float64Array', 2 ** 50]] })],
    ['a length as text', binary({ tree: 1, arrays: [['Uint8Array', '8']] }, [0, 0, 0, 0, 0, 0, 0, 0])],
    ['bytes left over', binary({ tree: 1, arrays: [] }, [0, 0, 0, 0, 0, 0, 0, 0])],
    ['broken text', new Uint8Array([72, 70, 70, 49, 1, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0]).buffer],
  ])('refuses %s', (_name, frame) => {
    expect(decodeFrame(frame).ok).toBe(false);
  });

  it('never throws on damaged frames', () => {
    const frame = new Uint8Array(
      encodeFrame({ a: new Float64Array([1, 2, 3]), b: { c: ['text', new Uint8Array(5)] } }) as ArrayBuffer,
    );
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.nat(255), fc.nat(frame.length), (at, value, length) => {
        const damaged = frame.slice(0, length);
        if (at < damaged.length) damaged[at] = value;
        expect(() => decodeFrame(damaged.buffer)).not.toThrow();
      }),
      { seed, numRuns: 2000 },
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
