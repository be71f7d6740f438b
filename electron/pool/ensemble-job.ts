import type { BandError, CurveKeeping, Ensemble, EnsembleEnding } from '@scenarios/format/ensemble';
import { sketchError } from '@workers/analysis/band-sketch';
import { createWidthWatch } from '@workers/analysis/until-width';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { fitsPart } from '@workers/tasks/ensemble-part';
import type { CurveInfo, ModelInfo } from '@workers/tasks/prepare-design';
import { sharedControl } from '@workers/tasks/shared-control';
import type { FinishedRuns, StreamedRuns } from '@workers/tasks/summarise-task';
import type { EnsembleRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import type { RunCollector, RunRange } from './collect-runs';
import { createRunCollector, requireMemory } from './collect-runs';
import type { Computed, EnsembleCourse, Material } from './pool';
import { describeDesign, simulateRuns } from './simulate-runs';
import type { JobTools } from './start-job';
import { JobFailed, valueOf } from './start-job';

export const summarise = (tools: JobTools, finished: FinishedRuns | StreamedRuns): Promise<Ensemble> =>
  tools.onLane(async (lane) => valueOf(await lane.call('summarise', { ...finished, control: tools.control })));

const errorOf = (curves: CurveKeeping): { readonly bandError?: BandError } =>
  curves === 'streaming' ? { bandError: sketchError } : {};

async function computed(
  tools: JobTools,
  info: CurveInfo,
  curves: CurveKeeping,
  finished: FinishedRuns | StreamedRuns,
  ending: EnsembleEnding | null,
): Promise<Computed<'ensemble'>> {
  const ensemble = await summarise(tools, finished);
  return {
    digest: ensemble.digest,
    body: { series: info.series, ensemble, ...(ending === null ? {} : { ending }), ...errorOf(curves) },
  };
}

function widthWatch({ untilWidth, runs }: EnsembleRequest, info: ModelInfo, collector: RunCollector) {
  if (untilWidth === undefined) return null;
  const place = info.measureIds.indexOf(untilWidth.measure);
  if (place < 0) {
    const detail = `${untilWidth.measure}; known: ${info.measureIds.join(', ')}`;
    throw new JobFailed(hostError('run/unknown-measure', { detail }));
  }
  return createWidthWatch(untilWidth, runs, (count) => collector.measure(place, count));
}

/** Takes the parts that follow each other from run 0 on and fit; what stands in a file may be anything. */
function takeUp(
  collector: RunCollector,
  parts: Iterable<EnsemblePart>,
  info: ModelInfo,
  request: EnsembleRequest,
): void {
  for (const part of parts) {
    const follows = part.from === collector.done() && part.to <= request.runs;
    if (!follows || !fitsPart(part, info, request.curves ?? 'full')) return;
    collector.takePart(part);
  }
}

/** The body of an ensemble job: from what was kept of it, to its end. */
export async function ensembleJob(
  tools: JobTools,
  threads: number,
  material: Material,
  request: EnsembleRequest,
  course: EnsembleCourse,
): Promise<Computed<'ensemble'>> {
  const { design, hazard, seed, runs, curves = 'full' } = request;
  const use = { design, hazard };
  const info = await describeDesign(tools, material, use);
  requireMemory([info], runs, curves);
  const collector = createRunCollector(info, { from: 0, to: runs }, curves, course.keep !== undefined);
  const watch = widthWatch(request, info, collector);
  takeUp(collector, course.parts ?? [], info, request);
  let ending = watch?.advance(collector.done()) ?? null;
  // Nothing is kept beyond the look at which an ensemble ended: such parts are not of this one.
  if (ending !== null && ending.runs < collector.done())
    return ensembleJob(tools, threads, material, request, { ...course, parts: [] });
  sharedControl(tools.control).progress(collector.done());
  const keep = (): void => {
    if (course.keep === undefined || !course.isDue()) return;
    const part = collector.part();
    if (part !== null) course.keep(part);
  };
  if (ending === null)
    await simulateRuns(tools, material, use, {
      seed,
      from: collector.done(),
      to: runs,
      threads,
      collector,
      ...(watch === null ? {} : { nextLook: watch.nextLook }),
      advanced: (done) => {
        ending = watch?.advance(done) ?? null;
        keep();
        return ending?.runs ?? null;
      },
    });
  return computed(tools, info, curves, collector.gathered(), ending);
}

export type ShardRuns = { readonly info: CurveInfo; readonly part: EnsemblePart };

/** The body of a shard job: some runs of an ensemble as one part. */
export async function shardJob(
  tools: JobTools,
  threads: number,
  material: Material,
  { design, hazard, seed, curves = 'full' }: EnsembleRequest,
  range: RunRange,
): Promise<ShardRuns> {
  const use = { design, hazard };
  const { series, measureIds, sampleCount, sampleSeconds } = await describeDesign(tools, material, use);
  const info = { series, measureIds, sampleCount, sampleSeconds };
  requireMemory([info], range.to - range.from, curves);
  const collector = createRunCollector(info, range, curves);
  await simulateRuns(tools, material, use, { seed, ...range, threads, collector });
  const part = collector.part();
  if (part === null) throw new Error('a shard without runs');
  return { info, part };
}

/** The body of a merge job: parts in order, read one after the other, as the ensemble of all their runs. */
export async function mergeJob(
  tools: JobTools,
  info: CurveInfo,
  runs: number,
  curves: CurveKeeping,
  readers: readonly (() => EnsemblePart)[],
): Promise<Computed<'ensemble'>> {
  requireMemory([info], runs, curves);
  const collector = createRunCollector(info, { from: 0, to: runs }, curves);
  for (const read of readers) {
    const part = read();
    collector.takePart(part);
    sharedControl(tools.control).progress(part.to - part.from);
  }
  return computed(tools, info, curves, collector.gathered(), null);
}
