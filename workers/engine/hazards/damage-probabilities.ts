import type { FragilityClass } from '@scenarios/format/fragility';
import { log, normalCdf } from '../math';
import { damageStates, fragilityCurves } from './fragility-curves';
import type { FragilityCurve } from './fragility-curves';

/**
 * Chance that an asset is in each damage state under a peak ground acceleration `pga` in g: none, slight, moderate,
 * extensive, complete; they add up to 1. `hardening` multiplies the median capacities.
 */
export function damageProbabilities(fragility: FragilityClass, pga: number, hardening = 1): readonly number[] {
  const reached = exceedanceProbabilities(fragility, pga, hardening);
  return [1, ...reached].map((chance, state) => chance - (reached[state] ?? 0));
}

/** Chance that each damage state, slight to complete, or a worse one is reached. */
export function exceedanceProbabilities(fragility: FragilityClass, pga: number, hardening = 1): readonly number[] {
  const curve: FragilityCurve = fragilityCurves[fragility];
  let reached = 1;
  return damageStates.map((state) => {
    const { median, beta } = curve[state];
    // Curves of unequal β cross far out in the tails; a state is never likelier than a lesser one.
    reached = Math.min(reached, pga > 0 ? normalCdf(log(pga / (median * hardening)) / beta) : 0);
    return reached;
  });
}
