import { Inflate } from 'fflate';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { crc32 } from './crc32';
import { workbookIssue } from './workbook-issues';

/** Sizes above which a packed file is refused: bytes as it is, entries, and bytes of all that is unpacked together. */
export const zipLimits = { bytes: 16 * 1024 * 1024, entries: 1000, unpacked: 48 * 1024 * 1024 } as const;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
};

const endSize = 22;
const longestComment = 65_535;
/** Fed to the inflater at once: what comes out of it is counted after each piece, and deflate yields at most 1032 times as much. */
const piece = 4096;

/** Names are paths of the packaging standard, which are ASCII; other letters only have to stay apart. */
function nameOf(bytes: Uint8Array): string {
  let name = '';
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** The list of entries at the end of the file; null where it is none, or damaged. */
function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] | null {
  let end = bytes.length - endSize;
  const first = Math.max(0, end - longestComment);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry; null where they lie outside of the file. */
function packedBytes(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array | null {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

/** Unpacks into exactly as many bytes as the directory says; null where more or fewer come out, or the data is damaged. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let filled = 0;
  let fits = true;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) fits = false;
    else out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length && fits; from += piece)
      stream.push(packed.subarray(from, from + piece), from + piece >= packed.length);
  } catch {
    return null;
  }
  return fits && filled === size ? out : null;
}

/**
 * The wanted entries of a ZIP file by name. Sizes are checked as the file states them before anything is unpacked, and while
 * unpacking nothing may be larger than it stated, so that a packed bomb costs no more than the limits. Fails where a limit is
 * passed, an entry is damaged, encrypted or packed in another way, or a wanted name stands twice.
 */
export function readZipEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, Issue> {
  if (bytes.length > zipLimits.bytes) return failure(workbookIssue.tooLarge(bytes.length, zipLimits.bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = bytes.length < endSize ? null : readDirectory(bytes, view);
  if (entries === null) return failure(workbookIssue.damaged(''));
  if (entries.length > zipLimits.entries) return failure(workbookIssue.tooManyParts(entries.length, zipLimits.entries));
  const chosen = entries.filter(({ name }) => wanted(name));
  const total = chosen.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > zipLimits.unpacked) return failure(workbookIssue.unpacksTooLarge(total, zipLimits.unpacked));
  const found = new Map<string, Uint8Array>();
  for (const entry of chosen) {
    if (entry.encrypted) return failure(workbookIssue.encrypted());
    const packed = packedBytes(bytes, view, entry);
    const stored = entry.method === 0 && packed?.length === entry.unpacked ? packed : null;
    const whole = entry.method === 8 && packed !== null ? inflate(packed, entry.unpacked) : stored;
    if (whole === null || found.has(entry.name) || crc32(whole) !== entry.crc)
      return failure(workbookIssue.damaged(entry.name));
    found.set(entry.name, whole);
  }
  return success(found);
}
