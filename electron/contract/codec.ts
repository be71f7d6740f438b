import type { Result } from '@scenarios/format/result';
import { failure } from '@scenarios/format/result';
import type { TypedArray } from './detach-arrays';
import { arrayKindOf, arrayOver, attachArrays, detachArrays, elementBytes, isArrayKind } from './detach-arrays';

/** First four bytes of a binary frame: `HFF1`. */
const magic = 0x31464648;
const prefixBytes = 8;
const arrayLimit = 65_536;
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/**
 * One message as one socket frame: text (JSON) where it holds no typed array, else binary: `HFF1`, the length of the
 * header, the header as JSON `{tree, arrays: [[kind, length]]}`, then the raw arrays, each aligned to 8 bytes, in the
 * byte order of the machine (both ends are the same one).
 */
export function encodeFrame(message: unknown): string | ArrayBuffer {
  const { tree, arrays } = detachArrays(message);
  if (arrays.length === 0) return JSON.stringify(tree);
  const shapes = arrays.map((array) => [arrayKindOf(array), array.length]);
  const header = new TextEncoder().encode(JSON.stringify({ tree, arrays: shapes }));
  const start = aligned(prefixBytes + header.length);
  const frame = new Uint8Array(arrays.reduce((sum, array) => sum + aligned(array.byteLength), start));
  const view = new DataView(frame.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  frame.set(header, prefixBytes);
  let offset = start;
  for (const array of arrays) {
    frame.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
  }
  return frame.buffer;
}

/** The message of a frame, or why it cannot be read. Its arrays share the memory of the frame. Never throws, whatever arrives. */
export function decodeFrame(data: unknown): Result<unknown, string> {
  try {
    if (typeof data === 'string') return attachArrays(JSON.parse(data), []);
    if (data instanceof ArrayBuffer) return decodeBinary(data);
    return failure('neither text nor bytes');
  } catch (error) {
    return failure(error instanceof SyntaxError ? 'not JSON' : 'unreadable');
  }
}

function decodeBinary(buffer: ArrayBuffer): Result<unknown, string> {
  if (buffer.byteLength < prefixBytes) return failure('too short');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== magic) return failure('unknown frame');
  const headerBytes = view.getUint32(4, true);
  if (prefixBytes + headerBytes > buffer.byteLength) return failure('header too long');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, prefixBytes, headerBytes));
  const header: unknown = JSON.parse(text);
  if (typeof header !== 'object' || header === null || !('arrays' in header) || !('tree' in header))
    return failure('bad header');
  const shapes: unknown = header.arrays;
  if (!Array.isArray(shapes) || shapes.length > arrayLimit) return failure('bad header');
  const arrays: TypedArray[] = [];
  let offset = aligned(prefixBytes + headerBytes);
  for (const shape of shapes as readonly unknown[]) {
    if (!Array.isArray(shape) || shape.length !== 2) return failure('bad array');
    const [kind, length] = shape as readonly unknown[];
    if (!isArrayKind(kind) || typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0)
      return failure('bad array');
    const bytes = length * elementBytes(kind);
    if (offset + bytes > buffer.byteLength) return failure('array too long');
    arrays.push(arrayOver(kind, buffer, offset, length));
    offset += aligned(bytes);
  }
  return offset === buffer.byteLength ? attachArrays(header.tree, arrays) : failure('bad length');
}
