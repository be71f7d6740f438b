import { cosineOfLatitude } from '../exchange/cosine-of-latitude';

type Place = { readonly lon: number; readonly lat: number };

/** Mean radius of the Earth (IUGG), km. */
const radius = 6371.0088;

/** sin² of half an angle of at most 180°. */
function halfSineSquared(degrees: number): number {
  const sine = cosineOfLatitude(90 - degrees / 2);
  return sine * sine;
}

/** Arc sine of 0 … 1, radians: halved four times, then five terms of its series; error below 1e-12. */
function arcSine(sine: number): number {
  let x = Math.min(1, sine);
  for (let halved = 0; halved < 4; halved += 1) x /= Math.sqrt(2 * (1 + Math.sqrt(1 - x * x)));
  const square = x * x;
  return 16 * x * (1 + square * (1 / 6 + square * (3 / 40 + square * (15 / 336 + (square * 105) / 3456))));
}

/** Distance of two places on the sphere, km, by the haversine formula (Sinnott 1984); the same on every machine. */
export function greatCircleKm(one: Place, other: Place): number {
  const apart = Math.abs(other.lon - one.lon) % 360;
  const share =
    halfSineSquared(Math.abs(other.lat - one.lat)) +
    cosineOfLatitude(one.lat) * cosineOfLatitude(other.lat) * halfSineSquared(apart > 180 ? 360 - apart : apart);
  return 2 * radius * arcSine(Math.sqrt(Math.min(1, Math.max(0, share))));
}
