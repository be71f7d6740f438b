import { trapezoid } from './trapezoid';

/**
 * Person-hours without a service: the integral over the sample grid of the people that are below the life threshold of the
 * parameter table, column `position` of the row-major table `sample × headline service`. Trapezoidal rule; 0 when nobody is.
 */
export function personHours(
  peopleWithout: Float32Array,
  serviceCount: number,
  position: number,
  sampleCount: number,
  stepHours: number,
): number {
  return trapezoid(peopleWithout, serviceCount, position, sampleCount, stepHours);
}
