/** Whether two values of a document say the same; entries may stand in any order, absent and undefined are equal. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((entry, index) => sameValue(entry, other[index]));
  }
  const first = one as Readonly<Record<string, unknown>>;
  const second = other as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(first)) if (!sameValue(first[key], second[key])) return false;
  for (const key of Object.keys(second)) if (!Object.hasOwn(first, key) && second[key] !== undefined) return false;
  return true;
}

/** Top-level entries in which two records differ, in the order of the first, then of the second. */
export function differingFields(one: object, other: object): readonly string[] {
  const first = one as Readonly<Record<string, unknown>>;
  const second = other as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(
    (key) => !sameValue(first[key], second[key]),
  );
}
