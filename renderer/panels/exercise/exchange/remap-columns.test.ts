import type { MselColumn } from '@scenarios/exchange/msel/msel-fields';
import type { MselReading } from '@scenarios/exchange/msel/plan-msel-file';
import { describe, expect, it } from 'vitest';
import { shownColumns, useColumn, useHeader } from './remap-columns';

const column = (field: MselColumn['field'], language: MselColumn['language'] = null): MselColumn => ({
  field,
  language,
});

describe('useColumn', () => {
  it('swaps two columns where one takes the meaning of the other', () => {
    const columns = [column('title'), column('message'), column('keep')];
    expect(useColumn(columns, 1, column('title'))).toEqual([column('message'), column('title'), column('keep')]);
  });

  it('leaves several columns that go into the notes, and texts in two languages', () => {
    const columns = [column('keep'), column('message', 'en'), column('time')];
    expect(useColumn(columns, 2, column('keep'))).toEqual([column('keep'), column('message', 'en'), column('keep')]);
    expect(useColumn(columns, 2, column('message', 'zh-Hant'))[1]).toEqual(column('message', 'en'));
  });

  it('drops the language of a field that has none', () => {
    expect(useColumn([column('message', 'en')], 0, column('number', 'en'))).toEqual([column('number')]);
  });
});

const reading: MselReading = {
  format: 'csv',
  sheets: [],
  sheet: null,
  encoding: 'utf-8',
  delimiter: ',',
  width: 3,
  preset: null,
  mapping: {
    header: null,
    columns: [column('keep'), column('keep'), column('keep')],
    language: 'en',
    bare: 'clock',
    numbers: 'minutes',
  },
  head: [
    { line: 1, cells: ['List of the day'] },
    { line: 2, cells: ['No.', 'Time', 'Message'] },
    { line: 3, cells: ['1', 'T+10', 'Lights out'] },
    { line: 4, cells: ['2', '', 'Lights on'] },
  ],
};

describe('useHeader', () => {
  it('names the columns by the row that was chosen, and shows what stands below it', () => {
    const mapping = useHeader(reading, 1);
    expect(mapping).toMatchObject({ header: 1, bare: 'clock' });
    expect(mapping.columns.map(({ field }) => field)).toEqual(['number', 'time', 'message']);
    expect(shownColumns({ ...reading, mapping })).toEqual([
      { name: 'No.', examples: ['1', '2'], use: column('number') },
      { name: 'Time', examples: ['T+10'], use: column('time') },
      { name: 'Message', examples: ['Lights out', 'Lights on'], use: column('message') },
    ]);
  });

  it('keeps the columns where no row names them', () => {
    const named = useHeader(reading, 1);
    expect(useHeader({ ...reading, mapping: named }, null)).toEqual({ ...named, header: null });
  });
});
