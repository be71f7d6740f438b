import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier } from '../format/text';
import { identifierFrom, identifierMaker } from './identifier-from';

describe('an identifier from a text', () => {
  it('keeps identifiers, smooths Latin text and fingerprints the rest', () => {
    expect(identifierFrom('substation-east')).toBe('substation-east');
    expect(identifierFrom('  Fire Station No. 3 ')).toBe('fire-station-no.-3');
    expect(identifierFrom('Café Économie')).toBe('cafe-economie');
    expect(identifierFrom('ＡＢＣ１２')).toBe('abc12');
    expect(identifierFrom('臺北車站')).toMatch(/^n-[a-z0-9]{7}$/);
    expect(identifierFrom('臺北車站')).not.toBe(identifierFrom('台北車站'));
    expect(identifierFrom('7-ELEVEN 松山門市')).toMatch(/^7-eleven-[a-z0-9]{7}$/);
    expect(identifierFrom('')).toMatch(/^n-[a-z0-9]{7}$/);
  });

  it('is valid, unique and stable whatever the texts are', () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.constantFrom('a', 'A', 'a-2', '站')),
    );
    fc.assert(
      fc.property(texts, (given) => {
        const make = identifierMaker(['a']);
        const again = identifierMaker(['a']);
        const ids = given.map(make);
        expect(given.map(again)).toEqual(ids);
        expect(new Set([...ids, 'a']).size).toBe(ids.length + 1);
        for (const id of ids) expect(identifier.safeParse(id).success).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('numbers a name that comes 20 000 times without looking at all numbers again', () => {
    const make = identifierMaker();
    let last = '';
    for (let count = 0; count < 20_000; count += 1) last = make('站');
    expect(last).toMatch(/-20000$/);
  });
});
