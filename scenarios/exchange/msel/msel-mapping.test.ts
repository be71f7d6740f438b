import { describe, expect, it } from 'vitest';
import { readZonedTime } from './calendar';
import { guessMselMapping, presetOf } from './msel-mapping';
import { mselPresets, presetColumns } from './msel-presets';
import { defaultMselFileChoices } from './plan-msel-file';
import { readMselTable } from './msel-table';

const start = readZonedTime('2026-12-01T09:00:00+08:00') ?? { local: 0, offsetMinutes: 0 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const guess = (file: string | Uint8Array) => {
  const table = readMselTable(typeof file === 'string' ? bytesOf(file) : file, defaultMselFileChoices);
  if (!table.ok) throw new Error(JSON.stringify(table.issues));
  return guessMselMapping(table.value, start, 120);
};
const fields = (headings: string): readonly string[] => guess(`${headings}\n1\n`).columns.map(({ field }) => field);

describe('the columns of a list', () => {
  it.each(mselPresets.flatMap((preset) => (['en', 'zh-Hant'] as const).map((language) => [preset, language] as const)))(
    'of the preset %s are known by their headings in %s',
    (preset, language) => {
      const columns = presetColumns[preset];
      const mapping = guess(`${columns.map(({ heading }) => heading[language]).join(',')}\n1\n`);
      expect(mapping.columns.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
      expect([presetOf(mapping), mapping.language]).toEqual([preset, language]);
    },
  );

  it('are known by other words, a doubtful one by what the others leave', () => {
    expect(fields('MSEL #,Start time,Subject,Details,Sent by,Recipient(s)')).toEqual([
      'number',
      'time',
      'title',
      'message',
      'keep',
      'to',
    ]);
    expect(fields('Inject No.,Inject,Description')).toEqual(['number', 'title', 'message']);
    expect(fields('項次,時間,狀況,處置要領,統裁官')).toEqual([
      'number',
      'time',
      'message',
      'expectedResponse',
      'controller',
    ]);
    expect(fields('Scenario time,Delivery time,Title')).toEqual(['simulatedTime', 'time', 'title']);
    expect(guess('Number,Title (EN),標題（中文）\n1\n').columns.slice(1)).toEqual([
      { field: 'title', language: 'en' },
      { field: 'title', language: 'zh-Hant' },
    ]);
  });

  it('are named by the fullest row, below titles', () => {
    expect(guess('Exercise Dawn\nTime zone: UTC+8\n\nNumber,Title,Time\n1,a,T+1\n').header).toBe(2);
    expect(guess('a,b\n1,2\n').header).toBeNull();
  });

  it('hold times of day, or hours after the start, as their headings or their values tell', () => {
    expect(guess('Number,Title,Elapsed time\n1,a,00:10\n').bare).toBe('relative');
    expect(guess('Number,Title,Local time\n1,a,00:10\n').bare).toBe('clock');
    expect(guess('Number,Title,Time\n1,a,00:10\n2,b,01:30\n').bare).toBe('relative');
    expect(guess('Number,Title,Time\n1,a,09:10\n2,b,10:30\n').bare).toBe('clock');
  });

  it('are read from Big5, as older programs write it', () => {
    // 編號,標題 CRLF 1,停電
    const big5 = Uint8Array.from([
      0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xbc, 0xd0, 0xc3, 0x44, 13, 10, 0x31, 0x2c, 0xb0, 0xb1, 0xb9, 0x71, 13, 10,
    ]);
    expect(guess(big5).columns.map(({ field }) => field)).toEqual(['number', 'title']);
  });
});
