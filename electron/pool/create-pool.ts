import type { Ensemble } from '@scenarios/format/ensemble';
import { combineDigests } from '@workers/engine/digest';
import { areComparable } from '@workers/tasks/compare-task';
import type { FinishedRuns } from '@workers/tasks/summarise-task';
import { hostError } from '../contract/host-error';
import type { Lane } from './lane';
import { createLaneQueue } from './lane-queue';
import type { Pool } from './pool';
import { describeDesign, requireFrameMemory, requireMemory, simulateRuns, withDesign } from './simulate-runs';
import type { JobTools } from './start-job';
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
    ensemble: (material, { design, hazard, seed, runs }) =>
      startJob(queue, runs, async (tools) => {
        const use = { design, hazard };
        const info = await describeDesign(tools, material, use);
        requireMemory([info], runs);
        const finished = await simulateRuns(tools, material, use, info, { seed, runs, threads });
        const ensemble = await summarise(tools, finished);
        return { digest: ensemble.digest, body: { series: info.series, ensemble } };
      }),
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
        const first = await simulateRuns(tools, material, uses[0], firstInfo, { seed, runs, threads });
        const second = await simulateRuns(tools, material, uses[1], secondInfo, { seed, runs, threads });
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

const summarise = (tools: JobTools, finished: FinishedRuns): Promise<Ensemble> =>
  tools.onLane(async (lane) => valueOf(await lane.call('summarise', { ...finished, control: tools.control })));
