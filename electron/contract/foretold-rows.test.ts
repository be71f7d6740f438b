import { describe, expect, it } from 'vitest';
import { bitsOf, foretellRow, rowsInForce } from './foretold-rows';

describe('rowsInForce', () => {
  it('finds the last row that is not after each moment, and the first where all are', () => {
    const table = Float64Array.of(10, 20, 20, 30);
    expect([...rowsInForce(table, Float64Array.of(5, 10, 19, 20, 29, 30, 99))]).toEqual([0, 0, 0, 2, 2, 3, 3]);
    expect([...rowsInForce(table, new Float64Array(0))]).toEqual([]);
  });
});

describe('foretellRow', () => {
  it('keeps what stood still in the other world, and takes over what moved there', () => {
    const other = bitsOf(Float32Array.of(1, 1, 0.5, 1, 0, 0.5));
    const mine = Float32Array.of(1, 0.25, 0.75, 9, 9, 9);
    const cells = bitsOf(mine);
    foretellRow(3, { cells, start: 3 }, { cells, start: 0 }, { cells: other, start: 3 }, { cells: other, start: 0 });
    expect([...mine]).toEqual([1, 0.25, 0.75, 1, 0, 0.75]);
  });

  it('compares bits: what is no number stands still, and a zero that changes its sign has moved', () => {
    const other = bitsOf(Float32Array.of(NaN, 0, NaN, -0));
    const mine = Float32Array.of(2, 3, 0, 0);
    const cells = bitsOf(mine);
    foretellRow(2, { cells, start: 2 }, { cells, start: 0 }, { cells: other, start: 2 }, { cells: other, start: 0 });
    expect([...mine]).toEqual([2, 3, 2, -0]);
  });
});
