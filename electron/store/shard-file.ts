import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { fitsPart } from '@workers/tasks/ensemble-part';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { fileError } from './file-error';
import { packPart, unpackPart } from './pack-part';
import type { ShardManifest } from './shard-manifest';
import { contentLimit, keptInfo, shardManifest } from './shard-manifest';
import { writeWhole } from './write-whole';

/*
 * Eight bytes `HFSHARD1`; the length of the manifest in four bytes, least first; SHA-256 of the manifest; the manifest as JSON;
 * the packed runs.
 */
const magic = Buffer.from('HFSHARD1', 'latin1');
const prefixBytes = magic.length + 4 + 32;
const manifestLimit = 1024 ** 2;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A shard whose manifest is sound; its runs are read, and checked, when they are asked for. */
export type OpenedShard = {
  readonly path: string;
  readonly manifest: ShardManifest;
  readonly readPart: () => Result<EnsemblePart, HostError>;
};

/** Writes a shard in one step: there is never half of one under its name. */
export function writeShard(
  path: string,
  about: Omit<ShardManifest, 'format' | 'range' | 'byteOrder' | 'payloadBytes' | 'contentBytes' | 'payloadSha256'>,
  part: EnsemblePart,
): Result<null, HostError> {
  const { bytes, contentBytes } = packPart(part);
  const manifest: ShardManifest = {
    format: 1,
    ...about,
    range: { from: part.from, to: part.to },
    byteOrder: endianness(),
    payloadBytes: bytes.length,
    contentBytes,
    payloadSha256: sha256(bytes).toString('hex'),
  };
  const text = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  try {
    writeWhole(path, [magic, length, sha256(text), text, bytes]);
    return success(null);
  } catch (error) {
    return failure(fileError(error));
  }
}

/** Reads so many bytes from a place; null where the file is shorter. */
function readAt(
  path: string,
  position: number,
  length: number,
): { readonly bytes: Buffer; readonly size: number } | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (position + length > size) return null;
    const bytes = Buffer.alloc(length);
    for (let filled = 0; filled < length;) {
      const count = readSync(file, bytes, filled, length - filled, position + filled);
      if (count === 0) return null;
      filled += count;
    }
    return { bytes, size };
  } finally {
    closeSync(file);
  }
}

const refuse = (code: 'shard/not-a-shard' | 'shard/damaged', path: string, why: string) =>
  failure(hostError(code, { detail: `${path}: ${why}` }));

const parseManifest = (text: Buffer): ShardManifest | string => {
  try {
    const parsed = shardManifest.safeParse(JSON.parse(text.toString('utf8')));
    return parsed.success ? parsed.data : `manifest: ${parsed.error.issues[0]?.path.join('.') ?? ''}`;
  } catch {
    return 'manifest: no JSON';
  }
};

function readPart(path: string, manifest: ShardManifest, position: number): Result<EnsemblePart, HostError> {
  const payload = readAt(path, position, manifest.payloadBytes);
  if (payload === null) return refuse('shard/damaged', path, 'cut short');
  if (sha256(payload.bytes).toString('hex') !== manifest.payloadSha256)
    return refuse('shard/damaged', path, 'the SHA-256 of the runs is another');
  const part = unpackPart(payload.bytes, manifest.contentBytes);
  const { range, request } = manifest;
  if (part?.from !== range.from || part.to !== range.to || !fitsPart(part, keptInfo(manifest), request.curves))
    return refuse('shard/damaged', path, 'the runs do not fit the manifest');
  return success(part);
}

/** Opens a shard that may be anything. All sizes are held against the file and each other before room is made for them. */
export function openShard(path: string): Result<OpenedShard, HostError> {
  try {
    const prefix = readAt(path, 0, prefixBytes);
    if (prefix === null || !prefix.bytes.subarray(0, magic.length).equals(magic))
      return refuse('shard/not-a-shard', path, 'no shard header');
    const length = prefix.bytes.readUInt32LE(magic.length);
    if (length > manifestLimit) return refuse('shard/damaged', path, 'manifest too long');
    const text = readAt(path, prefixBytes, length);
    if (text === null) return refuse('shard/damaged', path, 'cut short');
    if (!sha256(text.bytes).equals(prefix.bytes.subarray(magic.length + 4)))
      return refuse('shard/damaged', path, 'the SHA-256 of the manifest is another');
    const manifest = parseManifest(text.bytes);
    if (typeof manifest === 'string') return refuse('shard/damaged', path, manifest);
    if (manifest.byteOrder !== endianness()) return refuse('shard/damaged', path, `byte order ${manifest.byteOrder}`);
    const position = prefixBytes + length;
    if (position + manifest.payloadBytes !== prefix.size) return refuse('shard/damaged', path, 'cut short or too long');
    if (manifest.contentBytes > contentLimit(manifest)) return refuse('shard/damaged', path, 'unpacks to too much');
    if (manifest.range.to > manifest.request.runs) return refuse('shard/damaged', path, 'runs beyond the last');
    return success({ path, manifest, readPart: () => readPart(path, manifest, position) });
  } catch (error) {
    return failure(fileError(error));
  }
}
