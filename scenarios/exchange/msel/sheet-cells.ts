import type { XmlElement } from '../xml-document';
import { writeClock } from './calendar';
import type { SheetCell, SheetRow } from './sheet-cell';
import { emptyCell, textCell } from './sheet-cell';

/** What the cells of every sheet of a workbook refer to. */
export type WorkbookParts = {
  readonly strings: readonly string[];
  /** What the numbers of each cell style show. */
  readonly styles: readonly Exclude<SheetCell['shows'], 'text' | 'error'>[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
};

export const sheetLimits = { rows: 20_000, columns: 500, cells: 1_000_000 } as const;

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((each) => each.name === name);

/** `_x000D_` and the like stand for characters that XML cannot hold (ECMA-376, part 1, 22.9.2.19). */
const unescapeText = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The text of a string item, plain or in runs, without what is written above it to tell how it is pronounced. */
export const stringItem = (item: XmlElement): string =>
  unescapeText(
    item.children
      .flatMap((each) => (each.name === 'r' ? each.children : [each]))
      .map((each) => (each.name === 't' ? each.text : ''))
      .join(''),
  );

const days1904 = 1462;
const epoch = -25_569;

function numberCell(value: number, shows: SheetCell['shows']): SheetCell {
  if (shows === 'number' || value < 0 || value > 2_958_466)
    return { text: String(value), shows: 'number', serial: value };
  const seconds = Math.round(value * 86_400);
  if (shows === 'duration' || (shows === 'clock' && value >= 1)) {
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return { text: parts.map((part) => String(part).padStart(2, '0')).join(':'), shows: 'duration', serial: value };
  }
  const { date, time } = writeClock(epoch * 86_400 + seconds);
  const text = { date, clock: time, 'date-time': `${date} ${time}`, text: '', error: '' }[shows];
  return { text, shows, serial: value };
}

function cellOf(element: XmlElement, { strings, styles, from1904 }: WorkbookParts): SheetCell {
  const type = element.attributes.get('t') ?? 'n';
  const value = child(element, 'v')?.text.trim();
  if (type === 'inlineStr') {
    const inline = child(element, 'is');
    return inline === undefined ? emptyCell : textCell(stringItem(inline));
  }
  if (value === undefined || value === '')
    return child(element, 'f') === undefined ? emptyCell : { text: '', shows: 'error', serial: null };
  switch (type) {
    case 's':
      return textCell(strings[Number(value)] ?? '');
    case 'str':
      return textCell(unescapeText(child(element, 'v')?.text ?? ''));
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: value.slice(0, 20), shows: 'error', serial: null };
    case 'd':
      return textCell(value);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return textCell(value);
      const shows = styles[Number(element.attributes.get('s') ?? '0')] ?? 'number';
      const dated = from1904 && (shows === 'date' || shows === 'date-time') ? number + days1904 : number;
      return numberCell(dated, shows);
    }
  }
}

type Address = { readonly row: number; readonly column: number };

/** `B12` as row 12, column 1; null where it is no address. */
function readAddress(text: string): Address | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (found?.[1] === undefined) return null;
  let column = 0;
  for (const letter of found[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column: column - 1 };
}

/** Cells that are merged over several rows say the same in each of them. False where that would be more cells than are read. */
function fillDown(sheet: XmlElement, rows: ReadonlyMap<number, SheetCell[]>): boolean {
  let count = 0;
  for (const merge of child(sheet, 'mergeCells')?.children ?? []) {
    const [from = '', to = ''] = (merge.attributes.get('ref') ?? '').split(':');
    const first = readAddress(from);
    const last = readAddress(to);
    if (first === null || last === null || last.row - first.row > sheetLimits.rows) continue;
    const cell = rows.get(first.row)?.[first.column] ?? emptyCell;
    if (cell === emptyCell || first.column >= sheetLimits.columns) continue;
    count += Math.max(0, last.row - first.row);
    if (count > sheetLimits.cells) return false;
    for (let row = first.row + 1; row <= last.row; row += 1) {
      const cells = rows.get(row);
      if (cells === undefined || (cells[first.column] ?? emptyCell) !== emptyCell) continue;
      while (cells.length < first.column) cells.push(emptyCell);
      cells[first.column] = cell;
    }
  }
  return true;
}

/** The rows of a sheet in which anything stands; null where there are more cells than are read. */
export function sheetCells(sheet: XmlElement, parts: WorkbookParts): readonly SheetRow[] | null {
  const rows = new Map<number, SheetCell[]>();
  let line = 0;
  let count = 0;
  for (const element of child(sheet, 'sheetData')?.children ?? []) {
    if (element.name !== 'row') continue;
    const given = Number(element.attributes.get('r') ?? line + 1);
    line = Number.isInteger(given) && given > line && given <= 1_048_576 ? given : line + 1;
    const cells: SheetCell[] = [];
    for (const each of element.children) {
      if (each.name !== 'c') continue;
      const column = readAddress(each.attributes.get('r') ?? '')?.column ?? cells.length;
      const cell = cellOf(each, parts);
      if (cell === emptyCell) continue;
      count += 1;
      if (column >= sheetLimits.columns || count > sheetLimits.cells) return null;
      while (cells.length < column) cells.push(emptyCell);
      cells[column] = cell;
    }
    rows.set(line, cells);
    if (rows.size > sheetLimits.rows) return null;
  }
  if (!fillDown(sheet, rows)) return null;
  return [...rows].flatMap(([row, cells]) =>
    cells.some(({ text, shows }) => text.trim() !== '' || shows === 'error') ? [{ line: row, cells }] : [],
  );
}
