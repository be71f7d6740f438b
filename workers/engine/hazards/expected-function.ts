import type { FragilityClass } from '@scenarios/format/fragility';
import { damageProbabilities } from './damage-probabilities';
import { damageStates, fragilityCurves } from './fragility-curves';
import type { FragilityCurve } from './fragility-curves';
import { repairedShare } from './repair-days';

/**
 * Expected share of function on a day after an earthquake with peak ground acceleration `pga` in g, over all damage states
 * and repair times: the restoration curve of HAZUS, where what is left in a state counts until it is repaired.
 */
export function expectedFunction(fragility: FragilityClass, pga: number, day: number, hardening = 1): number {
  const curve: FragilityCurve = fragilityCurves[fragility];
  const chances = damageProbabilities(fragility, pga, hardening);
  return damageStates.reduce((sum, state, at) => {
    const { left, repair } = curve[state];
    return sum + (chances[at + 1] as number) * (left + (1 - left) * repairedShare(repair, day));
  }, chances[0] as number);
}
