import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../file-place';
import { allowedInXml, xmlText } from '../xml-text';

export type WrittenRow = {
  readonly look: 'mark' | 'title' | 'head' | 'body';
  readonly cells: readonly string[];
};

export type WrittenSheet = {
  readonly name: string;
  /** Widths of the columns, characters; zero hides a column. */
  readonly widths: readonly number[];
  readonly rows: readonly WrittenRow[];
  /** Rows that stay in sight, and are repeated on every printed page. */
  readonly frozen: number;
  /** Stands above and below every printed page. */
  readonly mark: string;
};

/** The most characters of a cell (Excel specifications and limits). */
export const cellLimit = 32_767;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;
const rootRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const bookRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** Styles in the order of `looks`. `quotePrefix` keeps a text that begins like a formula a text when it is edited. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A94A3"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const looks = { mark: 1, title: 2, head: 3, body: 4 } as const satisfies Record<WrittenRow['look'], number>;

/** What Excel would take for an escaped character stands escaped itself. */
const escaped = (text: string): string =>
  xmlText(allowedInXml(text).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')).replaceAll('&#10;', '\n');

/** A header or footer of the page: `&` begins a code there, and at most 255 characters are taken. */
const pageText = (mark: string): string =>
  xmlText(
    `&C&B${mark
      .slice(0, 120)
      .replace(/[\n\r\t]/g, ' ')
      .replaceAll('&', '&&')}`,
  );

const sheetName = (name: string): string =>
  allowedInXml(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'MSEL';

function rowXml({ look, cells }: WrittenRow, index: number): string {
  const line = String(index + 1);
  const written = cells.map((cell, column) =>
    cell === '' && look !== 'body'
      ? ''
      : `<c r="${columnLetter(column)}${line}" s="${String(looks[look])}"${
          cell === '' ? '/>' : ` t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
        }`,
  );
  return `<row r="${line}">${written.join('')}</row>`;
}

function sheetXml({ widths, rows, frozen, mark }: WrittenSheet): string {
  const below = `A${String(frozen + 1)}`;
  const pane = `<pane ySplit="${String(frozen)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`;
  const columns = widths.map((width, index) => {
    const at = String(index + 1);
    return `<col min="${at}" max="${at}" width="${String(width === 0 ? 8 : width)}"${width === 0 ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  const banner = mark === '' ? '' : `<oddHeader>${pageText(mark)}</oddHeader>`;
  const footer = `<oddFooter>${mark === '' ? xmlText('&C&P / &N') : `${pageText(mark)}${xmlText('&R&P / &N')}`}</oddFooter>`;
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen > 0 ? pane : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData><pageMargins left="0.4" right="0.4" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter>${banner}${footer}</headerFooter></worksheet>`;
}

/**
 * An Excel workbook of one sheet (ECMA-376, transitional), every cell a text, so that nothing in it is ever calculated. The same
 * sheet gives the same bytes.
 */
export function writeWorkbook(sheet: WrittenSheet): Uint8Array {
  const name = sheetName(sheet.name);
  const titles = `'${name.replaceAll("'", "''")}'!$${String(sheet.frozen)}:$${String(sheet.frozen)}`;
  const defined =
    sheet.frozen === 0
      ? ''
      : `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(titles)}</definedName></definedNames>`;
  const book = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets>${defined}</workbook>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': bookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    level: 6,
    mtime: '1980-01-01T00:00:00',
  });
}
