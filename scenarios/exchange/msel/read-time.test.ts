import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZonedTime, writeZonedTime } from './calendar';
import type { TimeReading } from './read-time';
import { readDay, readTime } from './read-time';
import { createClockReader, writeTime } from './scenario-seconds';
import type { SheetCell } from './sheet-cell';
import { textCell } from './sheet-cell';

const start = readZonedTime('2026-12-01T09:00:00+08:00') ?? { local: 0, offsetMinutes: 0 };
const usual: TimeReading = { bare: 'clock', numbers: 'minutes' };
const elapsed: TimeReading = { bare: 'relative', numbers: 'minutes' };
const h = 3600;

const seconds = (cell: SheetCell | string, reading = usual, from = start): number | null => {
  const time = readTime(typeof cell === 'string' ? textCell(cell) : cell, reading, 2026);
  return time === null ? null : createClockReader(from).secondsOf(time, null);
};

describe('a time of a list', () => {
  it.each([
    ['D+2 H+3 M+45', 2 * 24 * h + 3 * h + 45 * 60],
    ['d + 1, h + 2', 26 * h],
    ['T+90', 90 * 60],
    ['T+1:30', 1.5 * h],
    ['T+1:30:15', 1.5 * h + 15],
    ['T-0:05', -300],
    ['M-5', -300],
    ['M－5', -300],
    ['+01:30', 1.5 * h],
    ['-00:10', -600],
    ['H+2', 2 * h],
    ['H+2:30', 2.5 * h],
    ['H-Hour', 0],
    ['+90', 90 * 60],
    ['90', 90 * 60],
    ['1h 30m', 1.5 * h],
    ['90 min', 90 * 60],
    ['2 小時 30 分', 2.5 * h],
    ['10:30', 1.5 * h],
    ['10:30:05', 1.5 * h + 5],
    ['10:30 AM', 1.5 * h],
    ['1:00 PM', 4 * h],
    ['下午1:00', 4 * h],
    ['上午10時30分', 1.5 * h],
    ['１０：３０', 1.5 * h],
    ['1030L', 1.5 * h],
    ['1030 hrs', 1.5 * h],
    ['0930', 0.5 * h],
    ['0230Z', 1.5 * h],
    ['10:30+09:00', 0.5 * h],
    ['2026-12-01T10:30:00+08:00', 1.5 * h],
    ['2026-12-01 10:30', 1.5 * h],
    ['2026/12/2 00:30', 15.5 * h],
    ['2026年12月1日 10:30', 1.5 * h],
    ['115/12/01 10:30', 1.5 * h],
    ['12月2日 09:00', 24 * h],
    ['1 Dec 2026 10:30', 1.5 * h],
    ['Dec 1, 2026 10:30', 1.5 * h],
    ['Day 2 09:30', 24.5 * h],
    ['D+1 09:30', 24.5 * h],
    ['第二天 09:30', 24.5 * h],
    ['010230Z DEC 26', 1.5 * h],
    ['011030H DEC 26', 1.5 * h],
  ])('reads %s', (text, expected) => {
    expect(seconds(text)).toBe(expected);
  });

  it('reads bare times and numbers as it is told', () => {
    expect(seconds('01:30', elapsed)).toBe(1.5 * h);
    expect(seconds('36:00')).toBe(36 * h);
    expect(seconds('2', { bare: 'relative', numbers: 'hours' })).toBe(2 * h);
    expect(seconds('1030', { bare: 'clock', numbers: 'hhmm' })).toBe(1.5 * h);
  });

  it('reads the numbers of cells by what they show', () => {
    expect(seconds({ text: '', shows: 'clock', serial: 10.5 / 24 })).toBe(1.5 * h);
    expect(seconds({ text: '', shows: 'clock', serial: 1.5 / 24 }, elapsed)).toBe(1.5 * h);
    expect(seconds({ text: '', shows: 'duration', serial: 1.5 })).toBe(36 * h);
    expect(seconds({ text: '', shows: 'number', serial: 90 })).toBe(1.5 * h);
    expect(seconds({ text: '', shows: 'date-time', serial: 46_357 + 10.5 / 24 })).toBe(1.5 * h);
  });

  it.each([
    'soon',
    '25:00 PM',
    '09:30-10:00',
    '10:75',
    '2026-02-30 10:00',
    '2026-12-01',
    '1/12/2026 10:30',
    'T+',
    '+',
    '9:3',
    'D+1 H',
    '#REF!',
  ])('refuses %s', (text) => {
    expect(seconds(text)).toBeNull();
  });

  it('goes on past midnight, and keeps to the day that a heading tells', () => {
    const clock = createClockReader(start);
    const read = (text: string, day: number | null = null): number => {
      const time = readTime(textCell(text), usual, 2026);
      return time === null ? NaN : clock.secondsOf(time, day) / h;
    };
    expect(['08:30', '09:30', '23:50', '00:10', '00:05'].map((text) => read(text))).toEqual([
      -0.5,
      0.5,
      14 + 5 / 6,
      15 + 1 / 6,
      15 + 1 / 12,
    ]);
    clock.setDay(readDay(textCell('Day 3 — recovery'), start, 2026) ?? 0);
    expect(read('09:00')).toBe(48);
    expect(read('09:00', readDay(textCell('2026-12-02'), start, 2026))).toBe(24);
  });

  it('is read back to the second as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30 * 86_400, max: 365 * 86_400 }),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: -48, max: 56 }),
        (at, local, quarters) => {
          const from = { local, offsetMinutes: quarters * 15 };
          expect(readZonedTime(writeZonedTime(from))).toEqual(from);
          for (const style of ['relative', 'clock'] as const)
            for (const reading of [usual, elapsed]) expect(seconds(writeTime(at, style, from), reading, from)).toBe(at);
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});
