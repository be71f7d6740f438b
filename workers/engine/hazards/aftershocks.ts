import type { ParameterValues } from '@scenarios/format/parameters';
import { exp, log, pow } from '../math';
import { purposes, uniform } from '../random';

/** Productivity, Gutenberg–Richter slope, Omori decay and offset (days) of an aftershock sequence. */
export type AftershockRates = {
  readonly productivity: number;
  readonly slope: number;
  readonly decay: number;
  readonly offsetDays: number;
};

/** The generic Californian sequence of Reasenberg & Jones 1989 unless the parameter table says otherwise. */
export const aftershockRates = (parameters: ParameterValues): AftershockRates => ({
  productivity: parameters['aftershock.productivity'],
  slope: parameters['aftershock.slope'],
  decay: parameters['aftershock.decay'],
  offsetDays: parameters['aftershock.offset'],
});

const power10 = (exponent: number): number => pow(10, exponent);

/** ∫ (t + c)^−p dt from 0 to `days`. */
function omoriIntegral({ decay, offsetDays }: AftershockRates, days: number): number {
  if (Math.abs(decay - 1) < 1e-9) return log((days + offsetDays) / offsetDays);
  return (pow(days + offsetDays, 1 - decay) - pow(offsetDays, 1 - decay)) / (1 - decay);
}

/**
 * Expected number of aftershocks of at least a magnitude in the days after a main shock: Reasenberg & Jones 1989, Science 243,
 * 1173–1176: rate 10^(a + b(M − m)) · (t + c)^−p.
 */
export function expectedAftershocks(
  rates: AftershockRates,
  mainMagnitude: number,
  magnitude: number,
  days: number,
): number {
  return power10(rates.productivity + rates.slope * (mainMagnitude - magnitude)) * omoriIntegral(rates, days);
}

/** Chance of at least one of them: 1 − exp(−N). */
export const chanceOfAftershock = (
  rates: AftershockRates,
  mainMagnitude: number,
  magnitude: number,
  days: number,
): number => 1 - exp(-expectedAftershocks(rates, mainMagnitude, magnitude, days));

export type Aftershock = {
  /** Days after the main shock. */
  readonly days: number;
  readonly magnitude: number;
  /** Where it is in the disc of the rupture: share of the radius squared, and share of the full turn. */
  readonly radiusShare: number;
  readonly turn: number;
};

/** Most that a draw holds: a main shock of magnitude 9 has some thousand above 5. */
const mostAftershocks = 5000;

/** Number of Poisson events for a uniform number, by inversion; monotone in both. */
function poissonQuantile(mean: number, share: number): number {
  let term = exp(-mean);
  // Beyond what a double can hold, the normal approximation would be needed; means here stay far below.
  let sum = term;
  let count = 0;
  while (share > sum && count < mostAftershocks) {
    count += 1;
    term *= mean / count;
    sum += term;
    if (term === 0) break;
  }
  return count;
}

/**
 * Draws one sequence, by time: Poisson number, Omori times and Gutenberg–Richter magnitudes by inversion. Magnitudes are cut
 * off at that of the main shock: a larger one would be the main shock.
 */
export function drawAftershocks(
  rates: AftershockRates,
  main: { readonly magnitude: number; readonly key: number },
  window: { readonly days: number; readonly minimumMagnitude: number },
  seed: number,
  run: number,
): readonly Aftershock[] {
  const { minimumMagnitude, days } = window;
  if (minimumMagnitude >= main.magnitude) return [];
  const beyond = power10(-rates.slope * (main.magnitude - minimumMagnitude));
  const mean = expectedAftershocks(rates, main.magnitude, minimumMagnitude, days) * (1 - beyond);
  // Split so that exp(−mean) stays a number for any main shock.
  const parts = Math.max(1, Math.ceil(mean / 200));
  let count = 0;
  for (let part = 0; part < parts; part += 1) {
    count += poissonQuantile(mean / parts, uniform(seed, run, purposes.aftershockCount, main.key, part));
  }
  const whole = omoriIntegral(rates, days);
  const { decay, offsetDays } = rates;
  const timeAt = (share: number): number => {
    const reached = share * whole;
    if (Math.abs(decay - 1) < 1e-9) return offsetDays * (exp(reached) - 1);
    return pow(pow(offsetDays, 1 - decay) + (1 - decay) * reached, 1 / (1 - decay)) - offsetDays;
  };
  const draw = (index: number, what: number): number =>
    uniform(seed, run, purposes.aftershock, main.key, index * 4 + what);
  return Array.from({ length: count }, (_, index): Aftershock => {
    const rest = 1 - draw(index, 1) * (1 - beyond);
    return {
      days: timeAt(draw(index, 0)),
      magnitude: minimumMagnitude - log(rest) / (rates.slope * log(10)),
      radiusShare: draw(index, 2),
      turn: draw(index, 3),
    };
  }).sort((a, b) => a.days - b.days);
}
