import { cos } from '../math';
import { earthRadiusKm, radians } from './hypocentral-distance';
import type { GeographicPosition } from './hypocentral-distance';
import type { LocalPosition } from './spatial-correlation';

/**
 * Kilometres east and north of an origin in the equirectangular plane through it. Distances between two sites hold within
 * about 6 % up to 400 km from an origin in middle latitudes.
 */
export function localPosition(position: GeographicPosition, origin: GeographicPosition): LocalPosition {
  const scale = earthRadiusKm * radians;
  return {
    east: scale * cos(origin.lat * radians) * eastward(origin.lon, position.lon),
    north: scale * (position.lat - origin.lat),
  };
}

/** Half way between two positions in degrees, the short way round. */
export function midpoint(from: GeographicPosition, to: GeographicPosition): GeographicPosition {
  return { lon: from.lon + eastward(from.lon, to.lon) / 2, lat: (from.lat + to.lat) / 2 };
}

/** Degrees of longitude from one meridian to another, −180 to 180. */
function eastward(from: number, to: number): number {
  const degrees = to - from;
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}
