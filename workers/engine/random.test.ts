import { describe, expect, it } from 'vitest';
import { philox } from './philox';
import { hashText, normal, purposes, uniform } from './random';

describe('philox', () => {
  // Random123 1.14, tests/kat_vectors, the three lines "philox4x32 10".
  const vectors = [
    '00000000 00000000 00000000 00000000 00000000 00000000 6627e8d5 e169c58d bc57ac4c 9b00dbd8',
    'ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 408f276d 41c83b0e a20bc7c6 6d5451fd',
    '243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 d16cfe09 94fdcceb 5001e420 24126ea1',
  ];
  it.each(vectors)('gives the published answer for %s', (line) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, ...answer] = line.split(' ').map((word) => parseInt(word, 16));
    const output = new Uint32Array(4);
    philox(a, b, c, d, e, f, output);
    expect([...output]).toEqual(answer);
  });
});

describe('uniform and normal', () => {
  it('K29: draws keyed by entity do not move when another entity is added', () => {
    const drawAll = (names: readonly string[]): Map<string, number> =>
      new Map(names.map((name) => [name, uniform(42, 7, purposes.damage, hashText(name))]));
    const before = drawAll(['hospital', 'substation', 'water-works']);
    const after = drawAll(['aaa-new', 'hospital', 'new-in-the-middle', 'water-works', 'substation']);
    for (const [name, value] of before) expect(after.get(name)).toBe(value);
  });

  it('stays strictly between 0 and 1 and uses every key', () => {
    const base = uniform(1, 2, 3, 4, 5);
    expect(base).toBe(uniform(1, 2, 3, 4, 5));
    expect(uniform(1, 2, 3, 4)).toBe(uniform(1, 2, 3, 4, 0));
    const others = [
      uniform(0, 2, 3, 4, 5),
      uniform(1 + 2 ** 32, 2, 3, 4, 5),
      uniform(1, 3, 3, 4, 5),
      uniform(1, 2, 4, 4, 5),
      uniform(1, 2, 3, 5, 5),
      uniform(1, 2, 3, 4, 6),
    ];
    expect(new Set([base, ...others]).size).toBe(7);
    for (let index = 0; index < 100_000; index += 1) {
      const value = uniform(9, index, purposes.time, 77);
      if (!(value > 0 && value < 1)) throw new Error(`draw ${index} is ${value}`);
    }
  });

  it('is uniform: χ² over 256 cells within its 99.99 % interval', () => {
    const cells = new Float64Array(256);
    const low = new Float64Array(256);
    const count = 256_000;
    for (let index = 0; index < count; index += 1) {
      const value = uniform(3, 0, purposes.damage, index);
      const cell = Math.floor(value * 256);
      cells[cell] = (cells[cell] ?? 0) + 1;
      const lowCell = Math.floor((value * 2 ** 44) % 256);
      low[lowCell] = (low[lowCell] ?? 0) + 1;
    }
    for (const counted of [cells, low]) {
      const chiSquare = counted.reduce((sum, cell) => sum + (cell - 1000) ** 2 / 1000, 0);
      expect(chiSquare).toBeGreaterThan(173);
      expect(chiSquare).toBeLessThan(353);
    }
  });

  it('has no correlation between neighbouring keys', () => {
    const count = 40_000;
    const neighbours: readonly ((index: number) => number)[] = [
      (index) => uniform(5, index + 1, 1, 9),
      (index) => uniform(6, index, 1, 9),
      (index) => uniform(5, index, 2, 9),
      (index) => uniform(5, index, 1, 10),
      (index) => uniform(5, index, 1, 9, 1),
    ];
    for (const neighbour of neighbours) {
      let product = 0;
      for (let index = 0; index < count; index += 1)
        product += (uniform(5, index, 1, 9) - 0.5) * (neighbour(index) - 0.5);
      expect(Math.abs((product * 12) / Math.sqrt(count))).toBeLessThan(4);
    }
  });

  it('normal has mean 0, variance 1, and ascends with its uniform', () => {
    const count = 100_000;
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < count; index += 1) {
      const value = normal(8, index, purposes.groundBetween, 1);
      sum += value;
      squares += value * value;
      expect(value > 0).toBe(uniform(8, index, purposes.groundBetween, 1) > 0.5);
    }
    expect(Math.abs(sum / count)).toBeLessThan(4 / Math.sqrt(count));
    expect(Math.abs(squares / count - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
  });
});

describe('hashText', () => {
  it('tells identifiers apart that differ little', () => {
    const names = [''];
    for (let index = 0; index < 5000; index += 1) names.push(`node-${index}`, `雄武-${index}`);
    expect(new Set(names.map(hashText)).size).toBe(names.length);
  });

  it('changes half of its bits when one unit changes', () => {
    let flipped = 0;
    for (let index = 0; index < 1000; index += 1) {
      let difference = hashText(`site-${index}`) ^ hashText(`site-${index + 1}`);
      for (; difference !== 0; difference &= difference - 1) flipped += 1;
    }
    expect(Math.abs(flipped / 1000 - 16)).toBeLessThan(0.5);
  });
});
