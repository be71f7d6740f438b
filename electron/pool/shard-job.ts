import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { pairInfo } from '@workers/tasks/pair-info';
import type { CurveInfo } from '@workers/tasks/prepare-design';
import type { ComparisonRequest, EnsembleRequest } from '../contract/host';
import type { RunRange } from './collect-runs';
import { createRunCollector, requireMemory } from './collect-runs';
import { describePair } from './comparison-job';
import type { Material } from './pool';
import { describeDesign, simulateRuns } from './simulate-runs';
import type { JobTools } from './start-job';

/** `info` is that of one design, also where each run is a pair. */
export type ShardRuns = { readonly info: CurveInfo; readonly part: EnsemblePart };

async function describe(tools: JobTools, material: Material, request: EnsembleRequest | ComparisonRequest) {
  if ('designs' in request) {
    const pair = await describePair(tools, material, request);
    return { ...pair, kept: pairInfo(pair.info, request.curves ?? 'full') };
  }
  const use = { design: request.design, hazard: request.hazard };
  const info = await describeDesign(tools, material, use);
  return { drawn: { uses: [use] as const }, info, kept: info };
}

/** The body of a shard job: some runs of an ensemble or a comparison as one part. */
export async function shardJob(
  tools: JobTools,
  threads: number,
  material: Material,
  request: EnsembleRequest | ComparisonRequest,
  range: RunRange,
): Promise<ShardRuns> {
  const { seed, curves = 'full' } = request;
  const { drawn, info, kept } = await describe(tools, material, request);
  requireMemory(kept, range.to - range.from, curves);
  const collector = createRunCollector(kept, range, curves);
  await simulateRuns(tools, material, drawn, { seed, ...range, threads, collector });
  const part = collector.part();
  if (part === null) throw new Error('a shard without runs');
  const { series, measureIds, sampleCount, sampleSeconds } = info;
  return { info: { series, measureIds, sampleCount, sampleSeconds }, part };
}
