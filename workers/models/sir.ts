import { uniform } from '@workers/engine/random';
import { giantComponent } from './giant-component';

const epidemicPurpose = 102;

/** Share of a well-mixed population that an epidemic reaches, n → ∞: S = 1 − e^(−R0 S) (Kermack & McKendrick 1927); 0 up to R0 = 1. */
export const finalSize = (reproduction: number): number => giantComponent(reproduction);

/**
 * People that an epidemic from one case reaches in a well-mixed population, in one run of the embedded jump chain of the Markov
 * SIR process: the next event is an infection with weight R0 · S/n for each infected, or a recovery with weight 1.
 */
export function spreadEpidemic(people: number, reproduction: number, seed: number, run: number): number {
  if (!Number.isInteger(people) || people < 1 || !(reproduction >= 0))
    throw new RangeError(`${people} people, R0 ${reproduction}.`);
  let susceptible = people - 1;
  let infected = 1;
  for (let step = 0; infected > 0; step += 1) {
    const weight = (reproduction * susceptible) / people;
    if (uniform(seed, run, epidemicPurpose, step) * (1 + weight) < weight) {
      susceptible -= 1;
      infected += 1;
    } else infected -= 1;
  }
  return people - susceptible;
}
