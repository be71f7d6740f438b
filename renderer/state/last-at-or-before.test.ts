import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAtOrBefore } from './last-at-or-before';

describe('lastAtOrBefore', () => {
  it('gives −1 before the first entry and for no entries', () => {
    expect(lastAtOrBefore([], 5)).toBe(-1);
    expect(lastAtOrBefore([1, 2], 0.5)).toBe(-1);
  });

  it('takes the last of equal entries', () => {
    expect(lastAtOrBefore([0, 3, 3, 3, 7], 3)).toBe(3);
  });

  it('agrees with counting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -5, max: 55 }), (entries, value) => {
        const ascending = Float64Array.from(entries).sort();
        expect(lastAtOrBefore(ascending, value)).toBe(ascending.filter((entry) => entry <= value).length - 1);
      }),
      { seed: 1 },
    );
  });
});
