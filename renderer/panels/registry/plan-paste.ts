import type { RowField } from './arrange-rows';
import type { RowInput } from './plan-changes';
import type { RegistryRecord } from './record-kind';

export type PastePlace = {
  /** Records from the active row down, as the table shows them. */
  readonly rows: readonly RegistryRecord[];
  /** Columns from the active one to the right. */
  readonly columns: readonly RowField[];
  /** Rows that are chosen; one copied cell goes into all of them. */
  readonly chosen: readonly RegistryRecord[];
};

/** Heads as people write them: with or without the unit, in either language, or the id of the column. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .trim()
    .toLocaleLowerCase();

const exact = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase();

/** Whole heads go before those that fit without what stands in brackets; of equal ones the first column counts. */
function headOf(fields: readonly RowField[]): (head: string) => RowField | null {
  const whole = new Map<string, RowField>();
  const loose = new Map<string, RowField>();
  for (const field of fields)
    for (const head of [field.id, field.title.en, field.title['zh-Hant']]) {
      if (!whole.has(exact(head))) whole.set(exact(head), field);
      if (!loose.has(plain(head))) loose.set(plain(head), field);
    }
  return (head) => whole.get(exact(head)) ?? loose.get(plain(head)) ?? null;
}

/** The columns that a first line names; null where it names fewer than two, or not most of its cells. */
export function readHead(cells: readonly string[], fields: readonly RowField[]): readonly (RowField | null)[] | null {
  const found = cells.map(headOf(fields));
  const known = found.filter((field) => field !== null).length;
  return known >= 2 && known * 2 > cells.filter((cell) => cell.trim() !== '').length ? found : null;
}

/**
 * Where pasted cells go. With a head, by the names of its columns, into the records whose ids it gives, else into new
 * ones. Without, into the range that begins at the active cell; what is below the last row becomes new records.
 */
export function planPaste(
  table: readonly (readonly string[])[],
  place: PastePlace,
  fields: readonly RowField[],
  records: readonly RegistryRecord[],
): { readonly rows: readonly RowInput[]; readonly head: boolean; readonly ignored: readonly string[] } {
  const [first = [], ...rest] = table;
  const head = readHead(first, fields);
  if (head !== null) {
    const standing = new Set(records.map(({ id }) => id));
    const idAt = head.findIndex((field) => field?.id === 'id');
    const rows = rest.map((cells, index): RowInput => {
      const id = idAt < 0 ? undefined : cells[idAt]?.trim();
      const stands = id !== undefined && standing.has(id);
      const filled = cells.flatMap((text, at) => {
        const field = head[at];
        const given = field !== null && field !== undefined && !(field.id === 'id' && stands);
        return given && (stands || text.trim() !== '') ? [{ field: field.id, text }] : [];
      });
      return { key: `row ${String(index + 2)}`, id: stands ? id : null, cells: filled };
    });
    return { rows, head: true, ignored: first.filter((_, at) => head[at] === null && first[at]?.trim() !== '') };
  }
  const [only] = first;
  const [column] = place.columns;
  if (
    table.length === 1 &&
    first.length === 1 &&
    only !== undefined &&
    place.chosen.length > 1 &&
    column !== undefined
  ) {
    const rows = place.chosen.map(({ id }) => ({ key: id, id, cells: [{ field: column.id, text: only }] }));
    return { rows, head: false, ignored: [] };
  }
  const rows = table.map((cells, index): RowInput => {
    const record = place.rows[index];
    const filled = cells.flatMap((text, at) => {
      const field = place.columns[at];
      return field === undefined || (record === undefined && text.trim() === '') ? [] : [{ field: field.id, text }];
    });
    return { key: record?.id ?? `row ${String(index + 1)}`, id: record?.id ?? null, cells: filled };
  });
  return { rows, head: false, ignored: [] };
}
