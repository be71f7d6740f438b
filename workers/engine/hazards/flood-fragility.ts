import type { FloodClass } from '@scenarios/format/fragility';
import { log, normalCdf } from '../math';

/** How a class of site or road takes standing water; all of it by judgement. */
export type FloodCurve = {
  /** Depth at which half fail, m, and standard deviation of its logarithm. */
  readonly medianDepth: number;
  readonly spread: number;
  /** Share of function left where it fails. */
  readonly left: number;
  /** Median hours of repair after the water is gone, and standard deviation of its logarithm. */
  readonly repairHours: number;
  readonly repairSpread: number;
};

export const floodCurves: Readonly<Record<Exclude<FloodClass, 'none'>, FloodCurve>> = {
  building: { medianDepth: 0.8, spread: 0.5, left: 0.2, repairHours: 120, repairSpread: 0.7 },
  'electrical-plant': { medianDepth: 1, spread: 0.4, left: 0, repairHours: 168, repairSpread: 0.7 },
  'pumping-plant': { medianDepth: 1.2, spread: 0.4, left: 0, repairHours: 120, repairSpread: 0.7 },
  exchange: { medianDepth: 0.8, spread: 0.4, left: 0, repairHours: 168, repairSpread: 0.7 },
  road: { medianDepth: 0.3, spread: 0.3, left: 0, repairHours: 2, repairSpread: 0.5 },
};

/** Share that fails under `depth` m of water; a hardened site stands that much deeper water. */
export function floodFailure(curve: FloodCurve, depth: number, hardening = 1): number {
  return depth > 0 ? normalCdf(log(depth / (curve.medianDepth * hardening)) / curve.spread) : 0;
}
