/** Mean and sample standard deviation (n − 1), both in two passes. The deviation of a single value is 0; of none, NaN. */
export function meanDeviation(values: Float64Array): { mean: number; standardDeviation: number } {
  const count = values.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] as number;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const distance = (values[i] as number) - mean;
    squares += distance * distance;
  }
  return { mean, standardDeviation: count === 1 ? 0 : Math.sqrt(squares / (count - 1)) };
}
