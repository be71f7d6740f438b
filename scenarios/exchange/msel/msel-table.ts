import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { CsvEncoding } from '../csv-encoding';
import type { CsvDelimiter } from '../csv-table';
import { readCsvTable } from '../csv-table';
import type { FilePlace } from '../file-place';
import { cellPlace, columnLetter, linePlace } from '../file-place';
import { excerpt } from '../issue-at-line';
import { readWorkbook } from './read-workbook';
import type { SheetRow } from './sheet-cell';
import { textCell } from './sheet-cell';

/** What the user says of a file beside what it says itself; null: as the file says, or guessed. */
export type MselFileChoices = {
  readonly sheet: string | null;
  readonly encoding: CsvEncoding | null;
  readonly delimiter: CsvDelimiter | null;
};

/** The rows of a list in which anything stands. */
export type MselTable = {
  readonly format: 'xlsx' | 'csv';
  /** All sheets of the file; empty of text. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly encoding: CsvEncoding | null;
  readonly delimiter: CsvDelimiter | null;
  readonly rows: readonly SheetRow[];
  /** Cells of the widest row. */
  readonly width: number;
  readonly notes: readonly Issue[];
};

export const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/**
 * The rows of a list of injects from the bytes of an Excel workbook or a CSV file, by what the bytes are and not by the name.
 * Fails where it is neither, is damaged, or passes a limit of `readWorkbook` or `readCsvTable`.
 */
export function readMselTable(bytes: Uint8Array, choices: MselFileChoices): Result<MselTable, Issue> {
  if (isPacked(bytes)) {
    const read = readWorkbook(bytes, choices.sheet);
    if (!read.ok) return read;
    const { sheets, sheet, rows } = read.value;
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return success({ format: 'xlsx', sheets, sheet, encoding: null, delimiter: null, rows, width, notes: [] });
  }
  const read = readCsvTable(bytes, {
    ...(choices.encoding === null ? {} : { encoding: choices.encoding }),
    ...(choices.delimiter === null ? {} : { delimiter: choices.delimiter }),
  });
  if (!read.ok) return read;
  const { encoding, delimiter, rows, width, notes } = read.value;
  return success({
    format: 'csv',
    sheets: [],
    sheet: null,
    encoding,
    delimiter,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(textCell) })),
    width,
    notes,
  });
}

/** The place of a cell, or of a whole row: `MSEL!D12` of a workbook, line and column of text. */
export function placeInTable({ sheet }: Pick<MselTable, 'sheet'>, line: number, column: number | null): FilePlace {
  if (sheet === null) return column === null ? linePlace(line) : cellPlace(line, column);
  const at = `${column === null ? '' : columnLetter(column)}${String(line)}`;
  const name = excerpt(sheet);
  return column === null
    ? { path: `${name}!${at}`, label: { en: `Sheet "${name}", row ${at}`, 'zh-Hant': `工作表「${name}」第 ${at} 列` } }
    : {
        path: `${name}!${at}`,
        label: { en: `Sheet "${name}", cell ${at}`, 'zh-Hant': `工作表「${name}」儲存格 ${at}` },
      };
}
