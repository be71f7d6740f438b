type Entry = { readonly id: string };

/** What makes one list of records into another. */
export type ListDifference<Value extends Entry> = {
  readonly gone: readonly Value[];
  /** Records that another one of the same id stands for now. */
  readonly replaced: readonly { readonly before: Value; readonly after: Value }[];
  /** `at` is the position in the new list; ascending. */
  readonly come: readonly { readonly at: number; readonly value: Value }[];
  /** Whether those that stand in both lists follow each other as before. */
  readonly sameOrder: boolean;
};

/**
 * Compares two lists whose ids are unique, by identity: a record that is the same object has not changed. Where few records
 * were changed, little more than one look at each is needed.
 */
export function listDifference<Value extends Entry>(
  before: readonly Value[],
  after: readonly Value[],
): ListDifference<Value> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;

  const old = new Map<string, { readonly value: Value; readonly at: number }>();
  for (let at = start; at < before.length - tail; at += 1) {
    const value = before[at] as Value;
    old.set(value.id, { value, at });
  }
  const replaced: { before: Value; after: Value }[] = [];
  const come: { at: number; value: Value }[] = [];
  let last = -1;
  let sameOrder = true;
  for (let at = start; at < after.length - tail; at += 1) {
    const value = after[at] as Value;
    const present = old.get(value.id);
    if (present === undefined) {
      come.push({ at, value });
      continue;
    }
    old.delete(value.id);
    if (present.at < last) sameOrder = false;
    last = present.at;
    if (present.value !== value) replaced.push({ before: present.value, after: value });
  }
  return { gone: [...old.values()].map(({ value }) => value), replaced, come, sameOrder };
}
