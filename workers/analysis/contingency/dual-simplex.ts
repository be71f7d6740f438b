/** A value may miss its bound by this much, in the unit of the problem. */
const TOLERANCE = 1e-9;
/** A number of the table at most this large is not pivoted on. */
const LEAST_PIVOT = 1e-10;

export type DualSimplex = {
  /** Begins anew without rows; the values may be 0 to `upper`, each finite. Both arrays are read, not kept. */
  begin(gain: Float64Array, upper: Float64Array): void;
  /** Adds the row lower ≤ Σ coefficient·value ≤ upper. The last solution stays as good a start as it was. */
  addRow(coefficient: Float64Array, lower: number, upper: number): void;
  /** Finds the values of the largest Σ gain·value and returns true, or false where the rows allow none. */
  solve(): boolean;
  /** Values of the last solution; overwritten by the next. */
  readonly value: Float64Array;
  /** Exchanges of basis since creation. */
  readonly pivots: number;
};

/**
 * Linear programs with many bounded values and few rows, to which rows are added as they turn out to matter: the dual
 * simplex method on a dense table of one row per row, with the long-step ratio test, which lets values jump from bound
 * to bound (Maros 2003, doi:10.1016/S0377-2217(02)00650-1), and Bland's rule where it stalls, so that it ends.
 */
