import type { CurveKeeping, EnsembleEnding, UntilWidth } from '@scenarios/format/ensemble';
import { createWidthWatch } from '@workers/analysis/until-width';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { fitsPart } from '@workers/tasks/ensemble-part';
import type { CurveInfo } from '@workers/tasks/prepare-design';
import { sharedControl } from '@workers/tasks/shared-control';
import type { FinishedRuns, StreamedRuns } from '@workers/tasks/summarise-task';
import { hostError } from '../contract/host-error';
import type { RunCollector } from './collect-runs';
import { createRunCollector, requireMemory } from './collect-runs';
import type { EnsembleCourse, Material } from './pool';
import type { Drawn } from './simulate-runs';
import { simulateRuns } from './simulate-runs';
import type { JobTools } from './start-job';
import { JobFailed } from './start-job';

export type RunsWanted = {
  readonly drawn: Drawn;
  /** What each run yields: of one design, or of the pair. */
  readonly info: CurveInfo;
  /** Measures of one design. */
  readonly measureIds: readonly string[];
  readonly seed: number;
  readonly runs: number;
  readonly curves?: CurveKeeping | undefined;
  readonly untilWidth?: UntilWidth | undefined;
};

export type RunsGathered = {
  readonly finished: FinishedRuns | StreamedRuns;
  /** Null where it could not end early. */
  readonly ending: EnsembleEnding | null;
};

/** Watches the mean of one measure, of a pair that of its difference, first less second. */
function widthWatch({ untilWidth, runs, measureIds, info }: RunsWanted, collector: RunCollector) {
  if (untilWidth === undefined) return null;
  const place = measureIds.indexOf(untilWidth.measure);
  if (place < 0) {
    const detail = `${untilWidth.measure}; known: ${measureIds.join(', ')}`;
    throw new JobFailed(hostError('run/unknown-measure', { detail }));
  }
  return createWidthWatch(untilWidth, runs, (count) => {
    const values = collector.measure(place, count);
    if (info.designs === undefined) return values;
    const second = collector.measure(place + measureIds.length, count);
    return values.map((value, run) => value - (second[run] as number));
  });
}

/** Takes the parts that follow each other from run 0 on and fit; what stands in a file may be anything. */
function takeUp(
  collector: RunCollector,
  parts: Iterable<EnsemblePart>,
  info: CurveInfo,
  runs: number,
  curves: CurveKeeping,
): void {
  for (const part of parts) {
    const follows = part.from === collector.done() && part.to <= runs;
    if (!follows || !fitsPart(part, info, curves)) return;
    collector.takePart(part);
  }
}

/** All runs of an ensemble or a comparison, from what was kept of it to its end. */
export async function gatherRuns(
  tools: JobTools,
  threads: number,
  material: Material,
  wanted: RunsWanted,
  course: EnsembleCourse,
): Promise<RunsGathered> {
  const { drawn, info, seed, runs, curves = 'full' } = wanted;
  requireMemory(info, runs, curves);
  const collector = createRunCollector(info, { from: 0, to: runs }, curves, course.keep !== undefined);
  const watch = widthWatch(wanted, collector);
  takeUp(collector, course.parts ?? [], info, runs, curves);
  let ending = watch?.advance(collector.done()) ?? null;
  // Nothing is kept beyond the look at which an ensemble ended: such parts are not of this one.
  if (ending !== null && ending.runs < collector.done())
    return gatherRuns(tools, threads, material, wanted, { ...course, parts: [] });
  sharedControl(tools.control).progress(collector.done() * drawn.uses.length);
  const keep = (): void => {
    if (course.keep === undefined || !course.isDue()) return;
    const part = collector.part();
    if (part !== null) course.keep(part);
  };
  if (ending === null)
    await simulateRuns(tools, material, drawn, {
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
  return { finished: collector.gathered(), ending };
}

/** The runs of parts in order, read one after the other. */
export function gatherParts(
  tools: JobTools,
  info: CurveInfo,
  runs: number,
  curves: CurveKeeping,
  readers: readonly (() => EnsemblePart)[],
): RunsGathered {
  requireMemory(info, runs, curves);
  const collector = createRunCollector(info, { from: 0, to: runs }, curves);
  for (const read of readers) {
    const part = read();
    collector.takePart(part);
    sharedControl(tools.control).progress(part.to - part.from);
  }
  return { finished: collector.gathered(), ending: null };
}
