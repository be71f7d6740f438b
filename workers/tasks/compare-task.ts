import type { Ensemble } from '@scenarios/format/ensemble';
import { quantileLevels } from '@scenarios/format/ensemble';
import type { PairSummary } from '../analysis/compare-pairs';
import { compareCounted, comparePairs } from '../analysis/compare-pairs';
import type { EnsembleSummary } from '../analysis/summarise-ensemble';
import { combineDigests } from '../engine/digest';
import type { Control } from './control';
import { readDigests } from './ensemble-arrays';
import { singleInfo } from './pair-info';
import type { FinishedRuns, StreamedRuns } from './summarise-task';
import { noticesOf, sketchShapeOf, timeOfSamples } from './summarise-task';

/** Both ensembles of a comparison, and what differs between them. */
export type PairedEnsembles = Pick<PairSummary, 'differences' | 'differenceQuantiles'> & {
  readonly first: Ensemble;
  readonly second: Ensemble;
};

function summaryOf(finished: FinishedRuns | StreamedRuns, { stop }: Control): PairSummary | null {
  const { runs, info, arrays } = finished;
  if ('sketch' in finished) {
    const single = singleInfo(info, 'streaming');
    const measured = { runs, measures: arrays.measures, measureIds: single.measureIds };
    return compareCounted(measured, finished.sketch, sketchShapeOf(single), quantileLevels, { stop });
  }
  const { sampleCount, series, measureIds } = singleInfo(info, 'full');
  const { series: values, measures } = finished.arrays;
  const pairs = { runs, seriesCount: series.length, sampleCount, series: values, measures, measureIds };
  return comparePairs(pairs, quantileLevels, { stop });
}

/** What two designs yielded in the same draws, from runs that are pairs (see `pairInfo`). Null when told to stop. */
export function compareTask(finished: FinishedRuns | StreamedRuns, control: Control): PairedEnsembles | null {
  const summary = summaryOf(finished, control);
  if (summary === null) return null;
  const { info, arrays } = finished;
  const digests = readDigests(arrays.digests);
  const time = timeOfSamples(singleInfo(info, 'sketch' in finished ? 'streaming' : 'full'));
  const ensemble = (own: EnsembleSummary, design: 0 | 1): Ensemble => ({
    digest: combineDigests(digests.filter((_, at) => at % 2 === design)),
    time,
    ...own,
    ...noticesOf(arrays.notices.filter((_, at) => at % 2 === design)),
  });
  return { ...summary, first: ensemble(summary.first, 0), second: ensemble(summary.second, 1) };
}
