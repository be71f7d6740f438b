import { capTime } from '@scenarios/exchange/cap/cap-schema';
import { describe, expect, it } from 'vitest';
import { exportName } from './export-name';
import { sentTime } from './sent-time';

describe('exportName', () => {
  it('leaves out what file systems refuse, and never is empty', () => {
    expect(exportName('Blackout: day 1/2?', 'x')).toBe('Blackout day 1 2');
    expect(exportName('停電演習', 'x')).toBe('停電演習');
    expect(exportName(' ..:/ ', 'plan')).toBe('plan');
  });
});

describe('sentTime', () => {
  const moment = new Date('2026-12-01T01:00:00.900Z');

  it('writes the clock of the offset without fractions', () => {
    expect(sentTime(moment, 480)).toBe('2026-12-01T09:00:00+08:00');
    expect(sentTime(moment, -210)).toBe('2026-11-30T21:30:00-03:30');
  });

  it('writes UTC with a minus, as the standard asks, and always a time of the standard', () => {
    expect(sentTime(moment, 0)).toBe('2026-12-01T01:00:00-00:00');
    for (const offset of [0, 480, -210, 345]) expect(sentTime(moment, offset)).toMatch(capTime);
  });
});
