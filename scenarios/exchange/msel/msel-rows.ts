import type { Issue } from '@scenarios/format/issues';
import type { FilePlace } from '../file-place';
import { columnLetter } from '../file-place';
import type { ZonedMoment } from './calendar';
import { civilFromDays } from './calendar';
import type { CarriedInject } from './carried-inject';
import { readCarried } from './carried-inject';
import type { MselColumn, MselField } from './msel-fields';
import { isTextField } from './msel-fields';
import { mselIssue } from './msel-issues';
import type { MselMapping } from './msel-mapping';
import type { MselTable } from './msel-table';
import { placeInTable } from './msel-table';
import type { CellTime } from './read-field';
import { cleanText, readCellTime } from './read-field';
import { readDay } from './read-time';
import { createClockReader } from './scenario-seconds';
import type { SheetCell, SheetRow } from './sheet-cell';
import { emptyCell } from './sheet-cell';
import { cellText } from './write-field';

/** A column under its mapping, with what stands above it. */
export type ReadColumn = MselColumn & { readonly index: number; readonly heading: string };

/** A row that is an inject. */
export type InjectRow = {
  readonly line: number;
  readonly cell: (column: number) => SheetCell;
  readonly place: (column: number | null) => FilePlace;
  /** Null where no column holds numbers. */
  readonly number: string | null;
  readonly carried: CarriedInject | null;
  /** What its time says; null where the list has no column for it. */
  readonly time: CellTime | null;
  readonly issues: readonly Issue[];
};

export type InjectRows = {
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly InjectRow[];
  readonly notes: readonly Issue[];
};

const filled = ({ cells }: SheetRow): readonly number[] =>
  cells.flatMap(({ text, shows }, index) => (text.trim() !== '' || shows === 'error' ? [index] : []));
const textAt = ({ cells }: SheetRow, index: number): string => cells[index]?.text ?? '';

/** Columns under their mapping; a second column of the same field is kept with the notes. */
function columnsOf(table: MselTable, mapping: MselMapping, notes: Issue[]): readonly ReadColumn[] {
  const header = mapping.header === null ? undefined : table.rows[mapping.header];
  const taken = new Set<string>();
  return Array.from({ length: table.width }, (_, index): ReadColumn => {
    const { field, language } = mapping.columns[index] ?? { field: 'keep', language: null };
    const named = cleanText(header === undefined ? '' : textAt(header, index)).replace(/\s+/g, ' ');
    const heading = named === '' ? columnLetter(index) : named.slice(0, 200);
    const place = placeInTable(table, header?.line ?? 1, index);
    const key = isTextField(field) ? `${field} ${language ?? ''}` : field;
    const double = field !== 'keep' && field !== 'ignore' && field !== 'holdfast' && taken.has(key);
    taken.add(key);
    if (double) notes.push(mselIssue.doubleColumn(place, heading));
    else if (named !== '' && field === 'keep') notes.push(mselIssue.keptColumn(place, heading));
    else if (named !== '' && field === 'ignore') notes.push(mselIssue.ignoredColumn(place, heading));
    return { field: double ? 'keep' : field, language, index, heading };
  });
}

/**
 * The rows of a list that are injects, under a mapping, with their numbers and times; clock times follow the days that rows
 * between them or columns tell. Rows above the headings, headings between the rows and headings that are repeated are told.
 */
export function injectRows(table: MselTable, mapping: MselMapping, start: ZonedMoment): InjectRows {
  const notes: Issue[] = [...table.notes];
  const columns = columnsOf(table, mapping, notes);
  const first = mapping.header === null ? 0 : mapping.header + 1;
  const titles = table.rows.slice(0, Math.max(0, first - 1));
  const marks = new Set(
    titles.flatMap(({ cells }) => cells.map(({ text }) => text.trim())).filter((text) => text !== ''),
  );
  for (const row of titles) {
    const at = filled(row)[0] ?? 0;
    notes.push(mselIssue.titleRow(placeInTable(table, row.line, at), textAt(row, at)));
  }
  const headings =
    mapping.header === null ? null : JSON.stringify(table.rows[mapping.header]?.cells.map(({ text }) => text.trim()));
  const columnOf = (field: MselField): number => columns.find((column) => column.field === field)?.index ?? -1;
  const [number, time, simulated, day] = (['number', 'time', 'simulatedTime', 'day'] as const).map(columnOf);
  const carriers = columns.filter(({ field }) => field === 'holdfast').map(({ index }) => index);
  const timed = time === undefined || time < 0 ? (simulated ?? -1) : time;
  const clock = createClockReader(start);
  const { year } = civilFromDays(Math.floor(start.local / 86_400));
  const reading = { bare: mapping.bare, numbers: mapping.numbers };

  const rows = table.rows.slice(first).flatMap((row): InjectRow[] => {
    const cell = (column: number): SheetCell => row.cells[column] ?? emptyCell;
    const place = (column: number | null): FilePlace => placeInTable(table, row.line, column);
    const used = filled(row);
    const [only] = used;
    if (used.length === 1 && only !== undefined && columns.length > 1) {
      const text = textAt(row, only).trim();
      if (marks.has(text)) return [];
      const days = readDay(cell(only), start, year);
      if (days !== null) clock.setDay(days);
      notes.push(days === null ? mselIssue.sectionRow(place(only), text) : mselIssue.dayRow(place(only), text));
      return [];
    }
    if (JSON.stringify(row.cells.map(({ text }) => text.trim())) === headings) return [];
    const issues: Issue[] = [];
    for (const { index, field } of columns)
      if (cell(index).shows === 'error' && field !== 'ignore')
        issues.push(mselIssue.fault(place(index), cell(index).text));
    const json = carriers.map((index) => cell(index).text).join('');
    const carried = json.trim() === '' ? null : readCarried(json, place(carriers[0] ?? null), issues);
    const dayCell = day === undefined || day < 0 ? emptyCell : cell(day);
    const days = dayCell === emptyCell ? null : readDay(dayCell, start, year);
    if (dayCell !== emptyCell && days === null && day !== undefined)
      issues.push(mselIssue.badDay(place(day), dayCell.text));
    const told = timed < 0 ? null : readCellTime(cell(timed), { reading, clock, year, day: days }, place(timed));
    if (
      told?.of === 'time' &&
      simulated !== undefined &&
      simulated >= 0 &&
      simulated !== timed &&
      cell(simulated) !== emptyCell
    ) {
      const apart = { reading, clock: createClockReader(start), year, day: days };
      const other = readCellTime(cell(simulated), apart, place(simulated));
      if (other.of === 'time' && (other.seconds - told.seconds) % 86_400 !== 0)
        issues.push(mselIssue.timesDiffer(place(simulated), cell(simulated).text));
    }
    const written = number === undefined || number < 0 ? null : cleanText(cell(number).text);
    const whole = carried?.values.number;
    const own = whole !== undefined && cleanText(cellText(whole)) === written ? whole : written;
    return [{ line: row.line, cell, place, number: own, carried, time: told, issues }];
  });
  if ((number === undefined || number < 0) && rows.length > 0) notes.push(mselIssue.numbersGiven());
  return { columns, rows, notes };
}
