import { comparisonJob, mergeComparisonJob } from './comparison-job';
import { ensembleJob, mergeJob } from './ensemble-job';
import type { Lane } from './lane';
import { createLaneQueue } from './lane-queue';
import type { Pool } from './pool';
import { shardJob } from './shard-job';
import { describeDesign, requireFrameMemory, withDesign } from './simulate-runs';
import { startJob } from './start-job';
import type { KnownWorlds } from './world-job';
import { worldJob } from './world-job';

/** A pool over lanes of any kind. */
export function createPool(lanes: readonly Lane[]): Pool {
  const queue = createLaneQueue(lanes);
  const threads = lanes.length;
  const worlds: KnownWorlds = { holders: new WeakMap(), infos: new WeakMap() };
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
    world: (base, commands, present) => startJob(queue, 1, (tools) => worldJob(tools, worlds, base, commands, present)),
    ensemble: (material, request, course = {}) =>
      startJob(queue, request.runs, (tools) => ensembleJob(tools, threads, material, request, course)),
    shard: (material, request, range) =>
      startJob(queue, (range.to - range.from) * ('designs' in request ? 2 : 1), (tools) =>
        shardJob(tools, threads, material, request, range),
      ),
    merge: (info, runs, curves, readers) =>
      startJob(queue, runs, (tools) => mergeJob(tools, info, runs, curves, readers)),
    mergeComparison: (info, runs, curves, readers) =>
      startJob(queue, runs, (tools) => mergeComparisonJob(tools, info, runs, curves, readers)),
    comparison: (material, request, course = {}) =>
      startJob(queue, 2 * request.runs, (tools) => comparisonJob(tools, threads, material, request, course)),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
