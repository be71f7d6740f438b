type Fields = Readonly<Record<string, unknown>>;

/** Two entries of a list of a record speak of the same thing: the same service, and of stores the same kind. */
const keyOf = (entry: unknown): string | null => {
  if (typeof entry !== 'object' || entry === null) return null;
  const { service, kind } = entry as Fields;
  return typeof service === 'string' ? `${service} ${typeof kind === 'string' ? kind : ''}` : null;
};

/**
 * The entries that stand, in their places those for services that are given anew: the first over the first, and so on. What
 * is given beyond that comes at the end; what stands beyond that for such a service goes.
 */
function mergeList(standing: readonly unknown[], given: readonly unknown[]): readonly unknown[] {
  const wanted = new Map<string | null, unknown[]>();
  for (const entry of given) {
    const key = keyOf(entry);
    const list = wanted.get(key);
    if (list === undefined) wanted.set(key, [entry]);
    else list.push(entry);
  }
  const used = new Map<string, number>();
  const merged: unknown[] = [];
  for (const entry of standing) {
    const key = keyOf(entry);
    const list = key === null ? undefined : wanted.get(key);
    if (key === null || list === undefined) {
      merged.push(entry);
      continue;
    }
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    if (nth < list.length) merged.push({ ...(entry as Fields), ...(list[nth] as Fields) });
  }
  for (const [key, list] of wanted) merged.push(...list.slice(key === null ? 0 : (used.get(key) ?? 0)));
  return merged;
}

/**
 * A whole list with single entries brought up to date: where it has one entry for the same thing that is merged over, where
 * it has none the new one comes at the end, and where it has several they stay, because it is not known which is meant.
 */
export function overlayList(whole: readonly unknown[], given: readonly unknown[]): readonly unknown[] {
  const times = new Map<string | null, number>();
  for (const entry of whole) {
    const key = keyOf(entry);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return mergeList(
    whole,
    given.filter((entry) => (times.get(keyOf(entry)) ?? 0) <= 1),
  );
}

/**
 * What a file says merged over what stands, entry by entry at the top. With `byService` lists are merged too: an entry for a
 * service that stands takes its place and keeps what the file does not say of it.
 */
export function mergeRecord(standing: object, values: object, byService: boolean): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...(standing as Fields) };
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || key === '__proto__') continue;
    const present = merged[key];
    merged[key] =
      byService && Array.isArray(value) && Array.isArray(present) ? mergeList(present, value) : (value as unknown);
  }
  return merged;
}
