import { cos, sin } from '../math';

export type GeographicPosition = { readonly lon: number; readonly lat: number };

export const earthRadiusKm = 6371;
export const radians = Math.PI / 180;

/** Straight-line distance in km from a site on the surface to a point `depthKm` under the epicentre, on a sphere. */
export function hypocentralDistance(site: GeographicPosition, epicentre: GeographicPosition, depthKm: number): number {
  const [x, y, z] = unit(site);
  const [u, v, w] = unit(epicentre);
  const depthShare = 1 - depthKm / earthRadiusKm;
  const dx = x - u * depthShare;
  const dy = y - v * depthShare;
  const dz = z - w * depthShare;
  return earthRadiusKm * Math.sqrt(dx * dx + dy * dy + dz * dz);
}

function unit({ lon, lat }: GeographicPosition): readonly [number, number, number] {
  const across = cos(lat * radians);
  return [across * cos(lon * radians), across * sin(lon * radians), sin(lat * radians)];
}
