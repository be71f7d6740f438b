import { rounded } from './mesh-input';

/** The district lies in the open ocean, where there is no land: no real site can be meant. */
const origin = { lon: 160.1, lat: 28 };
const kilometresPerDegree = { lon: 98.2, lat: 110.85 };

/** Kilometres east and north of the district's middle, as a position. */
export const place = (east: number, north: number): { lon: number; lat: number } => ({
  lon: rounded(origin.lon + east / kilometresPerDegree.lon),
  lat: rounded(origin.lat + north / kilometresPerDegree.lat),
});
