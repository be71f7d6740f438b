import type { Grouping } from '../model';

/** Positions of a list by the value that stands there, for values from 0 to `count` − 1. */
export function group(count: number, values: Int32Array): Grouping {
  const start = new Int32Array(count + 1);
  for (const value of values) start[value + 1] = (start[value + 1] as number) + 1;
  for (let value = 0; value < count; value += 1)
    start[value + 1] = (start[value + 1] as number) + (start[value] as number);
  const next = start.slice();
  const items = new Int32Array(values.length);
  values.forEach((value, position) => {
    items[next[value] as number] = position;
    next[value] = (next[value] as number) + 1;
  });
  return { start, items };
}
