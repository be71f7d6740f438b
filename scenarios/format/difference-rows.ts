import type { MeasureDifference } from './ensemble';
import { measureBetter, readMeasureId, type MeasureName } from './measure-ids';

export type DifferenceRow = MeasureDifference & {
  readonly measure: MeasureName;
  /** Null where the measure is of the run as a whole. */
  readonly service: string | null;
  /** Which design the interval favours; `neither` where it holds zero or is not finite. */
  readonly favours: 'first' | 'second' | 'neither';
};

/** Differences with what they mean: a negative one favours the first design where lower is better. */
export function differenceRows(differences: readonly MeasureDifference[]): readonly DifferenceRow[] {
  return differences.map((difference) => {
    const { name: measure, service } = readMeasureId(difference.id);
    const lower = measureBetter[measure] === 'lower';
    const below = difference.high < 0;
    const above = difference.low > 0;
    return {
      ...difference,
      measure,
      service,
      favours: below ? (lower ? 'first' : 'second') : above ? (lower ? 'second' : 'first') : 'neither',
    };
  });
}
