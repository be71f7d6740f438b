/**
 * Robustness min Q: the least delivered share on the sample grid, column `position` of the row-major table
 * `sample × series`. 1 where there is no sample.
 */
export function minimum(series: Float32Array, seriesCount: number, position: number, sampleCount: number): number {
  let least = sampleCount > 0 ? (series[position] as number) : 1;
  for (let sample = 1; sample < sampleCount; sample++) {
    const share = series[sample * seriesCount + position] as number;
    if (share < least) least = share;
  }
  return least;
}
