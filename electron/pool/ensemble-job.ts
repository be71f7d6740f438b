import type { CurveKeeping } from '@scenarios/format/ensemble';
import { sketchError } from '@workers/analysis/band-sketch';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import type { CurveInfo } from '@workers/tasks/prepare-design';
import type { EnsembleRequest } from '../contract/host';
import type { RunsGathered } from './gather-runs';
import { gatherParts, gatherRuns } from './gather-runs';
import type { Computed, EnsembleCourse, Material } from './pool';
import { describeDesign } from './simulate-runs';
import type { JobTools } from './start-job';
import { valueOf } from './start-job';

async function computed(tools: JobTools, { finished, ending }: RunsGathered): Promise<Computed<'ensemble'>> {
  const { control } = tools;
  const ensemble = await tools.onLane(async (lane) => valueOf(await lane.call('summarise', { ...finished, control })));
  return {
    digest: ensemble.digest,
    body: {
      series: finished.info.series,
      ensemble,
      ...(ending === null ? {} : { ending }),
      ...('sketch' in finished ? { bandError: sketchError } : {}),
    },
  };
}

/** The body of an ensemble job: from what was kept of it, to its end. */
export async function ensembleJob(
  tools: JobTools,
  threads: number,
  material: Material,
  { design, hazard, ...wanted }: EnsembleRequest,
  course: EnsembleCourse,
): Promise<Computed<'ensemble'>> {
  const use = { design, hazard };
  const info = await describeDesign(tools, material, use);
  const { measureIds } = info;
  const runs = await gatherRuns(
    tools,
    threads,
    material,
    { drawn: { uses: [use] }, info, measureIds, ...wanted },
    course,
  );
  return computed(tools, runs);
}

/** The body of a merge job: parts in order as the ensemble of all their runs. */
export const mergeJob = async (
  tools: JobTools,
  info: CurveInfo,
  runs: number,
  curves: CurveKeeping,
  readers: readonly (() => EnsemblePart)[],
): Promise<Computed<'ensemble'>> => computed(tools, gatherParts(tools, info, runs, curves, readers));
