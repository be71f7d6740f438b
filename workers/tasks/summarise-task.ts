import type { Ensemble } from '@scenarios/format/ensemble';
import { quantileLevels } from '@scenarios/format/ensemble';
import type { EnsembleRuns } from '../analysis/summarise-ensemble';
import { summariseEnsemble } from '../analysis/summarise-ensemble';
import { combineDigests } from '../engine/digest';
import type { Control } from './control';
import type { EnsembleArrays } from './ensemble-arrays';
import { readDigests } from './ensemble-arrays';
import type { ModelInfo } from './prepare-design';

/** The finished runs of one design. */
export type FinishedRuns = { readonly runs: number; readonly info: ModelInfo; readonly arrays: EnsembleArrays };

export const ensembleRunsOf = ({ runs, info, arrays }: FinishedRuns): EnsembleRuns => ({
  runs,
  seriesCount: info.series.length,
  sampleCount: info.sampleCount,
  series: arrays.series,
  measures: arrays.measures,
  measureIds: info.measureIds,
});

/** Bands, means and measures of an ensemble; its digest is that of its runs in order. Null when told to stop. */
export function summariseTask(finished: FinishedRuns, control: Control): Ensemble | null {
  const summary = summariseEnsemble(ensembleRunsOf(finished), quantileLevels, { stop: control.stop });
  if (summary === null) return null;
  const { sampleCount, sampleSeconds } = finished.info;
  return {
    digest: combineDigests(readDigests(finished.arrays.digests)),
    time: Float64Array.from({ length: sampleCount }, (_, sample) => sample * sampleSeconds),
    ...summary,
  };
}
