import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { csvIssue } from './csv-issues';

export const csvEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'big5'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/** Of the platform, in every window and worker; declared here because pure code knows no platform. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

export type DecodedText = {
  readonly text: string;
  readonly encoding: CsvEncoding;
  /** False where the file says it by its first bytes, or the caller did. */
  readonly guessed: boolean;
};

function decode(bytes: Uint8Array, encoding: CsvEncoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    return null;
  }
}

const blockSize = 65_536;
const newline = 10;

/** Line of the first half of a pair that stands alone, or of a byte left over at the end. */
function lineOfFaultInPairs(bytes: Uint8Array, high: 0 | 1): number {
  let line = 1;
  let open = false;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const unit = ((bytes[index + high] ?? 0) << 8) | (bytes[index + 1 - high] ?? 0);
    const second = unit >= 0xdc00 && unit <= 0xdfff;
    if (open !== second) return line;
    open = unit >= 0xd800 && unit <= 0xdbff;
    if (unit === newline) line += 1;
  }
  return line;
}

/** The line, from 1, of the first bytes that are not text in an encoding. No byte of a longer character is a line end. */
function lineOfFault(bytes: Uint8Array, encoding: CsvEncoding): number {
  if (encoding === 'utf-16le') return lineOfFaultInPairs(bytes, 1);
  if (encoding === 'utf-16be') return lineOfFaultInPairs(bytes, 0);
  let line = 1;
  let size = blockSize;
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newline, Math.min(from + size, bytes.length) - 1);
    const block = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    if (decode(block, encoding) === null) {
      if (size === 1) return line;
      size = 1;
      continue;
    }
    for (const byte of block) if (byte === newline) line += 1;
    from += block.length;
  }
  return line;
}

function byMark(bytes: Uint8Array): CsvEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Which half of the first byte pairs is mostly zero, as in UTF-16 text with Latin letters. */
function byZeros(bytes: Uint8Array): CsvEncoding | null {
  const end = Math.min(bytes.length, 4096);
  const zeros = [0, 0];
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 8 && even < odd / 8) return 'utf-16le';
  if (even > end / 8 && odd < even / 8) return 'utf-16be';
  return null;
}

/**
 * The text of a file: in the encoding that the caller names, else the one that its first bytes name, else UTF-8, else Big5
 * as older registers of Taiwan use it. Fails with the line of the first bytes that are no text.
 */
export function decodeCsv(bytes: Uint8Array, wanted: CsvEncoding | null): Result<DecodedText, Issue> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return failure(csvIssue.workbook());
  const certain = wanted ?? byMark(bytes);
  if (certain !== null) {
    const text = decode(bytes, certain);
    return text === null
      ? failure(csvIssue.unknownEncoding(lineOfFault(bytes, certain), certain.toUpperCase()))
      : success({ text, encoding: certain, guessed: false });
  }
  const zeros = byZeros(bytes);
  for (const encoding of zeros === null ? (['utf-8', 'big5'] as const) : [zeros]) {
    const text = decode(bytes, encoding);
    if (text !== null) return success({ text, encoding, guessed: true });
  }
  return failure(csvIssue.unknownEncoding(lineOfFault(bytes, 'utf-8'), 'UTF-8, Big5'));
}
