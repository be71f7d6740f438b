/** Entries by key; of entries with the same key the first counts. */
export function indexBy<Entry, Key>(entries: Iterable<Entry>, key: (entry: Entry) => Key): ReadonlyMap<Key, Entry> {
  const index = new Map<Key, Entry>();
  for (const entry of entries) if (!index.has(key(entry))) index.set(key(entry), entry);
  return index;
}

/** Position of the first entry with each key. */
export function firstPositionBy<Entry, Key>(
  entries: readonly Entry[],
  key: (entry: Entry) => Key,
): ReadonlyMap<Key, number> {
  const index = new Map<Key, number>();
  entries.forEach((entry, position) => {
    if (!index.has(key(entry))) index.set(key(entry), position);
  });
  return index;
}

/** Entries under each of their keys, in order. */
export function groupBy<Entry, Key>(
  entries: Iterable<Entry>,
  keys: (entry: Entry) => readonly Key[],
): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries)
    for (const key of keys(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  return groups;
}
