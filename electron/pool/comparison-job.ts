import type { CurveKeeping } from '@scenarios/format/ensemble';
import { sketchError } from '@workers/analysis/band-sketch';
import { combineDigests } from '@workers/engine/digest';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { areComparable, blocksOf, pairInfo } from '@workers/tasks/pair-info';
import type { CurveInfo, ModelInfo } from '@workers/tasks/prepare-design';
import { hostError } from '../contract/host-error';
import type { RunsGathered } from './gather-runs';
import { gatherParts, gatherRuns } from './gather-runs';
import type { Computed, EnsembleCourse, Material, PairRequest } from './pool';
import type { DesignUse, Drawn } from './simulate-runs';
import { describeDesign } from './simulate-runs';
import type { JobTools } from './start-job';
import { JobFailed, valueOf } from './start-job';

/** What each run of a comparison is, and what one of its designs yields. Fails where the two do not yield the same. */
export async function describePair(
  tools: JobTools,
  material: Material,
  { designs, hazard, hazards = [hazard, hazard], curves = 'full' }: PairRequest,
): Promise<{ readonly drawn: Drawn; readonly info: ModelInfo }> {
  const [one, other] = designs;
  const uses: readonly [DesignUse, DesignUse] = [
    { design: one, hazard: hazards[0] },
    { design: other, hazard: hazards[1] },
  ];
  const info = await describeDesign(tools, material, uses[0]);
  if (!areComparable(info, await describeDesign(tools, material, uses[1])))
    throw new JobFailed(hostError('run/not-comparable'));
  return { drawn: { uses, blocks: blocksOf(curves) }, info };
}

async function computed(tools: JobTools, { finished, ending }: RunsGathered): Promise<Computed<'comparison'>> {
  const { control } = tools;
  const compared = await tools.onLane(async (lane) => valueOf(await lane.call('compare', { ...finished, control })));
  return {
    digest: combineDigests([compared.first.digest, compared.second.digest]),
    body: {
      series: finished.info.series,
      ...compared,
      ...(ending === null ? {} : { ending }),
      ...('sketch' in finished ? { bandError: sketchError } : {}),
    },
  };
}

/**
 * The body of a comparison job, from what was kept of it to its end. Each piece of work runs both designs in the same draws, so
 * that the pairs can be watched, counted, kept and cut into shards as the runs of an ensemble are.
 */
export async function comparisonJob(
  tools: JobTools,
  threads: number,
  material: Material,
  request: PairRequest,
  course: EnsembleCourse,
): Promise<Computed<'comparison'>> {
  const { seed, runs, curves = 'full', untilWidth } = request;
  const { drawn, info } = await describePair(tools, material, request);
  const { measureIds } = info;
  const wanted = { drawn, info: pairInfo(info, curves), measureIds, seed, runs, curves, untilWidth };
  return computed(tools, await gatherRuns(tools, threads, material, wanted, course));
}

/** The body of a merge job: parts in order as the comparison of all their runs. */
export const mergeComparisonJob = async (
  tools: JobTools,
  info: CurveInfo,
  runs: number,
  curves: CurveKeeping,
  readers: readonly (() => EnsemblePart)[],
): Promise<Computed<'comparison'>> =>
  computed(tools, gatherParts(tools, pairInfo(info, curves), runs, curves, readers));
