import { exp, pow, sin } from '../math';
import { radians } from './hypocentral-distance';

/** Density of air at the surface under a tropical cyclone, kg/m³. */
const airDensity = 1.15;
/** Turns of the Earth, rad/s. */
const earthRotation = 7.2921159e-5;

export type StormState = {
  /** hPa. */
  readonly pressure: number;
  readonly ambientPressure: number;
  /** km. */
  readonly maximumWindRadius: number;
  /** Degrees. */
  readonly latitude: number;
  /** Speed at which the centre moves, m/s. */
  readonly translation: number;
  /** Change of the central pressure, hPa per hour. */
  readonly deepening: number;
};

/**
 * Shape of the surface wind profile, Holland 2008, Mon. Wea. Rev. 136, 3432–3445, equation 11: from pressure drop, deepening,
 * latitude and translation; held between 0.5 and 2.5.
 */
export function hollandShape(storm: StormState): number {
  const drop = Math.max(1, storm.ambientPressure - storm.pressure);
  const exponent = 0.6 * (1 - drop / 215);
  const moving = storm.translation > 0 ? 0.15 * pow(storm.translation, exponent) : 0;
  const shape =
    -4.4e-5 * drop * drop + 0.01 * drop + 0.03 * storm.deepening - 0.014 * Math.abs(storm.latitude) + moving + 1;
  return Math.min(2.5, Math.max(0.5, shape));
}

/**
 * Wind speed in m/s at a distance from the centre, Holland 1980, Mon. Wea. Rev. 108, 1212–1218, equation 5: gradient balance of
 * the exponential pressure profile. With the shape of Holland 2008 it is the wind at the surface, ten metres up. Symmetric: the
 * translation of the storm makes no side stronger.
 */
export function hollandWind(storm: StormState, distanceKm: number): number {
  const drop = Math.max(0, storm.ambientPressure - storm.pressure) * 100;
  if (drop === 0) return 0;
  const distance = Math.max(0.1, distanceKm);
  const shape = hollandShape(storm);
  const ratio = pow(storm.maximumWindRadius / distance, shape);
  const coriolis = Math.abs(2 * earthRotation * sin(storm.latitude * radians));
  const turning = (distance * 1000 * coriolis) / 2;
  return Math.sqrt((shape / airDensity) * ratio * drop * exp(-ratio) + turning * turning) - turning;
}
