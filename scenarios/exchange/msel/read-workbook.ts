import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { decodeCsv } from '../csv-encoding';
import type { XmlElement } from '../xml-document';
import { readXmlDocument } from '../xml-document';
import { shownBy } from './number-format';
import type { SheetRow } from './sheet-cell';
import type { WorkbookParts } from './sheet-cells';
import { sheetCells, stringItem } from './sheet-cells';
import { workbookIssue } from './workbook-issues';
import { readZipEntries } from './zip-entries';

export type Workbook = {
  /** Names of the sheets in their order; those that are hidden stand last. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
};

/** Tags of one part above which it is refused unparsed. */
const tagLimit = 4_000_000;

function tags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

type Part = XmlElement | Issue | null;

const isIssue = (part: Part): part is Issue => part !== null && 'code' in part;

/** A part of the workbook; null where it has none of that name, an issue where it cannot be read. */
function readPart(entries: ReadonlyMap<string, Uint8Array>, name: string): Part {
  const bytes = entries.get(name);
  if (bytes === undefined) return null;
  const decoded = decodeCsv(bytes, bytes[0] === 0xff || bytes[0] === 0xfe ? null : 'utf-8');
  if (!decoded.ok) return workbookIssue.damaged(name);
  if (tags(decoded.value.text) > tagLimit) return workbookIssue.tooManyCells(name);
  const read = readXmlDocument(decoded.value.text);
  if (read.ok) return read.value;
  return (
    read.issues.find(({ code }) => code === 'exchange/unsafe' || code === 'exchange/too-large') ??
    workbookIssue.damaged(name)
  );
}

const all = (element: Part, name: string): readonly XmlElement[] =>
  element === null || isIssue(element) ? [] : element.children.filter((each) => each.name === name);
const within = (element: Part, list: string, name: string): readonly XmlElement[] =>
  all(element, list).flatMap(({ children }) => children.filter((each) => each.name === name));

/** The part that a relation of a part points at, from the root of the workbook. */
function targetOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const relation = (relations: Part, isWanted: (relation: XmlElement) => boolean): string | null =>
  all(relations, 'Relationship').find(isWanted)?.attributes.get('Target') ?? null;

function stylesOf(styles: Part): WorkbookParts['styles'] {
  const codes = new Map(
    within(styles, 'numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  return within(styles, 'cellXfs', 'xf').map(({ attributes }) =>
    shownBy(Number(attributes.get('numFmtId') ?? '0'), codes),
  );
}

type SheetEntry = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** The sheet that looks most like a list of injects by its name, else the first. */
const usualSheet = (sheets: readonly SheetEntry[]): SheetEntry | undefined =>
  sheets.find(({ name, hidden }) => !hidden && /msel|inject|事件|狀況|劇本/i.test(name)) ?? sheets[0];

/**
 * The cells of one sheet of an Excel workbook (ECMA-376, transitional and strict): the one that is named, else the one whose
 * name speaks of a MSEL, else the first. Nothing is calculated: formulas count with the value that was saved. Fails where the
 * file is no such workbook, is damaged or unsafe, or a limit is passed.
 */
export function readWorkbook(bytes: Uint8Array, wanted: string | null = null): Result<Workbook, Issue> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return failure(workbookIssue.oldWorkbook());
  const unpacked = readZipEntries(
    bytes,
    (name) => /\.(?:xml|rels)$/.test(name) && !/(?:drawings|theme|charts)\//.test(name),
  );
  if (!unpacked.ok) return unpacked;
  const entries = unpacked.value;
  const root = readPart(entries, '_rels/.rels');
  const path =
    relation(root, ({ attributes }) => attributes.get('Type')?.endsWith('/officeDocument') ?? false)?.replace(
      /^\//,
      '',
    ) ?? 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const book = readPart(entries, path);
  const relations = readPart(entries, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const part = (kind: string, usual: string): Part =>
    readPart(
      entries,
      targetOf(
        folder,
        relation(relations, ({ attributes }) => attributes.get('Type')?.endsWith(`/${kind}`) ?? false) ?? usual,
      ),
    );
  const strings = part('sharedStrings', 'sharedStrings.xml');
  const styles = part('styles', 'styles.xml');
  const problem = [root, book, relations, strings, styles].find(isIssue);
  if (problem !== undefined) return failure(problem);
  if (book === null) return failure(workbookIssue.damaged(''));

  const sheets = within(book, 'sheets', 'sheet')
    .flatMap(({ attributes }): SheetEntry[] => {
      const target = relation(relations, (each) => each.attributes.get('Id') === attributes.get('id'));
      const name = attributes.get('name');
      if (target === null || name === undefined) return [];
      return [{ name, path: targetOf(folder, target), hidden: (attributes.get('state') ?? 'visible') !== 'visible' }];
    })
    .sort((one, other) => Number(one.hidden) - Number(other.hidden));
  const names = sheets.map(({ name }) => name);
  const chosen = wanted === null ? usualSheet(sheets) : sheets.find(({ name }) => name === wanted);
  if (chosen === undefined)
    return failure(
      wanted === null || names.length === 0 ? workbookIssue.noSheets() : workbookIssue.unknownSheet(wanted, names),
    );
  const sheet = readPart(entries, chosen.path);
  if (sheet === null || isIssue(sheet)) return failure(sheet ?? workbookIssue.damaged(chosen.path));
  const date1904 = all(book, 'workbookPr')[0]?.attributes.get('date1904');
  const rows = sheetCells(sheet, {
    strings: all(strings, 'si').map(stringItem),
    styles: stylesOf(styles),
    from1904: date1904 === '1' || date1904 === 'true',
  });
  if (rows === null) return failure(workbookIssue.tooManyCells(chosen.name));
  return success({ sheets: names, sheet: chosen.name, rows });
}
