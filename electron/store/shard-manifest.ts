import { curveKeepings } from '@scenarios/format/ensemble';
import { runLimit, seedLimit } from '@scenarios/format/run-limits';
import { identifier } from '@scenarios/format/text';
import { emptySketchBytes, floatBuckets, shareCells } from '@workers/analysis/band-sketch';
import { ensembleBytes } from '@workers/tasks/ensemble-arrays';
import { pairInfo } from '@workers/tasks/pair-info';
import type { CurveInfo } from '@workers/tasks/prepare-design';
import { sketchShapeOf } from '@workers/tasks/summarise-task';
import { z } from 'zod';
import { partLimit } from './pack-part';
import { seriesInfo } from './result-bodies';

const run = z.int().min(0).max(runLimit);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(1);

const drawn = {
  hazard: identifier,
  seed: z.int().min(0).max(seedLimit),
  runs: z.int().min(1).max(runLimit),
  curves: z.enum(curveKeepings),
};

/** What a shard says of itself, ahead of its runs: enough to know what it belongs to, and to summarise it. */
export const shardManifest = z.strictObject({
  format: z.literal(1),
  engine: z.string().min(1).max(50),
  scenarioId: identifier,
  /** SHA-256 of the scenario as JSON. */
  scenarioKey: hash,
  /** Of an ensemble, or of a comparison of two designs. */
  request: z.union([
    z.strictObject({ design: identifier, ...drawn }),
    z.strictObject({ designs: z.tuple([identifier, identifier]), ...drawn }),
  ]),
  /** This one of so many, from 1. */
  shard: z.strictObject({ index: size, count: size }),
  /** Runs `from` up to, not including, `to`. */
  range: z.strictObject({ from: run, to: run }).refine(({ from, to }) => from < to, 'no runs'),
  /** Of one design. */
  info: z.strictObject({
    series: z.array(seriesInfo).max(5000),
    measureIds: z.array(z.string().max(200)).max(50_000),
    sampleCount: size.max(10_000_000),
    sampleSeconds: z.number().gt(0).max(1e9),
  }),
  /** Of the arrays: raw numbers stand in the order of the machine. */
  byteOrder: z.enum(['LE', 'BE']),
  /** Bytes after the manifest, and what they unpack to. */
  payloadBytes: size.max(partLimit),
  contentBytes: size.max(partLimit),
  payloadSha256: hash,
});
export type ShardManifest = z.infer<typeof shardManifest>;

/** What each run in the file holds: the curves and measures of one design, or of the pair. */
export const keptInfo = ({ request, info }: Pick<ShardManifest, 'request' | 'info'>): CurveInfo =>
  'designs' in request ? pairInfo(info, request.curves) : info;

/** Room for the header of a packed part. */
const headerBytes = 65_536;
/** Most bytes that the runs of a shard of this shape can unpack to. */
export function contentLimit({ range, info: single, request }: Omit<ShardManifest, 'contentBytes'>): number {
  const info = keptInfo({ request, info: single });
  const { curves } = request;
  const runs = range.to - range.from;
  const cells = info.sampleCount * info.series.length;
  const own = ensembleBytes({
    runs,
    sampleCount: info.sampleCount,
    series: curves === 'full' ? info.series.length : 0,
    measures: info.measureIds.length,
    designs: info.designs ?? 1,
  });
  const shape = sketchShapeOf(info);
  const counted = emptySketchBytes(shape) + (cells - shareCells(shape)) * Math.min(runs, floatBuckets) * 12;
  return Math.min(partLimit, headerBytes + own + (curves === 'full' ? 0 : counted));
}

/** The runs of shard k of n: contiguous, and as even as can be. */
export const shardRange = (index: number, count: number, runs: number) => ({
  from: Math.floor(((index - 1) * runs) / count),
  to: Math.floor((index * runs) / count),
});
