import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import { csvIssue } from './csv-issues';
import { decodeCsv } from './csv-encoding';
import type { FileFormat } from './file-formats';

/** Formats of programs that write the code page of the machine, and of which all that counts is ASCII. */
const mayBeAnsi: ReadonlySet<FileFormat> = new Set(['epanet', 'matpower']);

const blockSize = 8192;

/** Each byte as the character of that number, as in ISO 8859-1. */
function westernText(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let from = 0; from < bytes.length; from += blockSize)
    blocks.push(String.fromCharCode(...bytes.subarray(from, from + blockSize)));
  return blocks.join('');
}

/**
 * The text of a file that is no table. Networks and cases in which names or comments are in neither UTF-8 nor Big5 are read as
 * Western European text; a note says so wherever the encoding was guessed. Fails with the line of the first bytes that are no text.
 */
export function decodeText(
  bytes: Uint8Array,
  format: FileFormat,
): Result<{ readonly text: string; readonly notes: readonly Issue[] }, Issue> {
  const decoded = decodeCsv(bytes, null);
  if (decoded.ok) {
    const { text, encoding, guessed } = decoded.value;
    const note = guessed && encoding !== 'utf-8';
    return success({ text, notes: note ? [csvIssue.guessedEncoding(encoding.toUpperCase(), 'save')] : [] });
  }
  const isText = decoded.issues[0]?.code === 'exchange/unknown-encoding' && !bytes.includes(0);
  if (!mayBeAnsi.has(format) || !isText) return decoded;
  return success({ text: westernText(bytes), notes: [csvIssue.guessedEncoding('ISO 8859-1', 'save')] });
}
