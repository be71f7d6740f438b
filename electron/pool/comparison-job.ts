import type { EnsembleEnding } from '@scenarios/format/ensemble';
import { createWidthWatch, plannedLooks } from '@workers/analysis/until-width';
import { combineDigests } from '@workers/engine/digest';
import { areComparable } from '@workers/tasks/compare-task';
import type { FinishedRuns } from '@workers/tasks/summarise-task';
import type { ComparisonRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import { createRunCollector, requireMemory } from './collect-runs';
import { summarise } from './ensemble-job';
import type { Computed, Material } from './pool';
import { describeDesign, simulateRuns } from './simulate-runs';
import type { JobTools } from './start-job';
import { JobFailed, valueOf } from './start-job';

/**
 * The body of a comparison job. With `untilWidth` both designs are run up to each planned look in turn, and the job ends once the
 * mean of the paired difference is known well enough: so both have the same runs, whatever the number of threads.
 */
export async function comparisonJob(
  tools: JobTools,
  threads: number,
  material: Material,
  { designs: [one, other], hazard, seed, runs, untilWidth }: ComparisonRequest,
): Promise<Computed<'comparison'>> {
  const uses = [
    { design: one, hazard },
    { design: other, hazard },
  ] as const;
  const info = await describeDesign(tools, material, uses[0]);
  const secondInfo = await describeDesign(tools, material, uses[1]);
  if (!areComparable(info, secondInfo)) throw new JobFailed(hostError('run/not-comparable'));
  requireMemory([info, secondInfo], runs);
  const range = { from: 0, to: runs };
  const sides = [
    { use: uses[0], collector: createRunCollector(info, range, 'full') },
    { use: uses[1], collector: createRunCollector(secondInfo, range, 'full') },
  ] as const;
  const [first, second] = sides;
  const place = untilWidth === undefined ? -1 : info.measureIds.indexOf(untilWidth.measure);
  if (untilWidth !== undefined && place < 0)
    throw new JobFailed(
      hostError('run/unknown-measure', { detail: `${untilWidth.measure}; known: ${info.measureIds.join(', ')}` }),
    );
  const differences = (count: number): Float64Array => {
    const values = second.collector.measure(place, count);
    return first.collector.measure(place, count).map((value, run) => value - (values[run] as number));
  };
  const watch = untilWidth === undefined ? null : createWidthWatch(untilWidth, runs, differences);
  let ending: EnsembleEnding | null = null;
  let from = 0;
  for (const to of untilWidth === undefined ? [runs] : plannedLooks(untilWidth, runs)) {
    for (const { use, collector } of sides)
      await simulateRuns(tools, material, use, { seed, from, to, threads, collector });
    from = to;
    ending = watch?.advance(to) ?? null;
    if (ending !== null) break;
  }
  const finished = sides.map(({ collector }) => collector.gathered() as FinishedRuns) as [FinishedRuns, FinishedRuns];
  const [firstSummary, secondSummary, paired] = await Promise.all([
    summarise(tools, finished[0]),
    summarise(tools, finished[1]),
    tools.onLane(async (lane) =>
      valueOf(await lane.call('compare', { first: finished[0], second: finished[1], control: tools.control })),
    ),
  ]);
  return {
    digest: combineDigests([firstSummary.digest, secondSummary.digest]),
    body: {
      series: info.series,
      first: firstSummary,
      second: secondSummary,
      ...paired,
      ...(ending === null ? {} : { ending }),
    },
  };
}
