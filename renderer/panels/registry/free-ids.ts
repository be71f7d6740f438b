/**
 * Hands out ids that are not taken: the name itself, else with the next number of its stem, so that thousands of rows of
 * one name take one pass. Whoever uses an id puts it among those taken.
 */
export function freeIds(taken: ReadonlySet<string>): (base: string) => string {
  const next = new Map<string, number>();
  return (base) => {
    if (!taken.has(base)) return base;
    const stem = base.replace(/-\d+$/, '').slice(0, 56);
    let number = next.get(stem) ?? 2;
    while (taken.has(`${stem}-${String(number)}`)) number += 1;
    next.set(stem, number + 1);
    return `${stem}-${String(number)}`;
  };
}
