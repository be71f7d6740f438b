import { exp } from '@workers/engine/math';
import { rootBetween } from './root-between';

/**
 * Share of nodes in the giant component of an Erdős–Rényi graph of mean degree `degree` ≥ 0, n → ∞: the largest root of
 * S = 1 − e^(−kS) (Erdős & Rényi 1960). 0 up to degree 1. The final size of a well-mixed SIR epidemic is the same with R0.
 */
export function giantComponent(degree: number): number {
  if (!(degree >= 0)) throw new RangeError(`A mean degree of ${degree}.`);
  if (degree <= 1) return 0;
  // The excess 1 − e^(−kS) − S is positive just above 0 and −e^(−k) at 1.
  return rootBetween(Math.min(1e-3, (degree - 1) / (degree * degree)), 1, (share) => 1 - exp(-degree * share) - share);
}

/** Share of all nodes in the giant component after a random share 1 − p of them is taken out: p · S(kp) (site percolation). */
export function sitePercolation(degree: number, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share of ${p}.`);
  return p * giantComponent(degree * p);
}
