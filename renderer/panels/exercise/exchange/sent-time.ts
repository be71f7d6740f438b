const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as CAP 1.2 wants it: on the clock of an offset, minutes east of UTC, whole seconds, and never with a `Z`. */
export function sentTime(moment: Date, offsetMinutes: number): string {
  const local = new Date(moment.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  return `${local}${offsetMinutes > 0 ? '+' : '-'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
