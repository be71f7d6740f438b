import { describe, expect, it } from 'vitest';
import { readCsvTable } from './csv-table';
import type { CsvChoices } from './csv-table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, high: 0 | 1): Uint8Array =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((each) => {
      const unit = each.charCodeAt(0);
      const pair = [unit & 255, unit >> 8];
      return high === 1 ? pair : pair.reverse();
    }),
  );
/** 編號,名稱 and 臺北 in Big5. */
const big5 = Uint8Array.from([
  0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xa6, 0x57, 0xba, 0xd9, 0x0a, 0x31, 0x2c, 0xbb, 0x4f, 0xa5, 0x5f, 0x0a,
]);

const table = (bytes: Uint8Array, choices?: CsvChoices) => {
  const read = readCsvTable(bytes, choices);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('\n'));
  return read.value;
};
const refusal = (bytes: Uint8Array, choices?: CsvChoices): string => {
  const read = readCsvTable(bytes, choices);
  if (read.ok) throw new Error('was read');
  const [issue] = read.issues;
  return `${issue?.code ?? ''} ${issue?.message.en ?? ''}`;
};

describe('a table of text', () => {
  it('is decoded as it says, else as UTF-8, else as Big5, else as told', () => {
    const cells = [
      ['編號', '名稱'],
      ['1', '臺北'],
    ];
    const text = '編號,名稱\n1,臺北\n';
    for (const [bytes, encoding, guessed] of [
      [utf8(text), 'utf-8', true],
      [utf8(`\uFEFF${text}`), 'utf-8', false],
      [utf16(text, 1), 'utf-16le', false],
      [utf16(text, 0), 'utf-16be', false],
      [big5, 'big5', true],
    ] as const) {
      const read = table(bytes);
      expect([read.encoding, read.encodingGuessed]).toEqual([encoding, guessed]);
      expect(read.rows.map((row) => row.cells)).toEqual(cells);
    }
    expect(table(big5).notes[0]?.message.en).toBe(
      'File: the encoding was taken to be BIG5, because the bytes are not UTF-8.',
    );
    expect(table(utf16('a,b\n1,2\n', 1).subarray(2)).encoding).toBe('utf-16le');
    expect(refusal(big5, { encoding: 'utf-8' })).toBe(
      'exchange/unknown-encoding Line 1: these bytes are not text in UTF-8.',
    );
    const torn = utf8(`${'a,b\n'.repeat(40_000)}x,\xff\n`);
    torn[160_002] = 0xff;
    expect(refusal(torn, { encoding: 'utf-8' })).toContain('Line 40001:');
  });

  it.each([
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a\tb\n"x,y"\tz\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['name,note\nx,"a;b;c;d"\n', ','],
    ['one\ntwo\n', ','],
  ] as const)('finds the delimiter of %j', (text, delimiter) => {
    expect(table(utf8(text)).delimiter).toBe(delimiter);
  });

  it('counts lines as an editor does, through cells of several lines and empty rows', () => {
    const text = 'sep=;\r\nid;name\r\na;"two\r\nlines, ""quoted"""\r\n\r\n;\r\nb;x\r';
    expect(table(utf8(text)).rows).toEqual([
      { line: 2, cells: ['id', 'name'] },
      { line: 3, cells: ['a', 'two\nlines, "quoted"'] },
      { line: 7, cells: ['b', 'x'] },
    ]);
  });

  it('gives formulas back as text', () => {
    expect(
      table(utf8("a,b\n'=1+2,=1+2\n''-x,-5\n"))
        .rows.slice(1)
        .map(({ cells }) => cells),
    ).toEqual([
      ['=1+2', '=1+2'],
      ["'-x", '-5'],
    ]);
  });

  it('refuses what is none, with the line', () => {
    expect(refusal(utf8('a,b\n1,"2\n3,4\n'))).toMatch(/^exchange\/unclosed Line 2:/);
    expect(refusal(utf8('a,b\n1,2\n3,"x"y\n5,6\n'))).toMatch(/^exchange\/unclosed Line 3:/);
    expect(refusal(utf8('a,b\n1,\0\n'))).toMatch(/^exchange\/not-this-format Line 2:/);
    expect(refusal(utf8(''))).toMatch(/^exchange\/not-this-format File:/);
    expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 20]))).toContain('Excel workbook');
    expect(refusal(utf8(`a\n${','.repeat(1000)}\n`))).toMatch(
      /^exchange\/too-large Line 2: the row has more than 1000/,
    );
    expect(refusal(utf8(`a,b\nx,${'y'.repeat(1_000_001)}\n`))).toMatch(/^exchange\/too-large Line 2, column B:/);
    expect(refusal(utf8('a\n'.repeat(100_001)))).toMatch(/^exchange\/too-large Line 100001:/);
    expect(refusal(new Uint8Array(64 * 1024 * 1024 + 1))).toMatch(/^exchange\/too-large File:/);
  });
});
