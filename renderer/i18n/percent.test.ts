import { describe, expect, it } from 'vitest';
import { fromPercent, toPercent } from './percent';

describe('per cent', () => {
  it('is what people write, there and back, to a tenth', () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) {
      const typed = Number(`${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`);
      const share = Number(`${String(Math.floor(tenths / 1000))}.${String(tenths % 1000).padStart(3, '0')}`);
      expect(fromPercent(typed)).toBe(share);
      expect(toPercent(share)).toBe(typed);
    }
  });
});
