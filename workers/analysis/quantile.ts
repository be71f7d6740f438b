/**
 * Quantile of an ascending array, Hyndman & Fan 1996 type 7: linear between the order statistics at `(n − 1) · level`.
 * `level` 0–1. NaN where the array is empty. Sort with the typed array's own `sort()`, which is numeric.
 */
export function quantile(ascending: Float32Array | Float64Array, level: number): number {
  const last = ascending.length - 1;
  if (last < 0) return NaN;
  const place = last * level;
  const below = Math.floor(place);
  const low = ascending[below] as number;
  if (below >= last) return low;
  const high = ascending[below + 1] as number;
  return low + (place - below) * (high - low);
}
