/**
 * Integral over time of one column of a row-major table `sample × column`, by the trapezoidal rule: the unit of the values
 * times hours. A single sample spans no time: 0.
 */
export function trapezoid(
  values: Float32Array,
  columnCount: number,
  column: number,
  sampleCount: number,
  stepHours: number,
): number {
  if (sampleCount < 2) return 0;
  let sum = 0;
  for (let sample = 0; sample < sampleCount; sample++) sum += values[sample * columnCount + column] as number;
  const first = values[column] as number;
  const last = values[(sampleCount - 1) * columnCount + column] as number;
  return (sum - (first + last) / 2) * stepHours;
}
