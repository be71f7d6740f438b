import type { Issue } from '../format/issues';
import type { LinkKind, MeshLink } from '../format/link';
import type { MeshNode, NodeKind } from '../format/node';
import type { ColumnUse, FieldMapping } from './column-mapping';
import type { FilePlace } from './file-place';
import { flatIssue } from './flat-issues';
import type { NamedService } from './guess-column';
import { linkKindNamed, nodeKindNamed } from './kind-names';
import type { NodeNames } from './node-names';
import { readNumber, readQuantity } from './read-number';
import { rateFactor, storeFactor, storeUnit, unitKey } from './unit-table';

/** One cell of a table, or one property of a feature; never empty. */
export type FlatCell = {
  readonly use: ColumnUse;
  readonly text: string;
  /** Where the file has a number rather than text. */
  readonly number?: number;
  readonly column: number;
};

/** One row of a table, or one feature of a map file. */
export type FlatRow = {
  readonly line: number | null;
  readonly cells: readonly FlatCell[];
  /** The record that a table has no columns for, where it is not a cell of text. */
  readonly holdfast?: unknown;
  /** Where the shape of a feature has it, rather than a cell. */
  readonly position?: { readonly lon: number; readonly lat: number };
  readonly lengthKm?: number;
  /** Kind of a node where no cell says it. */
  readonly kind?: NodeKind;
  readonly place: (column?: number) => FilePlace;
};

/** What rows are read against. */
export type FlatContext = {
  readonly mapping: FieldMapping;
  /** Services of the design, whose units the figures get; a service that it lacks keeps the unit of the file. */
  readonly services: ReadonlyMap<string, NamedService>;
  /** Nodes of the design, by their ids. */
  readonly standing: ReadonlyMap<string, Pick<MeshNode, 'id' | 'name' | 'needs'>>;
  /** Links of the design, by their ids. */
  readonly links: ReadonlyMap<string, Pick<MeshLink, 'id' | 'name'>>;
  readonly nodes: NodeNames;
  /** Gathers what is wrong; a row that adds to it is left out, unless it says otherwise. */
  readonly issues: Issue[];
};

/** Without the noise of a conversion: twelve significant digits. */
export const rounded = (value: number): number => Number(value.toPrecision(12));

/** The first cell of a row that has this use. */
export const cellOf = (row: FlatRow, field: ColumnUse['field']): FlatCell | null =>
  row.cells.find(({ use }) => use.field === field) ?? null;

/** A finite number in a cell, or null with an issue. */
export function numberIn(row: FlatRow, cell: FlatCell, { mapping, issues }: FlatContext): number | null {
  const value = cell.number ?? readNumber(cell.text, mapping.decimal);
  if (value === null) issues.push(flatIssue.notANumber(row.place(cell.column), cell.text));
  return value;
}

/**
 * A figure of a service in the unit of the design, or null with an issue. A unit in the cell goes before that of the column.
 * `hours` where the figure is hours of the need.
 */
export function figureIn(
  row: FlatRow,
  cell: FlatCell,
  service: string,
  unit: string | null,
  of: 'rate' | 'store',
  { mapping, services, issues }: FlatContext,
): { readonly value: number; readonly hours: boolean } | null {
  const plain = cell.number ?? readNumber(cell.text, mapping.decimal);
  const quantity = plain === null ? readQuantity(cell.text, mapping.decimal) : { value: plain, unit };
  if (quantity === null) {
    issues.push(flatIssue.notANumber(row.place(cell.column), cell.text));
    return null;
  }
  const wanted = services.get(service)?.unit ?? null;
  if (of === 'store' && quantity.unit !== null && ['h', 'hours', '小時'].includes(unitKey(quantity.unit)))
    return { value: quantity.value, hours: true };
  if (wanted === null || quantity.unit === null) return { value: quantity.value, hours: false };
  const factor = of === 'rate' ? rateFactor(quantity.unit, wanted) : storeFactor(quantity.unit, wanted);
  if (factor !== null) return { value: factor === 1 ? quantity.value : rounded(quantity.value * factor), hours: false };
  const target = of === 'rate' ? wanted : storeUnit(wanted);
  issues.push(flatIssue.badUnit(row.place(cell.column), quantity.unit, service, target));
  return null;
}

/** The kind that a word stands for in this file; null with an issue where none is known. */
export function nodeKindIn(row: FlatRow, cell: FlatCell, { mapping, issues }: FlatContext): NodeKind | null {
  const own = mapping.kinds.find(({ text }) => text === cell.text)?.kind;
  const kind = own ?? nodeKindNamed(cell.text) ?? mapping.nodeKind;
  if (kind === null) issues.push(flatIssue.unknownKind(row.place(cell.column), cell.text));
  return kind;
}

export function linkKindIn(row: FlatRow, cell: FlatCell, { mapping, issues }: FlatContext): LinkKind | null {
  const kind = linkKindNamed(cell.text) ?? mapping.linkKind;
  if (kind === null) issues.push(flatIssue.unknownKind(row.place(cell.column), cell.text));
  return kind;
}

const yes = new Set(['yes', 'y', 'true', '1', '是', '有', '單向', 'oneway']);
const no = new Set(['no', 'n', 'false', '0', '否', '無', '雙向', 'both']);

export function yesOrNoIn(row: FlatRow, cell: FlatCell, { issues }: FlatContext): boolean | null {
  const text = cell.text.normalize('NFKC').trim().toLowerCase();
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  issues.push(flatIssue.badYesNo(row.place(cell.column), cell.text));
  return null;
}

/**
 * What the table has no columns for: the entries of the JSON that have one of the names asked for, not yet validated.
 * Undefined where the row has none; null with an issue where it is not an object.
 */
export function holdfastIn(
  row: FlatRow,
  names: ReadonlySet<string>,
  { issues }: FlatContext,
): ReadonlyMap<string, unknown> | null | undefined {
  const cell = cellOf(row, 'holdfast');
  if (cell === null && row.holdfast === undefined) return undefined;
  let found: unknown = row.holdfast;
  if (cell !== null) {
    try {
      found = JSON.parse(cell.text);
    } catch {
      found = null;
    }
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    issues.push(flatIssue.badJson(row.place(cell?.column)));
    return null;
  }
  return new Map(Object.entries(found).filter(([key]) => names.has(key)));
}
