import type { MeasureDifference } from '@scenarios/format/ensemble';
import { readMeasureId } from '@scenarios/format/measure-ids';

/** The service of which the one course loses the most more than the other; null where nothing differs. */
export function mostDifferent(differences: readonly MeasureDifference[]): string | null {
  const losses = differences
    .map(({ id, mean }) => ({ ...readMeasureId(id), size: Math.abs(mean) }))
    .filter(({ name, size }) => name === 'loss' && size > 0)
    .toSorted((one, other) => other.size - one.size);
  return losses[0]?.service ?? null;
}
