import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { success } from '../format/result';
import type { Design } from '../format/scenario';
import type { CsvMapping } from './column-mapping';
import { guessCsvMapping } from './csv-columns';
import type { CsvTable } from './csv-table';
import { readCsvTable } from './csv-table';
import type { FileChoices } from './file-choices';
import type { KindWord, ReadFile, TableReading } from './file-reading';
import { cellHead, unknownKinds } from './file-reading';
import { readCsv } from './read-csv';

/** Rows of a table that are shown: enough for a header that stands among the first ten, and some values. */
const headRows = 16;

function kindsInTable({ rows }: CsvTable, mapping: CsvMapping): readonly KindWord[] {
  const column = mapping.columns.findIndex(({ field }) => field === 'kind');
  if (column < 0 || mapping.records === 'links') return [];
  return unknownKinds(
    rows.slice(mapping.header === null ? 0 : mapping.header + 1).map(({ cells }) => cells[column] ?? ''),
  );
}

/** Reads a table, and shows how, so that it can be corrected. Fails where it is no table; one without telling columns is read. */
export function readTable(bytes: Uint8Array, choices: FileChoices, design: Design): Result<ReadFile, Issue> {
  const read = readCsvTable(bytes, {
    ...(choices.encoding === null ? {} : { encoding: choices.encoding }),
    ...(choices.delimiter === null ? {} : { delimiter: choices.delimiter }),
  });
  if (!read.ok) return read;
  const table: CsvTable = read.value;
  const mapping = choices.mapping ?? guessCsvMapping(table, design.mesh.services);
  const drafted = readCsv(table, mapping, design.mesh);
  const reading: TableReading = {
    encoding: table.encoding,
    delimiter: table.delimiter,
    mapping,
    head: table.rows.slice(0, headRows).map(({ cells }) => cells.map((cell) => cell.slice(0, cellHead))),
    count: table.rows.length - (mapping.header === null ? 0 : mapping.header + 1),
    headerLine: mapping.header === null ? null : (table.rows[mapping.header]?.line ?? null),
    kindWords: kindsInTable(table, mapping),
  };
  // A table that cannot be understood yet is still shown, so that its columns can be named.
  if (!drafted.ok)
    return success({
      draft: { services: [], nodes: [], links: [], layers: [], notes: drafted.issues },
      table: reading,
      features: null,
      designs: [],
    });
  return success({ draft: drafted.value, table: reading, features: null, designs: [] });
}
