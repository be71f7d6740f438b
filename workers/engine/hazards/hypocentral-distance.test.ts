import { describe, expect, it } from 'vitest';
import { earthRadiusKm, hypocentralDistance } from './hypocentral-distance';

/** Great-circle angle by the haversine formula, then the triangle at the centre of the Earth. */
function naiveDistance(site: readonly [number, number], epicentre: readonly [number, number], depth: number): number {
  const [lon, lat, lon0, lat0] = [...site, ...epicentre].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const haversine = Math.sin((lat - lat0) / 2) ** 2 + Math.cos(lat) * Math.cos(lat0) * Math.sin((lon - lon0) / 2) ** 2;
  const angle = 2 * Math.asin(Math.sqrt(haversine));
  const below = earthRadiusKm - depth;
  return Math.sqrt(earthRadiusKm ** 2 + below ** 2 - 2 * earthRadiusKm * below * Math.cos(angle));
}

describe('hypocentralDistance', () => {
  it('is the depth at the epicentre', () => {
    expect(hypocentralDistance({ lon: 142, lat: 42.7 }, { lon: 142, lat: 42.7 }, 37)).toBeCloseTo(37, 9);
  });

  it.each([
    [[141.35, 43.06], [142.01, 42.69], 37],
    [[121.6, 23.98], [121.56, 23.77], 15.5],
    [[-179.9, 10], [179.9, 10.1], 0],
    [[140, 35], [142.4, 38.3], 150],
  ] as const)('equals its naive twin for %j and %j at %d km', (site, epicentre, depth) => {
    const [lon, lat] = site;
    const value = hypocentralDistance({ lon, lat }, { lon: epicentre[0], lat: epicentre[1] }, depth);
    expect(value).toBeCloseTo(naiveDistance(site, epicentre, depth), 6);
  });
});
