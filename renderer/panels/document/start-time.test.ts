import { zonedTime } from '@scenarios/format/text';
import { describe, expect, it } from 'vitest';
import { joinStart, offsetsWith, splitStart } from './start-time';

describe('start time in parts', () => {
  it.each(['2018-09-06T03:07:00+09:00', '2030-01-01T08:00:30-03:30', '2018-09-06T03:07:00+04:37'])(
    'comes back as it was: %s',
    (text) => {
      expect(joinStart(splitStart(text))).toBe(text);
      expect(offsetsWith(splitStart(text).offset)).toContain(splitStart(text).offset);
    },
  );

  it('writes seconds where the document left them out', () => {
    expect(joinStart(splitStart('2018-09-06T03:07+09:00'))).toBe('2018-09-06T03:07:00+09:00');
  });

  it('answers nothing while a part is missing', () => {
    expect(joinStart({ date: '', time: '08:00', offset: '+08:00' })).toBeNull();
    expect(joinStart({ date: '2030-01-01', time: '', offset: '+08:00' })).toBeNull();
    expect(joinStart(splitStart('tomorrow'))).toBeNull();
  });

  it('offers offsets that the format takes, each once, from west to east', () => {
    const offsets = offsetsWith('+08:00');
    expect(new Set(offsets).size).toBe(offsets.length);
    expect([offsets[0], offsets.at(-1)]).toEqual(['-12:00', '+14:00']);
    expect(offsets).toContain('+05:45');
    for (const offset of offsets) expect(zonedTime.safeParse(`2030-01-01T00:00:00${offset}`).success).toBe(true);
  });
});
