import type { EnsembleRequest } from '@host/contract/host';
import type { CurveKeeping } from '@scenarios/format/ensemble';
import { measureOf, measureUnits, type MeasureName } from '@scenarios/format/measure-ids';

type MeasureUnit = (typeof measureUnits)[MeasureName];

/** Runs before the first look at the interval, and from one look to the next. */
export const firstLook = 100;
export const nextLook = 100;

/** How the next ensemble holds its curves, and when it may end early. */
export class EnsembleOptions {
  curves = $state<CurveKeeping>('full');
  /** Id of the measure whose mean is to be known well enough; null: all runs are done. */
  measure = $state<string | null>(null);
  kind = $state<'absolute' | 'relative'>('relative');
  /** By the unit of the measure; of a share, from 0 to 1. */
  absolute = $state<Readonly<Record<MeasureUnit, number>>>({ h: 1, share: 0.02, 'person·h': 10_000 });
  /** Share of the mean. */
  relative = $state(0.05);
  confidence = $state(0.95);

  /** What of it is not as usual, for a request. */
  readonly request: Pick<EnsembleRequest, 'curves' | 'untilWidth'> = $derived({
    ...(this.curves === 'full' ? {} : { curves: this.curves }),
    ...(this.measure === null
      ? {}
      : {
          untilWidth: {
            measure: this.measure,
            halfWidth:
              this.kind === 'absolute'
                ? { absolute: this.absolute[measureUnits[measureOf(this.measure)]] }
                : { relative: this.relative },
            confidence: this.confidence,
            minimumRuns: firstLook,
            checkEvery: nextLook,
          },
        }),
  });
}
