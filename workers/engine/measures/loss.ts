import { trapezoid } from './trapezoid';

/**
 * Resilience loss ∫(1 − Q) dt in hours, Q being a delivered share on the sample grid, column `position` of the row-major
 * table `sample × series`. Trapezoidal rule. 0 when nothing was lost. Bruneau et al. 2003, Earthquake Spectra 19(4),
 * 733–752, there in percent and over the whole loss.
 */
export function loss(
  series: Float32Array,
  seriesCount: number,
  position: number,
  sampleCount: number,
  stepHours: number,
): number {
  const span = Math.max(0, sampleCount - 1) * stepHours;
  return span - trapezoid(series, seriesCount, position, sampleCount, stepHours);
}
