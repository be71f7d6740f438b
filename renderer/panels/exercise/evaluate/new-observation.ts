import type { Observation } from '@scenarios/format/exercise/log';

/** An observation with nothing in it but what is given. */
export const newObservation = (
  observedAtMillis: number,
  more: Partial<Omit<Observation, 'id' | 'observedAtMillis'>> = {},
): Observation => ({
  id: crypto.randomUUID(),
  text: '',
  rating: null,
  kind: 'observation',
  recommendation: '',
  observedAtMillis: Math.max(0, Math.round(observedAtMillis)),
  ...more,
});
