import type { ShapeFields } from '@scenarios/format/describe-field';

/** Some fields of a record, in the order of the keys. */
export const pickFields = (shapes: ShapeFields, keys: readonly string[]): ShapeFields =>
  Object.fromEntries(keys.flatMap((key) => (shapes[key] === undefined ? [] : [[key, shapes[key]]])));
