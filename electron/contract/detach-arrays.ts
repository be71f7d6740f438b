import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';

const constructors = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
} as const;
export type ArrayKind = keyof typeof constructors;
export type TypedArray = InstanceType<(typeof constructors)[ArrayKind]>;

/** Deepest nesting of a message or a stored result. */
export const depthLimit = 64;

export const arrayKindOf = (value: object): ArrayKind | null => {
  for (const kind of Object.keys(constructors) as ArrayKind[]) if (value instanceof constructors[kind]) return kind;
  return null;
};
export const isArrayKind = (value: unknown): value is ArrayKind =>
  typeof value === 'string' && Object.hasOwn(constructors, value);

/** Bytes of one element of an array of this kind. */
export const elementBytes = (kind: ArrayKind): number => constructors[kind].BYTES_PER_ELEMENT;

/** An array of this kind over a copy of the bytes; the length must be a multiple of the element size. */
export function arrayFromBytes(kind: ArrayKind, bytes: Uint8Array): TypedArray {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return new constructors[kind](copy.buffer);
}

/** An array of this kind over memory as it is; the offset must be a multiple of the element size. */
export const arrayOver = (kind: ArrayKind, memory: ArrayBuffer, offset: number, length: number): TypedArray =>
  new constructors[kind](memory, offset, length);

/** A tree that survives JSON, and the typed arrays that were taken out of it, in order of appearance. */
export type Detached = { readonly tree: unknown; readonly arrays: readonly TypedArray[] };

/**
 * Takes the typed arrays out of a value of plain objects, lists, texts, numbers, booleans and null. Numbers that JSON
 * does not know survive; keys with the value undefined are left out. Throws on anything else, which is a bug.
 */
export function detachArrays(value: unknown): Detached {
  const arrays: TypedArray[] = [];
  const walk = (item: unknown, depth: number): unknown => {
    if (depth > depthLimit) throw new TypeError('message nested too deeply');
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (typeof item === 'number')
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : { $number: Object.is(item, -0) ? '-0' : String(item) };
    if (typeof item !== 'object') throw new TypeError(`message holds a ${typeof item}`);
    if (Array.isArray(item)) return item.map((element) => walk(element, depth + 1));
    if (arrayKindOf(item) !== null) return { $array: arrays.push(item as TypedArray) - 1 };
    const prototype: unknown = Object.getPrototypeOf(item);
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('message holds an object of a class');
    const result: Record<string, unknown> = {};
    for (const [key, element] of Object.entries(item)) {
      if (element === undefined) continue;
      if (key === '__proto__') throw new TypeError('message holds a prototype key');
      result[key.startsWith('$') ? `$${key}` : key] = walk(element, depth + 1);
    }
    return result;
  };
  return { tree: walk(value, 0), arrays };
}

class Unreadable extends Error {}

const specialNumbers: Readonly<Record<string, number>> = { NaN: NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };

/** Puts the arrays back where they were taken out. A tree that `detachArrays` cannot have made yields a reason. */
export function attachArrays(tree: unknown, arrays: readonly TypedArray[]): Result<unknown, string> {
  const special = (item: object): { readonly value: unknown } | null => {
    const entries = Object.entries(item);
    const [key, value] = entries[0] ?? ['', null];
    if (entries.length !== 1 || !key.startsWith('$') || key.startsWith('$$')) return null;
    if (key === '$array' && typeof value === 'number' && arrays[value] !== undefined) return { value: arrays[value] };
    if (key === '$number' && typeof value === 'string' && Object.hasOwn(specialNumbers, value))
      return { value: specialNumbers[value] };
    throw new Unreadable('unknown mark');
  };
  const walk = (item: unknown, depth: number): unknown => {
    if (depth > depthLimit) throw new Unreadable('nested too deeply');
    if (typeof item !== 'object' || item === null) return item;
    if (Array.isArray(item)) return item.map((element) => walk(element, depth + 1));
    const found = special(item);
    if (found !== null) return found.value;
    const result: Record<string, unknown> = {};
    for (const [key, element] of Object.entries(item)) {
      if (key === '__proto__') throw new Unreadable('prototype key');
      if (key.startsWith('$') && !key.startsWith('$$')) throw new Unreadable('unknown mark');
      result[key.startsWith('$') ? key.slice(1) : key] = walk(element, depth + 1);
    }
    return result;
  };
  try {
    return success(walk(tree, 0));
  } catch (error) {
    if (error instanceof Unreadable) return failure(error.message);
    throw error;
  }
}
