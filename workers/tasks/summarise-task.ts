import type { Ensemble } from '@scenarios/format/ensemble';
import { quantileLevels } from '@scenarios/format/ensemble';
import type { SketchShape } from '../analysis/band-sketch';
import type { PackedSketch } from '../analysis/packed-sketch';
import { sketchedBands } from '../analysis/sketched-bands';
import type { EnsembleRuns, EnsembleSummary } from '../analysis/summarise-ensemble';
import { summariseEnsemble, summariseMeasures } from '../analysis/summarise-ensemble';
import { combineDigests } from '../engine/digest';
import type { Control } from './control';
import type { EnsembleArrays } from './ensemble-arrays';
import { countNotices, readDigests } from './ensemble-arrays';
import type { CurveInfo } from './prepare-design';

/** The finished runs of one design with every value of their curves. */
export type FinishedRuns = { readonly runs: number; readonly info: CurveInfo; readonly arrays: EnsembleArrays };

/** The finished runs of one design with their curves counted. */
export type StreamedRuns = {
  readonly runs: number;
  readonly info: CurveInfo;
  readonly arrays: Omit<EnsembleArrays, 'series'>;
  readonly sketch: PackedSketch;
};

const ensembleRunsOf = ({ runs, info, arrays }: FinishedRuns): EnsembleRuns => ({
  runs,
  seriesCount: info.series.length,
  sampleCount: info.sampleCount,
  series: arrays.series,
  measures: arrays.measures,
  measureIds: info.measureIds,
});

export const sketchShapeOf = ({ sampleCount, series }: CurveInfo): SketchShape => ({
  sampleCount,
  kinds: series.map(({ kind }) => (kind === 'delivered-share' ? 'share' : 'unbounded')),
});

function summaryOf(finished: FinishedRuns | StreamedRuns, { stop }: Control): EnsembleSummary | null {
  if (!('sketch' in finished)) return summariseEnsemble(ensembleRunsOf(finished), quantileLevels, { stop });
  const { runs, info, arrays, sketch } = finished;
  const bands = sketchedBands(sketch, sketchShapeOf(info), quantileLevels, { stop });
  if (bands === null) return null;
  const measured = { runs, measures: arrays.measures, measureIds: info.measureIds };
  return { ...bands, measures: summariseMeasures(measured, quantileLevels) };
}

/** Of what so many runs said, where any did. */
export const noticesOf = (bits: Uint32Array): Pick<Ensemble, 'notices'> => {
  const notices = countNotices(bits);
  return notices.length === 0 ? {} : { notices };
};

/** Seconds of the samples. */
export const timeOfSamples = ({ sampleCount, sampleSeconds }: CurveInfo): Float64Array =>
  Float64Array.from({ length: sampleCount }, (_, sample) => sample * sampleSeconds);

/** Bands, means and measures of an ensemble; its digest is that of its runs in order. Null when told to stop. */
export function summariseTask(finished: FinishedRuns | StreamedRuns, control: Control): Ensemble | null {
  const summary = summaryOf(finished, control);
  if (summary === null) return null;
  const { info, arrays } = finished;
  return {
    digest: combineDigests(readDigests(arrays.digests)),
    time: timeOfSamples(info),
    ...summary,
    ...noticesOf(arrays.notices),
  };
}
