import { exp, log } from '../math';

export type GroundMotionInput = {
  /** Moment magnitude. */
  readonly magnitude: number;
  readonly depthKm: number;
  /** From the site to the rupture. The lab has no finite fault and gives the distance to the hypocentre instead. */
  readonly distanceKm: number;
  /** Time-averaged shear-wave velocity of the top 30 m, m/s. */
  readonly vs30: number;
  /** Deeper earthquakes are taken to be inside the subducting slab. */
  readonly slabDepthKm: number;
};

/** Standard gravity, cm/s². */
const gravity = 980.665;

/**
 * Median peak ground acceleration in g (geometric mean of the horizontal components) after Zhao et al. 2006, Bull. Seism.
 * Soc. Am. 96(3), 898–913, equations 1 and 5, coefficients of tables 4–6 for PGA: Japanese records, crustal with any
 * faulting but reverse, or intraslab below `slabDepthKm`; depth counts from 15 to 125 km. Made for distances to 300 km.
 * Because the source is a point, large earthquakes come out too weak near a long rupture.
 */
export function medianGroundMotion(input: GroundMotionInput): number {
  const { magnitude, depthKm, vs30 } = input;
  const distance = Math.max(0.1, input.distanceKm);
  let logarithm =
    1.101 * magnitude - 0.00564 * distance - log(distance + 0.0055 * exp(1.08 * magnitude)) + siteTerm(vs30);
  const depth = Math.min(125, depthKm);
  if (depth >= 15) logarithm += 0.01412 * (depth - 15);
  if (depthKm > input.slabDepthKm) {
    const above = magnitude - 6.5;
    logarithm += 2.607 - 0.528 * log(distance) + 0.1392 * above + 0.1584 * above * above - 0.0529;
  }
  return exp(logarithm) / gravity;
}

/** Site classes of table 2: hard rock, rock, hard, medium and soft soil. */
function siteTerm(vs30: number): number {
  if (vs30 > 1100) return 0.293;
  if (vs30 > 600) return 1.111;
  if (vs30 > 300) return 1.344;
  if (vs30 > 200) return 1.355;
  return 1.42;
}

/**
 * Standard deviations of the natural logarithm of the acceleration after the same publication: `between` earthquakes (table
 * 6, with the magnitude-squared term) and `within` one, between its sites (table 5).
 */
export function groundMotionScatter(
  depthKm: number,
  slabDepthKm: number,
): { readonly between: number; readonly within: number } {
  return { between: depthKm > slabDepthKm ? 0.321 : 0.303, within: 0.604 };
}
