import type { Model } from '../model';
import { prepareCriticalFunction } from './critical-function';

/** First-strike non-lethality: the critical function left right after the first blow, and the least while the cascade runs on. */
export type FirstStrike = {
  readonly reset: () => void;
  /** The first blow has fallen and the instant has settled. Later calls of a run do nothing. */
  readonly strike: (needShare: Float64Array, seconds: number) => void;
  /** A sample, `seconds` after the start. */
  readonly sample: (needShare: Float64Array, seconds: number) => void;
  /** 1 where nothing was struck. */
  readonly firstWave: () => number;
  readonly afterCascade: () => number;
};

export function createFirstStrike(model: Model): FirstStrike {
  const criticalFunction = prepareCriticalFunction(model);
  const lasts = model.parameters['measure.cascade-hours'] * 3600;
  let struckAt = Infinity;
  let first = 1;
  let least = 1;
  return {
    reset() {
      struckAt = Infinity;
      first = 1;
      least = 1;
    },
    strike(needShare, seconds) {
      if (struckAt < Infinity) return;
      struckAt = seconds;
      first = criticalFunction(needShare);
      least = first;
    },
    sample(needShare, seconds) {
      if (seconds < struckAt || seconds > struckAt + lasts) return;
      least = Math.min(least, criticalFunction(needShare));
    },
    firstWave: () => first,
    afterCascade: () => least,
  };
}
