type Entry = { readonly id: string };

const kept = new WeakMap<readonly Entry[], ReadonlySet<string>>();

/** The ids of a list. Lists of a document are never changed in place, so that the set is made once for each. */
export function idsOf(list: readonly Entry[]): ReadonlySet<string> {
  const known = kept.get(list);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  for (const entry of list) ids.add(entry.id);
  kept.set(list, ids);
  return ids;
}

/** Tells that a list has the same ids as another one whose ids are known, so that they need not be gathered again. */
export function shareIds(from: readonly Entry[], to: readonly Entry[]): void {
  const known = kept.get(from);
  if (known !== undefined) kept.set(to, known);
}
