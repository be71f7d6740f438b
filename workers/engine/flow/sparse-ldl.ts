import { minimumDegree } from './minimum-degree';

export type SparseLdl = {
  /**
   * Factorises the symmetric matrix with this diagonal and these values off it (one per entry of the pattern; equal
   * places add up). False where a pivot is not a positive number; then `solve` must not be called.
   */
  factorise(diagonal: Float64Array, offDiagonal: Float64Array): boolean;
  /** Solves for the last factorised matrix, in place. */
  solve(vector: Float64Array): void;
  /** Entries of L below the diagonal. */
  readonly fill: number;
};

/**
 * Sparse L·D·Lᵀ of a symmetric positive definite matrix of fixed pattern: places (row[i], column[i]) stand for both
 * themselves and their mirror image. Ordering, elimination tree and pattern of L are found once; `factorise` and `solve`
 * allocate nothing. The up-looking method of T. A. Davis, "Algorithm 849: a concise sparse Cholesky factorization
 * package", 2005, doi:10.1145/1114268.1114277.
 */
export function createSparseLdl(size: number, row: Int32Array, column: Int32Array): SparseLdl {
  const order = minimumDegree(size, row, column);
  const position = new Int32Array(size);
  for (let place = 0; place < size; place += 1) position[order[place] as number] = place;

  // Upper triangle of the permuted matrix by columns: entry e stands in column max, row min of its two positions.
  const start = new Int32Array(size + 1);
  for (let entry = 0; entry < row.length; entry += 1) {
    const a = position[row[entry] as number] as number;
    const b = position[column[entry] as number] as number;
    if (a === b) throw new RangeError(`Entry ${entry} of the pattern stands on the diagonal.`);
    const later = Math.max(a, b);
    start[later + 1] = (start[later + 1] as number) + 1;
  }
  for (let k = 0; k < size; k += 1) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const upperRow = new Int32Array(row.length);
  const upperEntry = new Int32Array(row.length);
  const cursor = start.slice();
  for (let entry = 0; entry < row.length; entry += 1) {
    const a = position[row[entry] as number] as number;
    const b = position[column[entry] as number] as number;
    const later = Math.max(a, b);
    const place = cursor[later] as number;
    cursor[later] = place + 1;
    upperRow[place] = Math.min(a, b);
    upperEntry[place] = entry;
  }

  // Elimination tree and the number of entries in each column of L.
  const parent = new Int32Array(size).fill(-1);
  const mark = new Int32Array(size);
  const count = new Int32Array(size);
  for (let k = 0; k < size; k += 1) {
    mark[k] = k;
    for (let place = start[k] as number; place < (start[k + 1] as number); place += 1) {
      for (let i = upperRow[place] as number; mark[i] !== k; i = parent[i] as number) {
        if (parent[i] === -1) parent[i] = k;
        count[i] = (count[i] as number) + 1;
        mark[i] = k;
      }
    }
  }
  const lowerStart = new Int32Array(size + 1);
  for (let k = 0; k < size; k += 1) lowerStart[k + 1] = (lowerStart[k] as number) + (count[k] as number);
  const fill = lowerStart[size] as number;
  const lowerRow = new Int32Array(fill);
  const lower = new Float64Array(fill);
  const inverse = new Float64Array(size);
  const pivot = new Float64Array(size);
  const work = new Float64Array(size);
  const pattern = new Int32Array(size);

  return {
    fill,
    factorise(diagonal, offDiagonal) {
      count.fill(0);
      work.fill(0);
      mark.fill(-1);
      for (let k = 0; k < size; k += 1) {
        // Row k of L: its pattern is the union of the paths in the tree from the entries above the diagonal.
        mark[k] = k;
        let top = size;
        for (let place = start[k] as number; place < (start[k + 1] as number); place += 1) {
          let i = upperRow[place] as number;
          work[i] = (work[i] as number) + (offDiagonal[upperEntry[place] as number] as number);
          let length = 0;
          while (mark[i] !== k) {
            pattern[length] = i;
            length += 1;
            mark[i] = k;
            i = parent[i] as number;
          }
          while (length > 0) {
            top -= 1;
            length -= 1;
            pattern[top] = pattern[length] as number;
          }
        }
        let d = diagonal[order[k] as number] as number;
        for (; top < size; top += 1) {
          const i = pattern[top] as number;
          const y = work[i] as number;
          work[i] = 0;
          const begin = lowerStart[i] as number;
          const end = begin + (count[i] as number);
          for (let place = begin; place < end; place += 1) {
            const r = lowerRow[place] as number;
            work[r] = (work[r] as number) - (lower[place] as number) * y;
          }
          const l = y * (inverse[i] as number);
          d -= l * y;
          lowerRow[end] = k;
          lower[end] = l;
          count[i] = (count[i] as number) + 1;
        }
        if (!(d > 0)) return false;
        pivot[k] = d;
        inverse[k] = 1 / d;
      }
      return true;
    },
    solve(vector) {
      for (let k = 0; k < size; k += 1) work[k] = vector[order[k] as number] as number;
      for (let k = 0; k < size; k += 1) {
        const value = work[k] as number;
        if (value === 0) continue;
        const end = lowerStart[k + 1] as number;
        for (let place = lowerStart[k] as number; place < end; place += 1) {
          const r = lowerRow[place] as number;
          work[r] = (work[r] as number) - (lower[place] as number) * value;
        }
      }
      for (let k = size - 1; k >= 0; k -= 1) {
        let value = (work[k] as number) / (pivot[k] as number);
        const end = lowerStart[k + 1] as number;
        for (let place = lowerStart[k] as number; place < end; place += 1) {
          value -= (lower[place] as number) * (work[lowerRow[place] as number] as number);
        }
        work[k] = value;
        vector[order[k] as number] = value;
      }
    },
  };
}
