import { z } from 'zod';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { Result } from './result';
import { failure, success } from './result';

type Entry = { readonly id: string };

/** A change of a list of records with ids: first some go, then some are replaced in place, then some come. */
export type ListChange<Value extends Entry> = {
  remove: string[];
  set: Value[];
  /** `at` is the position in the list as it is afterwards; ascending. */
  add: { at: number; value: Value }[];
};

/** The schema of such a change. */
export const listChange = <Schema extends z.ZodType<Entry>>(value: Schema, limit: number) =>
  z
    .strictObject({
      remove: z.array(z.string().min(1).max(100)).max(limit).default([]),
      set: z.array(value).max(limit).default([]),
      add: z
        .array(z.strictObject({ at: z.int().min(0), value }))
        .max(limit)
        .default([]),
    })
    .optional();

/**
 * Applies a change in one pass over the list. `inverse` applied to `next` restores the list, order included. Answers
 * with an issue, and changes nothing, where an id is unknown, named twice, taken, or a position lies outside.
 */
export function applyListChange<Value extends Entry>(
  list: readonly Value[],
  change: ListChange<Value>,
  limit: number,
  what: string,
): Result<{ readonly next: Value[]; readonly inverse: ListChange<Value> }, Issue> {
  const named = new Set([
    ...change.remove,
    ...[...change.set, ...change.add.map(({ value }) => value)].map(({ id }) => id),
  ]);
  const position = new Map<string, number>();
  list.forEach(({ id }, index) => {
    if (named.has(id)) position.set(id, index);
  });
  const gone = new Set<string>();
  const back: { at: number; value: Value }[] = [];
  for (const id of change.remove) {
    const at = position.get(id);
    const value = at === undefined ? undefined : list[at];
    if (at === undefined || value === undefined || gone.has(id))
      return failure(issueOf.unknownId(`${what}.remove`, id));
    gone.add(id);
    back.push({ at, value });
  }
  back.sort((one, other) => one.at - other.at);

  const replaced = new Set<string>();
  const before: Value[] = [];
  const present: Value[] = [...list];
  for (const value of change.set) {
    const at = position.get(value.id);
    const old = at === undefined ? undefined : list[at];
    if (at === undefined || old === undefined || gone.has(value.id) || replaced.has(value.id))
      return failure(issueOf.unknownId(`${what}.set`, value.id));
    replaced.add(value.id);
    before.push(old);
    present[at] = value;
  }

  const stay = gone.size === 0 ? present : present.filter((entry) => !gone.has(entry.id));
  const next: Value[] = [];
  const added = new Set<string>();
  let from = 0;
  for (const [index, { at, value }] of change.add.entries()) {
    const taken = added.has(value.id) || (position.has(value.id) && !gone.has(value.id));
    if (taken) return failure(issueOf.duplicateId('edit/duplicate-id', `${what}.add[${String(index)}]`, value.id));
    while (next.length < at && from < stay.length) next.push(stay[from++] as Value);
    if (next.length !== at) {
      const length = stay.length + change.add.length;
      return failure(
        issueOf.outOfRange(`${what}.add[${String(index)}].at`, {
          en: `ascending and at most ${String(length - 1)}`,
          'zh-Hant': `由小到大，且不大於 ${String(length - 1)}`,
        }),
      );
    }
    next.push(value);
    added.add(value.id);
  }
  while (from < stay.length) next.push(stay[from++] as Value);
  if (next.length > limit) return failure(issueOf.tooLarge(what, next.length, limit));
  return success({ next, inverse: { remove: [...added], set: before, add: back } });
}
