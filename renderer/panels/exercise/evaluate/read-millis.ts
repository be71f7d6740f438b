/** Thousandths of a second after the start from `1:05`, `1:05:30` (hours first) or `90` (minutes); null where it is no time. */
export function readMillis(typed: string): number | null {
  const found = /^\s*(?:T?\+)?\s*(?:(\d{1,5}):([0-5]?\d)(?::([0-5]?\d))?|(\d{1,6}))\s*$/.exec(typed.normalize('NFKC'));
  if (found === null) return null;
  const [, hours, minutes, seconds, onlyMinutes] = found;
  if (onlyMinutes !== undefined) return Number(onlyMinutes) * 60_000;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? '0')) * 1000;
}
