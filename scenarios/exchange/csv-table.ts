// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the renderer compiles this file without the folder
/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse';
import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { CsvEncoding } from './csv-encoding';
import { decodeCsv } from './csv-encoding';
import { csvIssue } from './csv-issues';

export const csvDelimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

export const csvLimits = { bytes: 64 * 1024 * 1024, rows: 100_000, columns: 1000, cell: 1_000_000 } as const;

export type CsvRow = {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type CsvTable = {
  readonly encoding: CsvEncoding;
  /** Nothing in the file says which encoding it has. */
  readonly encodingGuessed: boolean;
  readonly delimiter: CsvDelimiter;
  /** Rows with anything in them. */
  readonly rows: readonly CsvRow[];
  /** Cells of the widest row. */
  readonly width: number;
  readonly notes: readonly Issue[];
};

export type CsvChoices = {
  /** Left out, it is guessed. */
  readonly encoding?: CsvEncoding;
  readonly delimiter?: CsvDelimiter;
};

/** Rows that are looked at to guess a delimiter. */
const sampleRows = 50;

/** Cells of the first rows, were this the delimiter; quotes are respected, loosely. */
function widths(text: string, delimiter: string): readonly number[] {
  const found: number[] = [];
  let cells = 1;
  let quoted = false;
  let any = false;
  const end = Math.min(text.length, 200_000);
  for (let index = 0; index < end && found.length < sampleRows; index += 1) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells += 1;
    else if (character === '\n') {
      if (any) found.push(cells);
      cells = 1;
      any = false;
      continue;
    }
    any = true;
  }
  if (any && found.length < sampleRows) found.push(cells);
  return found;
}

/** The delimiter by which most rows have the same number of cells, at least two; among equals the one with more cells. */
function guessDelimiter(text: string): CsvDelimiter {
  let best: CsvDelimiter = ',';
  let most = 0;
  for (const delimiter of csvDelimiters) {
    const times = new Map<number, number>();
    const all = widths(text, delimiter);
    for (const width of all) times.set(width, (times.get(width) ?? 0) + 1);
    for (const [width, count] of times) {
      const score = width < 2 ? 0 : count / all.length + Math.min(width, 50) / 100 + (all[0] === width ? 0.3 : 0);
      if (score > most) [best, most] = [delimiter, score];
    }
  }
  return best;
}

/** `sep=;` on the first line, as Excel has it. */
const declared = /^"?sep=([,;|\t])"?\n/i;

const isDelimiter = (text: string | undefined): text is CsvDelimiter =>
  (csvDelimiters as readonly (string | undefined)[]).includes(text);

/** A cell as it was before `escapeFormula` of the writer made it harmless. */
const unescapeFormula = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/**
 * A table from the bytes of a CSV file: UTF-8, UTF-16 or Big5, with any of four delimiters, each guessed unless chosen.
 * Nothing is calculated: a formula is text. Empty rows are left out; lines count as an editor counts them, also through
 * cells of several lines. Fails, with the line, where a limit is passed, a quote stays open or the bytes are no text.
 */
export function readCsvTable(bytes: Uint8Array, choices: CsvChoices = {}): Result<CsvTable, Issue> {
  if (bytes.length > csvLimits.bytes) return failure(csvIssue.tooLarge(bytes.length, csvLimits.bytes));
  const decoded = decodeCsv(bytes, choices.encoding ?? null);
  if (!decoded.ok) return decoded;
  const { encoding, guessed } = decoded.value;
  const whole = decoded.value.text.replace(/\r\n?/g, '\n');
  const nothing = whole.indexOf('\0');
  const lineAt = (index: number): number => whole.slice(0, index).split('\n').length;
  if (nothing >= 0) return failure(csvIssue.notText(lineAt(nothing)));
  const said = declared.exec(whole);
  const start = said?.[0].length ?? 0;
  const text = whole.slice(start);
  const delimiter = choices.delimiter ?? (isDelimiter(said?.[1]) ? said[1] : guessDelimiter(text));

  const rows: CsvRow[] = [];
  let width = 0;
  let line = said === null ? 1 : 2;
  let from = 0;
  let fault: Issue | null = null;
  papa.parse(text, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    step: ({ data, errors, meta }, parser) => {
      const [error] = errors;
      const long = data.findIndex((cell) => cell.length > csvLimits.cell);
      if (error !== undefined) fault = csvIssue.unclosed(lineAt(start + Math.max(from, (error.index ?? from) - 1)));
      else if (data.length > csvLimits.columns) fault = csvIssue.tooManyColumns(line, csvLimits.columns);
      else if (long >= 0) fault = csvIssue.longCell(line, long, csvLimits.cell);
      else if (data.some((cell) => cell !== '')) {
        if (rows.length === csvLimits.rows) fault = csvIssue.tooManyRows(line, csvLimits.rows);
        rows.push({ line, cells: data.map(unescapeFormula) });
        width = Math.max(width, data.length);
      }
      if (fault !== null) {
        parser.abort();
        return;
      }
      for (
        let index = text.indexOf('\n', from);
        index >= 0 && index < meta.cursor;
        index = text.indexOf('\n', index + 1)
      )
        line += 1;
      from = meta.cursor;
    },
  });
  if (fault !== null) return failure(fault);
  if (rows.length === 0) return failure(csvIssue.empty());
  const notes = guessed && encoding !== 'utf-8' ? [csvIssue.guessedEncoding(encoding.toUpperCase(), 'choose')] : [];
  return success({ encoding, encodingGuessed: guessed, delimiter, rows, width, notes });
}
