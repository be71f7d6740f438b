/**
 * Root of a continuous function between two points where it has different signs, by halving to the last bit. Throws a
 * RangeError where the signs are equal.
 */
export function rootBetween(low: number, high: number, value: (x: number) => number): number {
  let a = low;
  let b = high;
  const below = value(a) < 0;
  if (below === value(b) < 0) throw new RangeError(`No change of sign between ${low} and ${high}.`);
  for (let step = 0; step < 200; step += 1) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) break;
    if (value(middle) < 0 === below) a = middle;
    else b = middle;
  }
  return a + (b - a) / 2;
}
