import { frameBytes } from '@workers/engine/frame-bytes';
import type { ModelInfo } from '@workers/tasks/prepare-design';
import type { Reply } from '@workers/tasks/worker-api';
import { hostError } from '../contract/host-error';
import type { Room, RunCollector, RunRange } from './collect-runs';
import type { Lane } from './lane';
import type { Material } from './pool';
import type { JobTools } from './start-job';
import { JobFailed, valueOf } from './start-job';

/** Most memory, in bytes, of the frames of one recorded run; it is needed some three times until the run is stored. */
const frameLimit = 512 * 1024 ** 2;
/** Most runs in one piece of work: small enough for all threads to end together, large enough to not wait on messages. */
const largestBatch = 8;
/** How many pieces for each thread may be begun beyond the first that is not done. */
const aheadPieces = 8;

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

/** Pieces of about a sixteenth of what a thread has to do, so that no thread waits long for another at the end. */
export const pieceSize = (runs: number, threads: number): number =>
  Math.min(largestBatch, Math.max(1, Math.ceil(runs / (threads * 16))));

/** What each run is: a run of one design, or of two that are compared, the curves kept in `blocks` (see `pairInfo`). */
export type Drawn =
  | { readonly uses: readonly [DesignUse]; readonly blocks?: never }
  | { readonly uses: readonly [DesignUse, DesignUse]; readonly blocks: 2 | 3 };

export type RunPlan = RunRange & {
  readonly seed: number;
  readonly threads: number;
  readonly collector: RunCollector;
  /** The run before which a piece that starts at this one has to end; default: none. */
  readonly nextLook?: (from: number) => number;
  /** Told after each piece, in order, how many runs are taken; a number that comes back is where to end. */
  readonly advanced?: (done: number) => number | null;
};

/**
 * All runs of a range, spread over the lanes. Each lane takes the next piece when it has done one; every run writes into its
 * own slice of shared memory and is taken in run order, so nothing depends on who does it or when. Pieces are begun beyond a
 * look before it is taken; what turns out not to be wanted is dropped.
 */
export async function simulateRuns(
  tools: JobTools,
  material: Material,
  { uses, blocks }: Drawn,
  { seed, from, to, threads, collector, nextLook = () => to, advanced = () => null }: RunPlan,
): Promise<void> {
  const size = pieceSize(to - from, threads);
  const farthest = aheadPieces * threads * size;
  const waiting = new Map<number, { readonly range: RunRange; readonly room: Room }>();
  let next = from;
  let done = from;
  let limit = to;
  let moved = Promise.withResolvers<undefined>();

  const take = (): void => {
    for (let piece = waiting.get(done); piece !== undefined && done < limit; piece = waiting.get(done)) {
      waiting.delete(done);
      collector.take(piece.range, piece.room);
      done = piece.range.to;
      limit = advanced(done) ?? limit;
    }
    moved.resolve(undefined);
    moved = Promise.withResolvers();
  };
  const worker = async (): Promise<void> => {
    while (next < limit) {
      if (next - done >= farthest) {
        await moved.promise;
        continue;
      }
      const range = { from: next, to: Math.min(next + size, limit, nextLook(next)) };
      next = range.to;
      const room = collector.room(range);
      await tools.onLane(async (lane) => {
        for (const [place, use] of uses.entries()) {
          const pair = blocks === undefined ? {} : { pair: { design: place === 0 ? 0 : 1, blocks } as const };
          const batch = { seed, ...range, ...room, ...pair, control: tools.control };
          await withDesign(lane, material, use, (key) => lane.call('ensemble', { key, ...batch }));
        }
      });
      waiting.set(range.from, { range, room });
      take();
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
}
