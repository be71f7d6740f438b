import { exp } from '@workers/engine/math';
import { uniform } from '@workers/engine/random';
import { rootBetween } from './root-between';

/** Purpose of the draws of a rumour; models have keys of their own, away from those of the engine. */
const rumourPurpose = 101;

/** Share of the people who never hear a Maki–Thompson rumour, n → ∞: the root below 1 of θ = e^(−2(1 − θ)) (Sudbury 1985). */
export const ignorantsLeft = (): number => rootBetween(0, 0.5, (share) => exp(-2 * (1 - share)) - share);

/**
 * Chances that 0, 1 … `ignorants` people never hear a rumour that starts with so many spreaders, exactly (Gani 2000). A spreader
 * meets another person at random: an ignorant becomes a spreader, anyone else makes the spreader a stifler.
 */
export function survivorChances(ignorants: number, spreaders: number): Float64Array {
  if (!Number.isInteger(ignorants) || !Number.isInteger(spreaders) || ignorants < 0 || spreaders < 1)
    throw new RangeError(`${ignorants} ignorants and ${spreaders} spreaders.`);
  const people = ignorants + spreaders;
  const result = new Float64Array(ignorants + 1);
  if (people === 1) {
    result[0] = 1;
    return result;
  }
  // By ignorants left, then by spreaders: every step lowers one of the two in turn.
  let row = new Float64Array(people + 2);
  row[spreaders] = 1;
  for (let left = ignorants; left >= 0; left -= 1) {
    const next = new Float64Array(people + 2);
    const meets = left / (people - 1);
    for (let now = people; now >= 1; now -= 1) {
      const chance = row[now] as number;
      if (chance === 0) continue;
      next[now + 1] = (next[now + 1] as number) + chance * meets;
      row[now - 1] = (row[now - 1] as number) + chance * (1 - meets);
    }
    result[left] = row[0] as number;
    row = next;
  }
  return result;
}

/** People of a well-mixed population who never hear a rumour that one spreader starts, in one run; of `people` ≥ 2. */
export function spreadRumour(people: number, seed: number, run: number): number {
  if (!Number.isInteger(people) || people < 2) throw new RangeError(`${people} people.`);
  let ignorants = people - 1;
  let spreaders = 1;
  for (let step = 0; spreaders > 0; step += 1) {
    if (uniform(seed, run, rumourPurpose, step) * (people - 1) < ignorants) {
      ignorants -= 1;
      spreaders += 1;
    } else spreaders -= 1;
  }
  return ignorants;
}
