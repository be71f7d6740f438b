import { describe, expect, it } from 'vitest';
import { exerciseMarkingColours, markingColours } from './marking-colours';

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe('colours of a marking', () => {
  it.each([
    ['TOP SECRET//SI//NOFORN', '#fce83a'],
    ['top secret', '#ff8c00'],
    ['COSMIC TOP SECRET', '#ff8c00'],
    ['絕對機密', '#ff8c00'],
    ['ＳＥＣＲＥＴ', '#c8102e'],
    ['極機密（至 2030 年）', '#c8102e'],
    ['【機密】', '#0033a0'],
    ['NATO CONFIDENTIAL', '#0033a0'],
    ['密', '#502b85'],
    ['CUI//SP-CEII', '#502b85'],
    ['NATO RESTRICTED', '#502b85'],
    ['OFFICIAL-SENSITIVE', '#502b85'],
    ['OFFICIAL', '#007a33'],
    ['UNCLASSIFIED', '#007a33'],
    ['公開', '#007a33'],
  ])('gives %s the colour of its level', (marking, background) => {
    expect(markingColours(marking).background).toBe(background);
  });

  it('takes for no level what only has the word of one somewhere', () => {
    const own = markingColours('Draft of the county').background;
    for (const marking of ['Not SECRET', 'County plan, CONFIDENTIAL', 'CUISINE', '', '  '])
      expect(markingColours(marking).background).toBe(own);
  });

  it('can be read by everyone', () => {
    const all = ['TS//SCI', 'TOP SECRET', 'SECRET', 'CONFIDENTIAL', 'CUI', 'UNCLASSIFIED', 'other'].map(markingColours);
    for (const { background, text } of [...all, exerciseMarkingColours]) {
      const [one, other] = [luminance(background), luminance(text)].toSorted((a, b) => b - a);
      expect(((one ?? 0) + 0.05) / ((other ?? 0) + 0.05)).toBeGreaterThan(4.5);
    }
  });
});
