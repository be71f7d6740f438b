import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { ColumnUse, CsvMapping } from './column-mapping';
import { withoutRepeats } from './csv-columns';
import { csvIssue } from './csv-issues';
import type { CsvTable } from './csv-table';
import type { ReadInto } from './draft-flat';
import { boundNotes, draftLinks, draftNodes, flatContext, servicesOfColumns } from './draft-flat';
import { cellPlace, linePlace } from './file-place';
import type { FlatRow } from './flat-row';
import type { MeshDraft } from './mesh-draft';

function rowsOf(
  table: CsvTable,
  mapping: CsvMapping,
  columns: readonly ColumnUse[],
  notes: Issue[],
): readonly FlatRow[] {
  const first = mapping.header === null ? 0 : mapping.header + 1;
  const expected = mapping.header === null ? table.width : (table.rows[mapping.header]?.cells.length ?? table.width);
  return table.rows.slice(first).flatMap(({ line, cells }): FlatRow[] => {
    if (cells.slice(expected).some((cell) => cell.trim() !== '')) {
      notes.push(csvIssue.wrongWidth(line, cells.length, expected));
      return [];
    }
    const used = cells.flatMap((text, column) => {
      const use = columns[column];
      return use === undefined || use.field === 'ignore' || text.trim() === ''
        ? []
        : [{ use, text: text.trim(), column }];
    });
    const place: FlatRow['place'] = (column) => (column === undefined ? linePlace(line) : cellPlace(line, column));
    return used.length === 0 ? [] : [{ line, cells: used, place }];
  });
}

/**
 * What a table says of nodes or links, under a mapping of its columns. A row in which something cannot be read is left out
 * whole and named in the notes with its line and the letter of its column; empty cells say nothing. Figures come in the units
 * of the services of the design. `from`, `to` and `community` name nodes by id or by name, of this table or of the design.
 * Fails only where the mapping has no column by which the records could be known.
 */
export function readCsv(table: CsvTable, mapping: CsvMapping, into: ReadInto): Result<MeshDraft, Issue> {
  const columns = withoutRepeats(mapping.columns);
  const uses = new Set(columns.map(({ field }) => field));
  const { records } = mapping;
  const known =
    records === 'links'
      ? uses.has('from') && uses.has('to')
      : (['id', 'name', 'name-en', 'name-zh'] as const).some((field) => uses.has(field));
  if (!known) return failure(csvIssue.noKeyColumn(records));

  const notes: Issue[] = [...table.notes];
  const header = mapping.header === null ? undefined : table.rows[mapping.header];
  for (const [column, cell] of (header?.cells ?? []).entries())
    if (header !== undefined && cell.trim() !== '' && (columns[column]?.field ?? 'ignore') === 'ignore')
      notes.push(csvIssue.columnIgnored(header.line, column, cell));
  const rows = rowsOf(table, mapping, columns, notes);
  const context = flatContext(mapping, columns, into);
  const nodes = records === 'nodes' ? draftNodes(rows, context) : [];
  const links = records === 'links' ? draftLinks(rows, context) : [];
  return success({
    services: servicesOfColumns(columns, into.services),
    nodes,
    links,
    layers: [],
    notes: boundNotes([...notes, ...context.issues]),
  });
}
