import { describe, expect, it } from 'vitest';
import { hypocentralDistance } from './hypocentral-distance';
import { localPosition, midpoint } from './local-position';

describe('localPosition', () => {
  const origin = { lon: 142.01, lat: 42.69 };

  it('is zero at the origin, and points east and north', () => {
    expect(localPosition(origin, origin)).toEqual({ east: 0, north: 0 });
    const { east, north } = localPosition({ lon: 143, lat: 43 }, origin);
    expect(east).toBeGreaterThan(0);
    expect(north).toBeCloseTo(0.31 * 111.195, 1);
  });

  it('keeps distances within 6 % as far as 400 km out', () => {
    const one = { lon: 145, lat: 45.5 };
    const two = { lon: 145.3, lat: 45.6 };
    const a = localPosition(one, origin);
    const b = localPosition(two, origin);
    const planar = Math.hypot(a.east - b.east, a.north - b.north);
    expect(Math.abs(planar / hypocentralDistance(one, two, 0) - 1)).toBeLessThan(0.06);
  });

  it('crosses the date line the short way', () => {
    expect(localPosition({ lon: -179.5, lat: 0 }, { lon: 179.5, lat: 0 }).east).toBeCloseTo(111.195, 2);
    expect(midpoint({ lon: 179, lat: 10 }, { lon: -177, lat: 12 })).toEqual({ lon: 181, lat: 11 });
  });
});
