import { describe, expect, it } from 'vitest';
import { unitWord } from './unit-word';

describe('unitWord', () => {
  it('puts words into Chinese and leaves signs', () => {
    expect(unitWord('patients/h', 'zh-Hant')).toBe('人次/小時');
    expect(unitWord('MW·h', 'zh-Hant')).toBe('MW·h');
    expect(unitWord('m³', 'zh-Hant')).toBe('m³');
    expect(unitWord('Gbit/s', 'zh-Hant')).toBe('Gbit/s');
    expect(unitWord('constructor/toString', 'zh-Hant')).toBe('constructor/toString');
  });

  it('leaves English as it is', () => {
    expect(unitWord('patients/h', 'en')).toBe('patients/h');
  });
});
