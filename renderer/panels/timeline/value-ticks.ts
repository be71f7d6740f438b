/** Round values from 0 to `top` (itself round), at most `most` steps. */
export function valueTicks(top: number, most: number): readonly number[] {
  const parts = [5, 4, 2].find((candidate) => candidate <= most) ?? 1;
  return Array.from({ length: parts + 1 }, (_, position) => (top * position) / parts);
}
