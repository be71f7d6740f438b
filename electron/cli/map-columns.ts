import { columnLetter } from '@scenarios/exchange/file-place';
import type { MselColumn } from '@scenarios/exchange/msel/msel-fields';
import { isTextField, mselFields } from '@scenarios/exchange/msel/msel-fields';
import type { MselMapping } from '@scenarios/exchange/msel/msel-mapping';
import { columnKey, columnsOf } from '@scenarios/exchange/msel/msel-mapping';
import type { MselReading } from '@scenarios/exchange/msel/plan-msel-file';
import { issue } from '@scenarios/format/issue-texts';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { MappedName } from './exchange-arguments';

const fields: readonly MselColumn['field'][] = [...mselFields, 'keep', 'ignore'];
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A field with the language of its text where one is said: `message`, `message:en`, `title:zh`. */
function readColumn(text: string): MselColumn | null {
  const [name = '', said] = text.split(':');
  const field = fields.find((each) => plain(each) === plain(name));
  const language = said === undefined ? null : /^en/i.test(said) ? 'en' : /^zh/i.test(said) ? 'zh-Hant' : undefined;
  if (field === undefined || language === undefined || (language !== null && !isTextField(field))) return null;
  return { field, language };
}

/** The row that names the columns: as it was found, else the first that has a name of the command line. */
function headerOf({ head, mapping }: MselReading, maps: readonly MappedName[]): number | null {
  if (mapping.header !== null) return mapping.header;
  const names = new Set(maps.map(({ column }) => plain(column)));
  const found = head.findIndex(({ cells }) => cells.some((cell) => names.has(plain(cell))));
  return found < 0 ? null : found;
}

/**
 * The columns of a list with what the command line says of some of them, by name or letter; a column that was guessed to hold the
 * same goes into the notes. Fails where there is no such column or field.
 */
export function mapColumns(
  reading: MselReading,
  maps: readonly MappedName[],
): Result<Pick<MselMapping, 'header' | 'columns'>, Issue> {
  const { head, mapping } = reading;
  const header = headerOf(reading, maps);
  const names = mapping.columns.map((_, at) =>
    header === null ? '' : (head[header]?.cells[at] ?? '').replace(/\s+/g, ' ').trim(),
  );
  const guessed = header === mapping.header ? mapping.columns : columnsOf(names);
  const said = new Map<number, MselColumn>();
  for (const { column, field } of maps) {
    const named = names.findIndex((name) => name !== '' && plain(name) === plain(column));
    const at = named >= 0 ? named : names.findIndex((_, index) => plain(columnLetter(index)) === plain(column));
    if (at < 0) {
      const known = names.map((name, index) => (name === '' ? columnLetter(index) : name));
      return failure(
        issue(
          'exchange/missing-column',
          '--map',
          { en: `the file has no column "${column}".`, 'zh-Hant': `檔案沒有「${column}」欄。` },
          { en: `It has: ${known.join(', ')}.`, 'zh-Hant': `檔案的欄位：${known.join('、')}。` },
        ),
      );
    }
    const use = readColumn(field);
    if (use === null)
      return failure(
        issue(
          'exchange/bad-value',
          '--map',
          { en: `"${field}" is no field of an inject.`, 'zh-Hant': `「${field}」不是狀況的欄位。` },
          { en: `Take one of ${fields.join(', ')}.`, 'zh-Hant': `請使用 ${fields.join('、')}。` },
        ),
      );
    said.set(at, use);
  }
  const taken = new Set([...said.values()].map(columnKey));
  return success({
    header,
    columns: guessed.map(
      (column, at) => said.get(at) ?? (taken.has(columnKey(column)) ? { field: 'keep', language: null } : column),
    ),
  });
}
