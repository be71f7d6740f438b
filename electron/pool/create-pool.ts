import { combineDigests } from '@workers/engine/digest';
import { areComparable } from '@workers/tasks/compare-task';
import type { ModelInfo } from '@workers/tasks/prepare-design';
import type { FinishedRuns } from '@workers/tasks/summarise-task';
import { hostError } from '../contract/host-error';
import { createRunCollector, requireMemory } from './collect-runs';
import { ensembleJob, mergeJob, shardJob, summarise } from './ensemble-job';
import type { Lane } from './lane';
import { createLaneQueue } from './lane-queue';
import type { Pool } from './pool';
import type { DesignUse } from './simulate-runs';
import { describeDesign, requireFrameMemory, simulateRuns, withDesign } from './simulate-runs';
import { JobFailed, startJob, valueOf } from './start-job';

/** A pool over lanes of any kind. */
export function createPool(lanes: readonly Lane[]): Pool {
  const queue = createLaneQueue(lanes);
  const threads = lanes.length;
  return {
    threads,
    run: (material, { design, hazard, seed, run }) =>
      startJob(queue, 1, async (tools) => {
        const use = { design, hazard };
        const info = await describeDesign(tools, material, use);
        requireFrameMemory(info);
        const result = await tools.onLane((lane) =>
          withDesign(lane, material, use, (key) => lane.call('run', { key, seed, run, control: tools.control })),
        );
        const { index, series, measureIds, sampleSeconds } = info;
        return {
          digest: result.digest,
          body: { index, series, measureIds, sampleSeconds, run: result },
        };
      }),
    ensemble: (material, request, course = {}) =>
      startJob(queue, request.runs, (tools) => ensembleJob(tools, threads, material, request, course)),
    shard: (material, request, range) =>
      startJob(queue, range.to - range.from, (tools) => shardJob(tools, threads, material, request, range)),
    merge: (info, runs, curves, readers) =>
      startJob(queue, runs, (tools) => mergeJob(tools, info, runs, curves, readers)),
    comparison: (material, { designs: [one, other], hazard, seed, runs }) =>
      startJob(queue, 2 * runs, async (tools) => {
        const uses = [
          { design: one, hazard },
          { design: other, hazard },
        ] as const;
        const firstInfo = await describeDesign(tools, material, uses[0]);
        const secondInfo = await describeDesign(tools, material, uses[1]);
        if (!areComparable(firstInfo, secondInfo)) throw new JobFailed(hostError('run/not-comparable'));
        requireMemory([firstInfo, secondInfo], runs);
        const all = async (use: DesignUse, info: ModelInfo): Promise<FinishedRuns> => {
          const range = { from: 0, to: runs };
          const collector = createRunCollector(info, range, 'full');
          await simulateRuns(tools, material, use, { seed, ...range, threads, collector });
          return collector.gathered() as FinishedRuns;
        };
        const first = await all(uses[0], firstInfo);
        const second = await all(uses[1], secondInfo);
        const [firstSummary, secondSummary, differences] = await Promise.all([
          summarise(tools, first),
          summarise(tools, second),
          tools.onLane(async (lane) => valueOf(await lane.call('compare', { first, second, control: tools.control }))),
        ]);
        return {
          digest: combineDigests([firstSummary.digest, secondSummary.digest]),
          body: { series: firstInfo.series, first: firstSummary, second: secondSummary, ...differences },
        };
      }),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
