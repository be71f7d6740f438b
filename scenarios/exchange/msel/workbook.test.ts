import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const rows = [
  { look: 'mark', cells: ['機密 & <restricted>'] },
  { look: 'head', cells: ['Number', 'Message'] },
  { look: 'body', cells: ['=1+1', ' two\nlines with _x0041_ and 台電 '] },
  { look: 'body', cells: ['', '+886'] },
] as const;

describe('a workbook', () => {
  it('is read back as it was written', () => {
    const bytes = writeWorkbook({ name: 'MSEL [1]', widths: [10, 40], rows, frozen: 2, mark: 'A & B' });
    const read = readWorkbook(bytes);
    expect(read.ok ? read.value.sheet : read.issues).toBe('MSEL  1');
    if (!read.ok) return;
    expect(read.value.rows.map(({ line, cells }) => [line, cells.map(({ text }) => text)])).toEqual(
      rows.map(({ cells }, index) => [index + 1, [...cells]]),
    );
    expect(read.value.rows.flatMap(({ cells }) => cells.map(({ shows }) => shows))).not.toContain('number');
  });
});
