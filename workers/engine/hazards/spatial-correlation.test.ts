import { describe, expect, it } from 'vitest';
import { normal } from '../random';
import { fieldBasis, fieldValue, fieldValues, waveCount } from './spatial-correlation';
import type { LocalPosition } from './spatial-correlation';

const range = 8.5;
const at = (distance: number, degrees: number): LocalPosition => ({
  east: 37 + distance * Math.cos((degrees * Math.PI) / 180),
  north: -12 + distance * Math.sin((degrees * Math.PI) / 180),
});

/** The correlation that the basis implies: the product of two rows. */
function implied(distance: number, degrees: number): number {
  const basis = fieldBasis([at(0, 0), at(distance, degrees)], range);
  const width = waveCount * 2;
  let sum = 0;
  for (let i = 0; i < width; i++) sum += (basis[i] ?? NaN) * (basis[width + i] ?? NaN);
  return sum;
}

describe('fieldBasis', () => {
  it('implies exp(−3h/b) within 0.04 inside one range and 0.12 beyond, in every direction', () => {
    for (let degrees = 0; degrees < 180; degrees += 7) {
      for (const distance of [0, 0.5, 1, 2, 4, 6, 8]) {
        expect(Math.abs(implied(distance, degrees) - Math.exp((-3 * distance) / range))).toBeLessThan(0.04);
      }
      for (const distance of [10, 20, 40, 80, 160]) {
        expect(Math.abs(implied(distance, degrees) - Math.exp((-3 * distance) / range))).toBeLessThan(0.12);
      }
    }
  });

  it('gives drawn fields with variance 1 and the correlation of Jayaram & Baker 2009', () => {
    const distances = [1, 3, 8.5, 20];
    const basis = fieldBasis([at(0, 0), ...distances.map((distance) => at(distance, 50))], range);
    const runs = 3000;
    const amplitudes = new Float64Array(waveCount * 2);
    const products = new Float64Array(5);
    const squares = new Float64Array(5);
    for (let run = 0; run < runs; run++) {
      for (let i = 0; i < amplitudes.length; i++) amplitudes[i] = normal(11, run, 7, 1, i);
      const home = fieldValue(basis, 0, amplitudes);
      for (let site = 0; site < 5; site++) {
        const value = fieldValue(basis, site, amplitudes);
        products[site] = (products[site] ?? 0) + (home * value) / runs;
        squares[site] = (squares[site] ?? 0) + (value * value) / runs;
      }
    }
    // 0.04 of the basis and four standard errors of a covariance, √(2/n) at most.
    const tolerance = 0.04 + 4 * Math.sqrt(2 / runs);
    distances.forEach((distance, place) => {
      expect(Math.abs((products[place + 1] ?? NaN) - Math.exp((-3 * distance) / range))).toBeLessThan(tolerance);
      expect(Math.abs((squares[place + 1] ?? NaN) - 1)).toBeLessThan(4 * Math.sqrt(2 / runs));
    });
  });

  it('K29: gives a site the same weights whatever other sites there are', () => {
    const alone = fieldBasis([at(5, 30)], range);
    const among = fieldBasis([at(1, 1), at(5, 30), at(0, 0)], range);
    expect(among.slice(waveCount * 2, waveCount * 4)).toEqual(alone);
  });

  it.each([0, 1, 3, 4, 9])('gives %i sites together, bit for bit, what it gives each alone', (count) => {
    const sites = Array.from({ length: count }, (_, site) => at(site * 1.7, site * 41));
    const basis = fieldBasis(sites, range);
    const amplitudes = Float64Array.from({ length: waveCount * 2 }, (_, i) => normal(3, 1, 7, 5, i));
    const together = new Float64Array(count);
    fieldValues(basis, amplitudes, together);
    expect([...together]).toEqual(sites.map((_, site) => fieldValue(basis, site, amplitudes)));
  });
});
