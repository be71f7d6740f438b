import { describe, expect, it } from 'vitest';
import { bitsOf, ForetoldRows, rowsInForce } from './foretold-rows';

describe('rowsInForce', () => {
  it('finds the last row that is not after each moment, and the first where all are', () => {
    const table = Float64Array.of(10, 20, 20, 30);
    expect([...rowsInForce(table, Float64Array.of(5, 10, 19, 20, 29, 30, 99))]).toEqual([0, 0, 0, 2, 2, 3, 3]);
    expect([...rowsInForce(table, new Float64Array(0))]).toEqual([]);
  });
});

describe('ForetoldRows', () => {
  it('keeps what stands still in the other world, takes over what moves there, and goes on from what it is told', () => {
    const other = [
      [1, 1, 0.5],
      [1, 0, 0.5],
      [1, 0, 0.5],
      [0.2, 0, 0.5],
    ];
    const rows = new ForetoldRows(bitsOf(Float32Array.from(other.flat())), 3);
    const mine = new Float32Array(3);
    const next = (row: number): readonly number[] => {
      rows.next(row, bitsOf(mine), 0);
      return [...mine];
    };
    const bits = (value: number): number => bitsOf(Float32Array.of(value))[0] ?? NaN;
    expect(next(0)).toEqual([1, 1, 0.5]);
    expect(rows.alike).toBe(true);
    rows.correct(0, bits(0.25));
    rows.correct(1, bits(0.75));
    rows.correct(2, bits(0.125));
    expect(rows.alike).toBe(false);
    expect(next(1)).toEqual([0.25, 0, 0.125]);
    rows.correct(2, bits(0.0625));
    expect(next(1)).toEqual([0.25, 0, 0.0625]);
    rows.correct(2, bits(0.5));
    expect(next(2)).toEqual([0.25, 0, 0.5]);
    expect(next(3)).toEqual([Math.fround(0.2), 0, 0.5]);
    expect(rows.alike).toBe(true);
  });

  it('compares bits: what is no number stands still, and a zero that changes its sign has moved', () => {
    const rows = new ForetoldRows(bitsOf(Float32Array.of(NaN, 0, NaN, -0)), 2);
    const mine = new Float32Array(2);
    rows.next(0, bitsOf(mine), 0);
    rows.correct(0, 7);
    rows.correct(1, 7);
    rows.next(1, bitsOf(mine), 0);
    expect(bitsOf(mine)[0]).toBe(7);
    expect(mine[1]).toBe(-0);
  });
});
