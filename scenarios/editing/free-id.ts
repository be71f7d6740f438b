/** The name itself where it is free, else with the lowest number from 2 that makes it so; at most 64 characters. */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  const stem = base.replace(/-\d+$/, '').slice(0, 56);
  let nth = 2;
  while (taken.has(`${stem}-${String(nth)}`)) nth += 1;
  return `${stem}-${String(nth)}`;
}
