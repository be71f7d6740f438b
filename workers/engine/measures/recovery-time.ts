/** Shares are kept in 32 bits, where 0.9 is a hair below 0.9. */
const rounding = 1e-6;

/**
 * Hours from the first sample with Q below `level` until Q stays at or above it to the end of the grid; the resolution is
 * one step. 0 when Q never falls below. When Q is still below at the end, nothing is known of its recovery: the length of
 * the whole grid is returned, the largest value that this measure can have, so such runs are a lower bound.
 */
export function recoveryTime(
  series: Float32Array,
  seriesCount: number,
  position: number,
  sampleCount: number,
  stepHours: number,
  level: number,
): number {
  let first = -1;
  let last = -1;
  for (let sample = 0; sample < sampleCount; sample++) {
    if ((series[sample * seriesCount + position] as number) >= level - rounding) continue;
    if (first < 0) first = sample;
    last = sample;
  }
  if (first < 0) return 0;
  return (last === sampleCount - 1 ? sampleCount - 1 : last + 1 - first) * stepHours;
}
