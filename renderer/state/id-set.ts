/** Ids as a set that is never changed: a change makes another one. */
export type IdSet = ReadonlySet<string>;

export const idSet = (ids: Iterable<string> = []): IdSet => new Set(ids);

/** With one id more, or the same set where it has it already. */
export const withId = (set: IdSet, id: string | null): IdSet =>
  id === null || set.has(id) ? set : new Set([...set, id]);

/** With an id put in where it was not, else taken out. */
export function toggled(set: IdSet, id: string): IdSet {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** How often each value occurs, most often first. */
export function counted<Value>(values: Iterable<Value>): readonly (readonly [value: Value, count: number])[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
