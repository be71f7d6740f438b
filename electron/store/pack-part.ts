import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { decodeFrame, encodeFrame } from '../contract/codec';
import { float32, float64, uint32, uint8 } from './result-bodies';

const packedSketch = z.strictObject({
  runs: z.int(),
  shares: uint32,
  keys: float64,
  counts: uint32,
  low: float32,
  high: float32,
  sums: float64,
});

const ensemblePart = z.strictObject({
  from: z.int().min(0),
  to: z.int().min(1),
  digests: uint8,
  measures: float64,
  notices: uint32,
  curves: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('full'), series: float32 }),
    z.strictObject({ kind: z.literal('streaming'), sketch: packedSketch }),
  ]),
}) satisfies z.ZodType<EnsemblePart>;

/** Most bytes of a part before it is packed: what a job may take, and a header. */
export const partLimit = 1024 ** 3 + 1024 ** 2;

/** A part as bytes, compressed; `contentBytes` is how long it is unpacked. */
export type PackedPart = Pick<EnsemblePart, 'from' | 'to'> & {
  readonly bytes: Uint8Array;
  readonly contentBytes: number;
};

export function packPart(part: EnsemblePart): PackedPart {
  const frame = encodeFrame(part);
  if (typeof frame === 'string') throw new Error('a part without arrays');
  const bytes = zstdCompressSync(new Uint8Array(frame), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  return { from: part.from, to: part.to, bytes, contentBytes: frame.byteLength };
}

/**
 * The part of packed bytes, or null where they are none; never throws and never unpacks more than `limit` bytes, whatever they
 * are. That its arrays fit a design is for `fitsPart` to say.
 */
export function unpackPart(bytes: Uint8Array, limit: number = partLimit): EnsemblePart | null {
  let content: Buffer;
  try {
    content = zstdDecompressSync(bytes, { maxOutputLength: limit });
  } catch {
    return null;
  }
  const { buffer, byteOffset, byteLength } = content;
  const frame = decodeFrame(buffer.slice(byteOffset, byteOffset + byteLength));
  if (!frame.ok) return null;
  const parsed = ensemblePart.safeParse(frame.value);
  return parsed.success && parsed.data.from < parsed.data.to ? parsed.data : null;
}
