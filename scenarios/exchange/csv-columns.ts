import type { ColumnUse, CsvMapping } from './column-mapping';
import type { CsvTable } from './csv-table';
import type { NamedService } from './guess-column';
import { guessColumn } from './guess-column';
import { nameableServices } from './draft-flat';
import type { DecimalMark } from './read-number';
import { readNumber } from './read-number';

/** Rows that are looked at to find the header, and to tell decimal commas. */
const sample = { header: 10, values: 200 } as const;

const isNumeric = (cell: string): boolean => readNumber(cell, '.') !== null || readNumber(cell, ',') !== null;

/** The field and what tells two columns of it apart. */
const useKey = (use: ColumnUse): string =>
  'service' in use ? `${use.field} ${use.service ?? ''} ${'kind' in use ? use.kind : ''}` : use.field;

/** Each use once: the first column has it. */
export function withoutRepeats(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  const seen = new Set<string>();
  return columns.map((use) => {
    const key = useKey(use);
    if (use.field === 'ignore' || !seen.has(key)) {
      seen.add(key);
      return use;
    }
    return { field: 'ignore' };
  });
}

/** Whether rows of these columns are links: they have both ends. */
const areLinks = (columns: readonly ColumnUse[]): boolean =>
  ['from', 'to'].every((end) => columns.some(({ field }) => field === end));

/** A comma before one, two or more than three digits, in columns of numbers, and no such point. */
function guessDecimal(table: CsvTable, first: number, columns: readonly ColumnUse[]): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const { cells } of table.rows.slice(first, first + sample.values)) {
    for (const [index, cell] of cells.entries()) {
      const use = columns[index]?.field ?? 'ignore';
      if (['id', 'name', 'name-en', 'name-zh', 'owner', 'holdfast'].includes(use)) continue;
      const text = cell.normalize('NFKC').trim();
      if (/^[+-]?\d*,(?:\d{1,2}|\d{4,})$/.test(text) || /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) commas += 1;
      if (/^[+-]?\d*\.\d+$/.test(text)) points += 1;
    }
  }
  return commas > points ? ',' : '.';
}

/**
 * What the columns of a table hold, as far as their headers tell, in English or Traditional Chinese: a first proposal for the
 * user to correct. The header is the row among the first ten of which most cells are recognised; where none is, the first
 * row without numbers. Rows with both ends are links, all others nodes.
 */
export function guessCsvMapping(table: CsvTable, services: readonly NamedService[]): CsvMapping {
  const named = nameableServices(services);
  const guess = (cells: readonly string[], records: 'nodes' | 'links'): readonly ColumnUse[] =>
    cells.map((cell) => guessColumn(cell, records, named));
  let header: number | null = null;
  let most = 1;
  for (const [index, { cells }] of table.rows.slice(0, sample.header).entries()) {
    const recognised = withoutRepeats(guess(cells, 'nodes')).filter(({ field }) => field !== 'ignore').length;
    if (recognised > most || (recognised === 1 && table.width === 1 && header === null)) {
      header = index;
      most = recognised;
    }
  }
  const top = table.rows[0]?.cells ?? [];
  if (header === null && top.some((cell) => cell !== '') && !top.some(isNumeric)) header = 0;
  const cells = header === null ? [] : (table.rows[header]?.cells ?? []);
  const asNodes = guess(cells, 'nodes');
  const records = areLinks(asNodes) ? 'links' : 'nodes';
  const guessed = withoutRepeats(records === 'links' ? guess(cells, 'links') : asNodes);
  const columns = Array.from({ length: table.width }, (_, index): ColumnUse => guessed[index] ?? { field: 'ignore' });
  return {
    records,
    header,
    columns,
    decimal: guessDecimal(table, header === null ? 0 : header + 1, columns),
    nodeKind: null,
    linkKind: null,
    linkServices: [],
    kinds: [],
  };
}
