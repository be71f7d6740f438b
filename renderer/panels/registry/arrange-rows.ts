import type { Language } from '@ui/i18n/language.svelte';
import { searchWords } from '@ui/state/search-words';
import { cellText } from './cell-text';
import type { CellValue, Field } from './field';
import type { RegistryRecord } from './record-kind';

export type RowField = Field<RegistryRecord>;

/** One line of the table: a record, or the head of a group of them. */
export type Line =
  | { readonly kind: 'record'; readonly key: string; readonly record: RegistryRecord }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly text: string;
      readonly count: number;
      readonly collapsed: boolean;
    };

export type Arrangement = {
  readonly query: string;
  /** Chosen values by column; `none` stands for nothing stated. */
  readonly filters: ReadonlyMap<string, string>;
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  readonly group: string | null;
  readonly collapsed: ReadonlySet<string>;
};

export type Arranged = {
  readonly lines: readonly Line[];
  /** Records that pass the filters, in order, those of collapsed groups among them. */
  readonly records: readonly RegistryRecord[];
};

/** Stands for a cell in which nothing is stated. */
export const none = '\u0000';

/** What a record is filtered and grouped by in a column; a list counts for each of its values. */
export function facetsOf(field: RowField, record: RegistryRecord): readonly string[] {
  const value = field.get(record);
  if (value === null) return [none];
  return field.type.kind === 'reference' && field.type.many ? String(value).split('; ') : [String(value)];
}

/** Everything of a record that the search looks through. Kept as long as the record stands and the columns stay. */
type Searched = { readonly fields: readonly RowField[]; readonly language: Language; readonly text: string };
const searched = new WeakMap<RegistryRecord, Searched>();

function searchText(record: RegistryRecord, fields: readonly RowField[], language: Language): string {
  const known = searched.get(record);
  if (known?.fields === fields && known.language === language) return known.text;
  const text = fields
    .filter(({ type, sets }) => type.kind !== 'number' && (sets.includes('overview') || sets.includes('identity')))
    .map((field) => cellText(field.type, field.get(record), language))
    .join('\n')
    .toLocaleLowerCase();
  searched.set(record, { fields, language, text });
  return text;
}

function compare(one: CellValue | string, other: CellValue | string, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** Records in order of a column; those that state nothing come last either way. */
export function sortRecords(
  records: readonly RegistryRecord[],
  field: RowField,
  descending: boolean,
  language: Language,
): readonly RegistryRecord[] {
  const collator = new Intl.Collator(language === 'en' ? 'en-GB' : 'zh-TW', { numeric: true });
  const keyed = records.map((record) => {
    const value = field.get(record);
    const key = value === null || typeof value === 'number' ? value : cellText(field.type, value, language);
    return { record, key };
  });
  const sign = descending ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    return sign * compare(one.key, other.key, collator);
  });
  return keyed.map(({ record }) => record);
}

const byId = (fields: readonly RowField[], id: string | null): RowField | undefined =>
  id === null ? undefined : fields.find((field) => field.id === id);

/** The records that pass the text and every filter. */
function filterRecords(
  records: readonly RegistryRecord[],
  fields: readonly RowField[],
  { query, filters }: Arrangement,
  language: Language,
): readonly RegistryRecord[] {
  const words = searchWords(query);
  const chosen = [...filters].flatMap(([id, value]) => {
    const field = byId(fields, id);
    return field === undefined ? [] : [{ field, value }];
  });
  if (words.length === 0 && chosen.length === 0) return records;
  return records.filter((record) => {
    if (!chosen.every(({ field, value }) => facetsOf(field, record).includes(value))) return false;
    if (words.length === 0) return true;
    const text = searchText(record, fields, language);
    return words.every((word) => text.includes(word));
  });
}

/** Filters, sorts and groups the records of a tab into the lines of its table. Unsorted, they stay in document order. */
export function arrangeRows(
  records: readonly RegistryRecord[],
  fields: readonly RowField[],
  arrangement: Arrangement,
  language: Language,
  noneText: string,
): Arranged {
  const kept = filterRecords(records, fields, arrangement, language);
  const sortField = byId(fields, arrangement.sort?.field ?? null);
  const sorted =
    sortField === undefined ? kept : sortRecords(kept, sortField, arrangement.sort?.descending === true, language);
  const groupField = byId(fields, arrangement.group);
  if (groupField === undefined) {
    return { records: sorted, lines: sorted.map((record) => ({ kind: 'record', key: record.id, record })) };
  }
  const groups = new Map<string, RegistryRecord[]>();
  for (const record of sorted) {
    const text = cellText(groupField.type, groupField.get(record), language);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [record]);
    else group.push(record);
  }
  const collator = new Intl.Collator(language === 'en' ? 'en-GB' : 'zh-TW', { numeric: true });
  const ordered = [...groups].sort(([one], [other]) =>
    one === '' || other === '' ? Number(one === '') - Number(other === '') : collator.compare(one, other),
  );
  const lines = ordered.flatMap(([text, members]): Line[] => {
    const collapsed = arrangement.collapsed.has(text);
    const head: Line = {
      kind: 'group',
      key: `group:${text}`,
      text: text === '' ? noneText : text,
      count: members.length,
      collapsed,
    };
    return [head, ...(collapsed ? [] : members.map((record): Line => ({ kind: 'record', key: record.id, record })))];
  });
  return { records: ordered.flatMap(([, members]) => members), lines };
}
