/** Evenly spaced instants from 0 to `end`, on whole hours where they fit, at most `most` of them. */
export function sampleTimes(end: number, most: number): readonly number[] {
  const hours = end / 3600;
  const step = [1, 2, 3, 6, 12, 24, 48, 168].find((candidate) => hours / candidate <= most - 1) ?? hours / (most - 1);
  const times: number[] = [];
  for (let at = 0; at <= hours + 1e-9; at += step) times.push(at * 3600);
  return times;
}

/** Lowest value of a curve and when it is first reached; null for a curve without values. */
export function lowest(
  time: readonly number[],
  values: readonly (number | null)[],
): { readonly value: number; readonly time: number } | null {
  let best: { value: number; time: number } | null = null;
  values.forEach((value, position) => {
    const at = time[position];
    if (value !== null && at !== undefined && (best === null || value < best.value)) best = { value, time: at };
  });
  return best;
}