export function createDualSimplex(count: number): DualSimplex {
  // Variables: 0 … count−1 are the values, count + r the activity of row r. The table gives basic by non-basic ones.
  const lowerOf: number[] = new Array<number>(count).fill(0);
  const upperOf: number[] = new Array<number>(count).fill(0);
  const nonbasic = new Int32Array(count);
  const atUpper = new Uint8Array(count);
  const reduced = new Float64Array(count);
  const value = new Float64Array(count);
  const ratio = new Float64Array(count);
  /** Place of each of the values: column where not basic, −1 − row where basic. */
  const place = new Int32Array(count);
  const table: Float64Array[] = [];
  const basic: number[] = [];
  const basicValue: number[] = [];
  let rows = 0;
  let pivots = 0;

  const resting = (column: number): number => {
    const variable = nonbasic[column] as number;
    return (atUpper[column] === 1 ? upperOf[variable] : lowerOf[variable]) as number;
  };
  const activity = (line: Float64Array): number => {
    let sum = 0;
    for (let column = 0; column < count; column += 1) sum += (line[column] as number) * resting(column);
    return sum;
  };
  /** Above 0 where the row is over its upper bound, below 0 where it is under its lower one. */
  const excess = (row: number): number => {
    const variable = basic[row] as number;
    const over = (basicValue[row] as number) - (upperOf[variable] as number);
    const under = (basicValue[row] as number) - (lowerOf[variable] as number);
    return over > TOLERANCE ? over : under < -TOLERANCE ? under : 0;
  };

  /** The row that misses its bounds by most, or with Bland's rule the one of the first variable; −1 for none. */
  function leavingRow(bland: boolean): number {
    let chosen = -1;
    let most = 0;
    for (let row = 0; row < rows; row += 1) {
      const miss = Math.abs(excess(row));
      if (miss === 0) continue;
      if (chosen >= 0 && (bland ? (basic[row] as number) > (basic[chosen] as number) : miss <= most)) continue;
      most = miss;
      chosen = row;
    }
    return chosen;
  }

  /** Ratios of the columns that can move the row towards its bound; −1 for the others. */
  function findRatios(line: Float64Array, up: boolean): void {
    for (let column = 0; column < count; column += 1) {
      const step = line[column] as number;
      const helps = Math.abs(step) > LEAST_PIVOT && step > 0 === (up === (atUpper[column] === 0));
      ratio[column] = helps ? Math.abs((reduced[column] as number) / step) : -1;
    }
  }

  /** Of the columns not yet used, the one of least ratio: the largest step among equals, or with Bland's rule the first. */
  function nextColumn(line: Float64Array, bland: boolean): number {
    let chosen = -1;
    for (let column = 0; column < count; column += 1) {
      const own = ratio[column] as number;
      if (own < 0) continue;
      const best = chosen < 0 ? Infinity : (ratio[chosen] as number);
      const better = bland
        ? chosen < 0 || (nonbasic[column] as number) < (nonbasic[chosen] as number)
        : Math.abs(line[column] as number) > Math.abs(line[chosen] as number);
      if (own < best || (own === best && better)) chosen = column;
    }
    return chosen;
  }

  function flip(column: number): void {
    const before = resting(column);
    atUpper[column] = 1 - (atUpper[column] as number);
    const change = resting(column) - before;
    if (change === 0) return;
    for (let row = 0; row < rows; row += 1) {
      basicValue[row] = (basicValue[row] as number) + ((table[row] as Float64Array)[column] as number) * change;
    }
  }

  function note(variable: number, where: number): void {
    if (variable < count) place[variable] = where;
  }

  /** The variable of the row rests on its bound from now on, that of the column takes its place. */
  function exchange(row: number, column: number, toUpper: boolean): void {
    pivots += 1;
    const line = table[row] as Float64Array;
    const pivot = line[column] as number;
    const leaving = basic[row] as number;
    const entering = nonbasic[column] as number;
    const target = (toUpper ? upperOf[leaving] : lowerOf[leaving]) as number;
    const step = (target - (basicValue[row] as number)) / pivot;
    const entered = resting(column) + step;
    for (let other = 0; other < rows; other += 1) {
      basicValue[other] = (basicValue[other] as number) + ((table[other] as Float64Array)[column] as number) * step;
    }
    basicValue[row] = entered;
    const inverse = 1 / pivot;
    for (let each = 0; each < count; each += 1) line[each] = -(line[each] as number) * inverse;
    line[column] = inverse;
    for (let other = 0; other < rows; other += 1) {
      if (other !== row) substitute(table[other] as Float64Array, line, column);
    }
    substitute(reduced, line, column);
    basic[row] = entering;
    nonbasic[column] = leaving;
    atUpper[column] = toUpper ? 1 : 0;
    note(entering, -1 - row);
    note(leaving, column);
  }

  function substitute(target: Float64Array, line: Float64Array, column: number): void {
    const share = target[column] as number;
    if (share === 0) return;
    target[column] = 0;
    for (let each = 0; each < count; each += 1) {
      target[each] = (target[each] as number) + share * (line[each] as number);
    }
  }

  /** Brings one row to its bound; false where it cannot get there. */
  function repair(row: number, bland: boolean): boolean {
    const line = table[row] as Float64Array;
    const miss = excess(row);
    let left = Math.abs(miss);
    findRatios(line, miss < 0);
    for (;;) {
      const column = nextColumn(line, bland);
      if (column < 0) return false;
      const variable = nonbasic[column] as number;
      const range = (upperOf[variable] as number) - (lowerOf[variable] as number);
      const moves = Math.abs(line[column] as number) * range;
      if (moves >= left - TOLERANCE || (bland && range > 0)) {
        exchange(row, column, miss > 0);
        return true;
      }
      flip(column);
      left -= moves;
      ratio[column] = -1;
    }
  }

  return {
    value,
    get pivots() {
      return pivots;
    },
    begin(gain, upper) {
      rows = 0;
      for (let column = 0; column < count; column += 1) {
        upperOf[column] = upper[column] as number;
        nonbasic[column] = column;
        place[column] = column;
        reduced[column] = gain[column] as number;
        atUpper[column] = (gain[column] as number) > 0 ? 1 : 0;
      }
    },
    addRow(coefficient, lower, upper) {
      const line = (table[rows] ??= new Float64Array(count));
      line.fill(0);
      for (let each = 0; each < count; each += 1) {
        const own = coefficient[each] as number;
        if (own === 0) continue;
        const where = place[each] as number;
        if (where >= 0) line[where] = (line[where] as number) + own;
        else {
          const by = table[-1 - where] as Float64Array;
          for (let column = 0; column < count; column += 1) {
            line[column] = (line[column] as number) + own * (by[column] as number);
          }
        }
      }
      basic[rows] = count + rows;
      lowerOf[count + rows] = lower;
      upperOf[count + rows] = upper;
      basicValue[rows] = activity(line);
      rows += 1;
    },
    solve() {
      const patience = 4 * (count + rows);
      for (let round = 0; ; round += 1) {
        if (round > 100 * patience + 1000) throw new Error('The dual simplex method did not end.');
        const row = leavingRow(round > patience);
        if (row < 0) break;
        if (!repair(row, round > patience)) return false;
      }
      for (let column = 0; column < count; column += 1) {
        const variable = nonbasic[column] as number;
        if (variable < count) value[variable] = resting(column);
      }
      for (let row = 0; row < rows; row += 1) {
        const variable = basic[row] as number;
        basicValue[row] = activity(table[row] as Float64Array);
        if (variable < count) value[variable] = basicValue[row] as number;
      }
      return true;
    },
  };
}
