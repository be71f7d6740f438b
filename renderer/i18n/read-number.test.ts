import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number';

describe('readNumber', () => {
  it('takes a comma for a decimal sign unless it parts thousands', () => {
    expect(readNumber('1,5')).toBe(1.5);
    expect(readNumber('0,05')).toBe(0.05);
    expect(readNumber('1,500')).toBe(1500);
    expect(readNumber('1,240.5')).toBe(1240.5);
  });

  it('reads full-width digits of an input method, and a unit behind', () => {
    expect(readNumber('１２．５')).toBe(12.5);
    expect(readNumber('2 MW', 'MW')).toBe(2);
    expect(readNumber('2 MW')).toBeNaN();
  });

  it('takes nothing else', () => {
    for (const text of ['', 'abc', '1,5,2', '0x10', '1e', '--1', 'Infinity']) expect(readNumber(text)).toBeNaN();
  });
});
