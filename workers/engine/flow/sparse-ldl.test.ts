import { describe, expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { denseSolve } from '../testing/dense-solve';
import { minimumDegree } from './minimum-degree';
import { createSparseLdl } from './sparse-ldl';

describe('sparse L·D·Lᵀ', () => {
  it('solves as the dense twin does, again and again on one pattern', () => {
    const fuzz = createFuzz(7);
    for (let round = 0; round < 120; round += 1) {
      const size = 1 + fuzz.below(25);
      const entryCount = size === 1 ? 0 : fuzz.below(size * 3);
      const row = new Int32Array(entryCount);
      const column = new Int32Array(entryCount);
      for (let entry = 0; entry < entryCount; entry += 1) {
        row[entry] = fuzz.below(size);
        column[entry] = ((row[entry] as number) + 1 + fuzz.below(size - 1)) % size;
      }
      const factor = createSparseLdl(size, row, column);
      for (let again = 0; again < 3; again += 1) {
        const offDiagonal = Float64Array.from({ length: entryCount }, () =>
          fuzz.next() < 0.2 ? 0 : fuzz.next() - 0.7,
        );
        const diagonal = Float64Array.from({ length: size }, () => 0.1 + fuzz.next());
        const dense = Array.from({ length: size }, () => new Array<number>(size).fill(0));
        for (let entry = 0; entry < entryCount; entry += 1) {
          const [a, b, value] = [row[entry] as number, column[entry] as number, offDiagonal[entry] as number];
          (dense[a] as number[])[b] = (dense[a]?.[b] ?? 0) + value;
          (dense[b] as number[])[a] = (dense[b]?.[a] ?? 0) + value;
          diagonal[a] = (diagonal[a] as number) + Math.abs(value);
          diagonal[b] = (diagonal[b] as number) + Math.abs(value);
        }
        for (let node = 0; node < size; node += 1) (dense[node] as number[])[node] = diagonal[node] as number;
        const right = Array.from({ length: size }, () => fuzz.next() * 10 - 5);
        expect(factor.factorise(diagonal, offDiagonal)).toBe(true);
        const vector = Float64Array.from(right);
        factor.solve(vector);
        const expected = denseSolve(dense, right);
        for (let node = 0; node < size; node += 1) {
          expect(Math.abs((vector[node] as number) - (expected[node] as number))).toBeLessThan(1e-10);
        }
      }
    }
  });

  it('says so when the matrix is not positive definite', () => {
    const factor = createSparseLdl(2, Int32Array.of(0), Int32Array.of(1));
    expect(factor.factorise(Float64Array.of(1, 1), Float64Array.of(-1))).toBe(false);
    expect(factor.factorise(Float64Array.of(1, 1), Float64Array.of(-2))).toBe(false);
    expect(factor.factorise(Float64Array.of(2, 2), Float64Array.of(-1))).toBe(true);
  });

  it('orders trees without fill, and every node once', () => {
    const fuzz = createFuzz(8);
    const size = 300;
    const row = Int32Array.from({ length: size - 1 }, (_, index) => index + 1);
    const column = Int32Array.from({ length: size - 1 }, (_, index) => fuzz.below(index + 1));
    expect(createSparseLdl(size, row, column).fill).toBe(size - 1);
    expect([...minimumDegree(size, row, column)].sort((a, b) => a - b)).toEqual([...Array(size).keys()]);
  });
});
