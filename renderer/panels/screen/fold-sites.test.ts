import { describe, expect, it } from 'vitest';
import { foldSites } from './fold-sites';

const site = (x: number, weight: number, state: 'normal' | 'down' = 'normal') => ({
  state,
  x,
  y: 0,
  radius: 10,
  weight,
});

describe('foldSites', () => {
  it('leaves what has room alone', () => {
    expect(foldSites([site(0, 1), site(100, 1)]).map(({ item }) => item)).toEqual([0, 1]);
  });

  it('counts what has none with the nearest that matters more', () => {
    const folded = foldSites([site(5, 0.2, 'down'), site(0, 1), site(40, 0.9), site(36, 0.1)]);
    expect(folded.map(({ item }) => item)).toEqual([1, 2]);
    expect(folded[0]?.counts).toMatchObject({ normal: 1, down: 1 });
    expect(folded[1]?.counts).toMatchObject({ normal: 2, down: 0 });
  });
});
