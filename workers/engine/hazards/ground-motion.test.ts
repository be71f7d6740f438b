import { describe, expect, it } from 'vitest';
import { groundMotionScatter, medianGroundMotion } from './ground-motion';

/**
 * Magnitude, depth, distance, vs30 → PGA in g. From the verification tables that OpenQuake's hazardlib keeps for Zhao et al.
 * 2006 (files Z06Asc_MEAN, Z06Asc_MEAN_Vs30_1200 and Z06SSlab_MEAN), computed with the author's own program, whose
 * coefficients have more digits than the published ones: the library allows 0.4 %, and so do these tests.
 */
const crustal = [
  [5, 5, 5, 150, 0.16227619],
  [5, 5, 5, 250, 0.15197247],
  [5, 5, 5, 500, 0.15034002],
  [5, 5, 5, 800, 0.11910427],
  [5, 5, 5, 1200, 0.05254],
  [5, 20, 100, 500, 0.00579809],
  [8, 150, 60, 500, 0.96777409],
  [8, 150, 100, 150, 0.57911378],
  [8, 150, 200, 800, 0.13714179],
] as const;
const intraslab = [
  [5, 5, 5, 500, 0.95733511],
  [5, 20, 60, 250, 0.02080114],
  [5, 20, 100, 800, 0.00600707],
  [8, 150, 100, 500, 1.06529605],
  [8, 150, 200, 800, 0.18879563],
] as const;

const within = (value: number, published: number): void => {
  expect(Math.abs(value / published - 1)).toBeLessThan(0.004);
};

describe('medianGroundMotion', () => {
  it.each(crustal)(
    'crustal M %d, depth %d km, distance %d km, vs30 %d m/s',
    (magnitude, depthKm, distanceKm, vs30, g) => {
      within(medianGroundMotion({ magnitude, depthKm, distanceKm, vs30, slabDepthKm: Infinity }), g);
    },
  );

  it.each(intraslab)(
    'intraslab M %d, depth %d km, distance %d km, vs30 %d m/s',
    (magnitude, depthKm, distanceKm, vs30, g) => {
      within(medianGroundMotion({ magnitude, depthKm, distanceKm, vs30, slabDepthKm: 0 }), g);
    },
  );

  it('falls with distance and stays finite at the hypocentre', () => {
    const at = (distanceKm: number): number =>
      medianGroundMotion({ magnitude: 7, depthKm: 60, distanceKm, vs30: 400, slabDepthKm: 50 });
    expect(at(0)).toBeLessThan(Infinity);
    expect(at(60)).toBeGreaterThan(at(61));
  });
});

describe('groundMotionScatter', () => {
  it('is that of tables 5 and 6 of Zhao et al. 2006', () => {
    expect(groundMotionScatter(50, 50)).toEqual({ between: 0.303, within: 0.604 });
    expect(groundMotionScatter(51, 50)).toEqual({ between: 0.321, within: 0.604 });
  });
});
