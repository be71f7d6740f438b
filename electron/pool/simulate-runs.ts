import { frameBytes } from '@workers/engine/frame-bytes';
import { createEnsembleArrays, ensembleBytes } from '@workers/tasks/ensemble-arrays';
import type { Batch } from '@workers/tasks/ensemble-task';
import type { ModelInfo } from '@workers/tasks/prepare-design';
import type { FinishedRuns } from '@workers/tasks/summarise-task';
import type { Reply } from '@workers/tasks/worker-api';
import { hostError } from '../contract/host-error';
import type { Lane } from './lane';
import type { Material } from './pool';
import type { JobTools } from './start-job';
import { JobFailed, valueOf } from './start-job';

/** Most memory, in bytes, that the runs of one job may take together. */
const memoryLimit = 1024 ** 3;
/** Most memory, in bytes, of the frames of one recorded run; it is needed some three times until the run is stored. */
const frameLimit = 512 * 1024 ** 2;
/** Most runs in one piece of work: small enough for all threads to end together, large enough to not wait on messages. */
const largestBatch = 8;

/** One design under one hazard, as a worker knows it. */
export type DesignUse = { readonly design: string; readonly hazard: string };

const keyOf = (material: Material, { design, hazard }: DesignUse): string => `${material.key} ${design} ${hazard}`;

async function prepare(lane: Lane, material: Material, use: DesignUse): Promise<ModelInfo> {
  const info = await lane.call('prepare', { key: keyOf(material, use), scenario: material.scenario, ...use });
  if (!info.ok) throw new JobFailed(hostError('run/failed', { issues: info.issues }));
  return info.value;
}

/** Works with a design on a lane; a worker that does not hold the design yet is given it first. */
export async function withDesign<Value>(
  lane: Lane,
  material: Material,
  use: DesignUse,
  work: (key: string) => Promise<Reply<Value>>,
): Promise<Value> {
  const key = keyOf(material, use);
  const reply = await work(key);
  if (reply.status !== 'needs-design') return valueOf(reply);
  await prepare(lane, material, use);
  return valueOf(await work(key));
}

/** What a design yields, without running it. */
export const describeDesign = (tools: JobTools, material: Material, use: DesignUse): Promise<ModelInfo> =>
  tools.onLane((lane) => prepare(lane, material, use));

const shapeOf = (info: ModelInfo, runs: number) => ({
  runs,
  sampleCount: info.sampleCount,
  series: info.series.length,
  measures: info.measureIds.length,
});

/** Fails the job where so many runs of these designs do not fit into memory together. */
export function requireMemory(infos: readonly ModelInfo[], runs: number): void {
  const bytes = infos.reduce((sum, info) => sum + ensembleBytes(shapeOf(info, runs)), 0);
  if (bytes > memoryLimit) throw new JobFailed(hostError('run/too-large', { detail: `${String(bytes)} bytes` }));
}

/** Fails the job where the frames at the samples of one recorded run do not fit; those are kept whatever the bound of frames. */
export function requireFrameMemory({ index, series, sampleCount }: ModelInfo): void {
  const { nodes, links, needs, stores } = index;
  const bytes =
    sampleCount *
    frameBytes({
      nodes: nodes.length,
      links: links.length,
      needs: needs.length,
      stores: stores.length,
      series: series.length,
    });
  if (bytes > frameLimit) throw new JobFailed(hostError('run/too-large', { detail: `${String(bytes)} bytes` }));
}

/** Cuts runs into pieces of equal size: about 16 for each thread, so that no thread waits long for another at the end. */
export function batchesOf(runs: number, threads: number): readonly Pick<Batch, 'from' | 'to'>[] {
  const size = Math.min(largestBatch, Math.max(1, Math.ceil(runs / (threads * 16))));
  return Array.from({ length: Math.ceil(runs / size) }, (_, at) => ({
    from: at * size,
    to: Math.min(runs, (at + 1) * size),
  }));
}

/**
 * All runs of an ensemble, spread over the lanes. Each lane takes the next piece when it has done one; every run writes
 * into its own slice of shared memory, so nothing depends on who does it or when.
 */
export async function simulateRuns(
  tools: JobTools,
  material: Material,
  use: DesignUse,
  info: ModelInfo,
  { seed, runs, threads }: { readonly seed: number; readonly runs: number; readonly threads: number },
): Promise<FinishedRuns> {
  const arrays = createEnsembleArrays(shapeOf(info, runs));
  const batches = batchesOf(runs, threads);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      const { from, to } = batch;
      await tools.onLane((lane) =>
        withDesign(lane, material, use, (key) =>
          lane.call('ensemble', { key, seed, from, to, arrays, control: tools.control }),
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
  return { runs, info, arrays };
}
