import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const rows = [
  { look: 'mark', cells: ['機密 & <restricted>'] },
  { look: 'head', cells: ['Number', 'Message'] },
  { look: 'body', cells: ['=1+1', ' two\nlines with _x0041_ and 台電 '] },
  { look: 'body', cells: ['', '+886'] },
] as const;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A workbook as other programs write it: strict, shared strings in runs, styles, a hidden sheet and merged cells. */
function foreign(sheet: string, book = ''): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${strict}/officeDocument" Target="/book/wb.xml"/></Relationships>`,
    'book/wb.xml': `<x:workbook xmlns:x="${main}" xmlns:q="${strict}">${book}<x:sheets><x:sheet name="Notes" sheetId="1" q:id="r1" state="hidden"/><x:sheet name="Contacts" sheetId="2" q:id="r1"/><x:sheet name="MSEL v2" sheetId="3" q:id="r2"/></x:sheets></x:workbook>`,
    'book/_rels/wb.xml.rels': `<Relationships><Relationship Id="r1" Type="${strict}/worksheet" Target="a.xml"/><Relationship Id="r2" Type="${strict}/worksheet" Target="../data/b.xml"/><Relationship Id="r3" Type="${strict}/sharedStrings" Target="s.xml"/><Relationship Id="r4" Type="${strict}/styles" Target="st.xml"/></Relationships>`,
    'book/a.xml': `<worksheet xmlns="${main}"><sheetData><row><c t="inlineStr"><is><t>phone list</t></is></c></row></sheetData></worksheet>`,
    'book/s.xml': `<sst xmlns="${main}"><si><r><t>Power</t></r><r><t xml:space="preserve"> </t></r><r><t>out</t></r><rPh><t>ignored</t></rPh></si></sst>`,
    'book/st.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
    'data/b.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
const read = (bytes: Uint8Array, sheet: string | null = null) => {
  const result = readWorkbook(bytes, sheet);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

describe('a workbook', () => {
  it('is read back as it was written', () => {
    const { sheet, rows: found } = read(
      writeWorkbook({ name: 'MSEL [1]', widths: [10, 40], rows, frozen: 2, mark: 'A & B' }),
    );
    expect(sheet).toBe('MSEL  1');
    expect(found.map(({ line, cells }) => [line, cells.map(({ text }) => text)])).toEqual(
      rows.map(({ cells }, index) => [index + 1, [...cells]]),
    );
    expect(found.flatMap(({ cells }) => cells.map(({ shows }) => shows))).not.toContain('number');
  });

  it('of another program is read with its shared strings, styles and sheets', () => {
    const bytes = foreign(
      `<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" s="1"><v>0.3958333333</v></c><c r="D3" s="2"><v>1.5</v></c><c r="E3" s="3"><v>46357.4375</v></c></row><row r="4"><c r="A4" s="4"><v>46357</v></c><c r="B4" s="5"><v>2.5</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="str"><f>A1</f><v>shown</v></c><c r="F4"><f>A1</f></c></row></sheetData>`,
    );
    const { sheets, sheet, rows: found } = read(bytes);
    expect([sheets, sheet]).toEqual([['Contacts', 'MSEL v2', 'Notes'], 'MSEL v2']);
    expect(found.map(({ line, cells }) => [line, cells.map(({ text, shows }) => `${shows} ${text}`)])).toEqual([
      [3, ['text ', 'text Power out', 'clock 09:30:00', 'duration 36:00:00', 'date-time 2026-12-01 10:30:00']],
      [4, ['date 2026-12-01', 'number 2.5', 'error #DIV/0!', 'text TRUE', 'text shown', 'error ']],
    ]);
    expect(read(bytes, 'Contacts').rows[0]?.cells[0]?.text).toBe('phone list');
    const unknown = readWorkbook(bytes, 'Annex');
    expect(unknown.ok ? null : unknown.issues[0]?.message.en).toContain('Contacts, MSEL v2, Notes');
  });

  it('says the same in every row of cells that are merged', () => {
    const { rows: found } = read(
      foreign(
        `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Day 1</t></is></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
      ),
    );
    expect(found.map(({ cells }) => cells[0]?.text)).toEqual(['Day 1', 'Day 1', '']);
  });

  it('is refused where merged cells alone are more than it may hold', () => {
    const merges = '<mergeCell ref="A1:A20000"/>'.repeat(100);
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`;
    const refused = readWorkbook(foreign(sheet));
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual(['exchange/too-large']);
  });

  it('counts days from 1904 where it says so', () => {
    const sheet = `<sheetData><row r="1"><c r="A1" s="4"><v>44895</v></c><c r="B1" s="1"><v>0.5</v></c></row></sheetData>`;
    const { rows: found } = read(foreign(sheet, '<x:workbookPr date1904="1"/>'));
    expect(found[0]?.cells.map(({ text }) => text)).toEqual(['2026-12-01', '12:00:00']);
  });

  it.each([
    ['an old or protected one', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'exchange/unsupported'],
    [
      'one that was cut off',
      writeWorkbook({ name: 'a', widths: [], rows: [], frozen: 0, mark: '' }).subarray(0, 400),
      'exchange/not-this-format',
    ],
    [
      'one with a document type',
      zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>') }),
      'exchange/unsafe',
    ],
    ['a packed file of another kind', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'exchange/not-this-format'],
  ])('is refused where it is %s', (_, bytes, code) => {
    const result = readWorkbook(bytes);
    expect(result.ok ? [] : result.issues.map((each) => each.code)).toEqual([code]);
  });
});
