import type { MselColumn } from '@scenarios/exchange/msel/msel-fields';
import { isTextField } from '@scenarios/exchange/msel/msel-fields';
import type { MselMapping } from '@scenarios/exchange/msel/msel-mapping';
import { columnKey, columnsOf } from '@scenarios/exchange/msel/msel-mapping';
import type { MselReading } from '@scenarios/exchange/msel/plan-msel-file';

const several: ReadonlySet<MselColumn['field']> = new Set(['keep', 'ignore', 'holdfast']);

/** The columns with a new meaning for one of them; the column that had that meaning takes the one that it had before. */
export function useColumn(columns: readonly MselColumn[], at: number, column: MselColumn): readonly MselColumn[] {
  const before = columns[at];
  const now = isTextField(column.field) ? column : { field: column.field, language: null };
  const taken = (other: MselColumn): boolean => !several.has(now.field) && columnKey(other) === columnKey(now);
  return columns.map((each, index) =>
    index === at ? now : taken(each) ? (before ?? { field: 'keep', language: null }) : each,
  );
}

/** The mapping with another row of names, its columns as that row says; null: no row names them, and they stay. */
export function useHeader({ head, mapping, width }: MselReading, header: number | null): MselMapping {
  const names = header === null ? undefined : head[header]?.cells;
  if (names === undefined) return { ...mapping, header };
  const named = columnsOf(names.map((name) => name.replace(/\s+/g, ' ').trim()));
  const columns = Array.from({ length: width }, (_, at): MselColumn => named[at] ?? { field: 'keep', language: null });
  return { ...mapping, header, columns };
}

/** A column of a list as it is shown: its name and the first values below it. */
export type ShownColumn = { readonly name: string; readonly examples: readonly string[]; readonly use: MselColumn };

const examples = 3;

/** The columns of a list with their names and examples. */
export const shownColumns = ({ head, mapping }: MselReading): readonly ShownColumn[] =>
  mapping.columns.map((use, at) => ({
    name: mapping.header === null ? '' : (head[mapping.header]?.cells[at] ?? '').replace(/\s+/g, ' ').trim(),
    examples: head
      .slice(mapping.header === null ? 0 : mapping.header + 1)
      .map(({ cells }) => cells[at] ?? '')
      .filter((cell) => cell.trim() !== '')
      .slice(0, examples),
    use,
  }));
