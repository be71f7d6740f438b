import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatClock,
  formatDay,
  formatElapsed,
  formatElapsedSeconds,
  formatHours,
  formatOtherDay,
  formatShare,
  formatTimeOfDay,
  secondsSince,
} from './format';
import { translate } from './translate';

const start = '2018-09-06T03:00:00+09:00';

describe('formatClock', () => {
  it('reads the clock of the scenario, whatever the zone of the machine', () => {
    expect(formatClock(start, 25 * 60, 'en')).toBe('Thu 6 Sept, 03:25');
    expect(formatClock(start, 25 * 60, 'zh-Hant')).toContain('03:25');
    expect(formatTimeOfDay(start, 21 * 3600)).toBe('00:00');
  });

  it('crosses midnight into the next day', () => {
    expect(formatClock(start, 21 * 3600, 'en')).toBe('Fri 7 Sept, 00:00');
  });
});

describe('formatOtherDay', () => {
  it('says the day only of what is not on the day of now, in the zone of the scenario', () => {
    expect(formatOtherDay(start, 3600, 0, 'en')).toBe('');
    expect(formatOtherDay(start, 21 * 3600, 0, 'en')).toBe('Fri 7');
    expect(formatOtherDay(start, 0, 21 * 3600, 'zh-Hant')).toBe('6日週四');
  });
});

describe('formatDay', () => {
  it('keeps the local date where UTC is still on the day before', () => {
    expect(formatDay(start, 'en')).toBe('6 Sept 2018');
    expect(formatDay(start, 'zh-Hant')).toBe('2018年9月6日');
  });
});

describe('secondsSince', () => {
  it('takes both offsets into account', () => {
    expect(secondsSince(start, '2018-09-06T03:07:59+09:00')).toBe(479);
    expect(secondsSince(start, '2018-09-05T18:00:00+00:00')).toBe(0);
  });
});

describe('stretches of time', () => {
  it('are hours and minutes', () => {
    expect(formatElapsed(18 * 3600 + 61)).toBe('+18:01');
    expect(formatElapsedSeconds(479)).toBe('+0:07:59');
    expect(formatHours(3.5, 'en')).toBe('3:30 h');
    expect(formatHours(3.5, 'zh-Hant')).toBe('3:30 小時');
    expect(formatHours(0.9999, 'en')).toBe('1:00 h');
    expect(formatHours(240, 'en')).toBe('240 h');
  });
});

describe('formatShare', () => {
  it('never rounds something to nothing or almost all to all', () => {
    expect(formatShare(0, 'en')).toBe('0%');
    expect(formatShare(0.001, 'en')).toBe('<1%');
    expect(formatShare(0.999, 'en')).toBe('>99%');
    expect(formatShare(1, 'en')).toBe('100%');
    expect(formatShare(0.456, 'en')).toBe('46%');
  });
});

describe('formatAmount', () => {
  it('keeps about three significant digits', () => {
    expect(formatAmount(1234.5, 'MW', 'en')).toBe('1,235 MW');
    expect(formatAmount(12.345, 'm³/h', 'zh-Hant')).toBe('12.3 m³/h');
    expect(formatAmount(0.125, 'MW', 'en')).toBe('0.13 MW');
  });
});

describe('translate', () => {
  const message = {
    en: { one: '{count} site in {place}', other: '{count} sites in {place}' },
    'zh-Hant': { one: '{place}有 {count} 處', other: '{place}有 {count} 處' },
  };

  it('chooses the plural form and writes numbers as the language does', () => {
    expect(translate(message, { count: 1, place: 'Naie' }, 'en')).toBe('1 site in Naie');
    expect(translate(message, { count: 1200, place: 'Naie' }, 'en')).toBe('1,200 sites in Naie');
    expect(translate(message, { count: 1200, place: '奈井江' }, 'zh-Hant')).toBe('奈井江有 1,200 處');
  });

  it('leaves a place without a value as it is, and a document text untouched', () => {
    expect(translate(message, { count: 2 }, 'en')).toBe('2 sites in {place}');
    expect(translate({ en: 'A {brace}', 'zh-Hant': '括號' }, undefined, 'en')).toBe('A {brace}');
  });
});
