import { describe, expect, it } from 'vitest';
import { spreadSymbols, type Symbol } from './spread-symbols';

const placed = (symbols: readonly Symbol[], longest: number) => {
  const shift = spreadSymbols(symbols, longest);
  return symbols.map(({ x, y, radius }, index) => ({
    x: x + (shift[2 * index] ?? 0),
    y: y + (shift[2 * index + 1] ?? 0),
    radius,
    away: Math.sqrt((shift[2 * index] ?? 0) ** 2 + (shift[2 * index + 1] ?? 0) ** 2),
  }));
};

describe('spreadSymbols', () => {
  it('parts twelve symbols on one spot so that none covers the middle of another', () => {
    const result = placed(
      Array.from({ length: 12 }, () => ({ x: 100, y: 100, radius: 10, weight: 1 })),
      64,
    );
    for (const one of result)
      for (const other of result)
        if (one !== other) expect(Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)).toBeGreaterThan(0.8 * 20);
  });
  it('moves nothing that has room', () => {
    const result = placed(
      [
        { x: 0, y: 0, radius: 10, weight: 1 },
        { x: 60, y: 0, radius: 10, weight: 1 },
      ],
      64,
    );
    for (const { away } of result) expect(away).toBeLessThan(0.1);
  });
  it('moves the lighter of two, and never further than allowed', () => {
    const pair = [
      { x: 0, y: 0, radius: 10, weight: 9 },
      { x: 5, y: 0, radius: 10, weight: 1 },
    ];
    const [heavy, light] = placed(pair, 64);
    expect(light?.away).toBeGreaterThan((heavy?.away ?? 0) * 3);
    for (const { away } of placed(pair, 8)) expect(away).toBeLessThanOrEqual(8 + 1e-3);
  });
  it('parts the heaviest of a crowd that nothing could part, with work that grows with its number', () => {
    let looked = 0;
    const symbol = (weight: number): Symbol => ({
      x: 5,
      y: 5,
      get radius() {
        looked += 1;
        return 8;
      },
      weight,
    });
    const crowd = (count: number): number => {
      looked = 0;
      const shift = spreadSymbols(
        Array.from({ length: count }, (_, index) => symbol(index === count - 1 ? 9 : 1)),
        64,
      );
      const away = (index: number): number => Math.hypot(shift[2 * index] ?? 0, shift[2 * index + 1] ?? 0);
      expect(Array.from({ length: count }, (_, index) => away(index)).filter((each) => each > 2)).not.toHaveLength(0);
      expect(Math.max(...shift)).toBeLessThanOrEqual(64.01);
      return looked;
    };
    const one = crowd(2000);
    expect(crowd(8000) / one).toBeLessThan(5);
  });
  it('gives the same places each time', () => {
    const symbols = Array.from({ length: 40 }, (_, index) => ({
      x: (index * 7) % 50,
      y: (index * 13) % 40,
      radius: 8,
      weight: 1,
    }));
    expect(spreadSymbols(symbols, 64)).toEqual(spreadSymbols(symbols, 64));
  });
});
