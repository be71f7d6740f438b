/** The bits of cells: equal where they are the same to the last bit, whatever they mean. */
export type Bits = Uint32Array | Uint8Array;

export const bitsOf = (column: Float32Array | Uint8Array): Bits =>
  column instanceof Uint8Array ? column : new Uint32Array(column.buffer, column.byteOffset, column.length);

/** For each moment the last row of a table that is not after it; the first where all are. */
export function rowsInForce(table: Float64Array, moments: Float64Array): Int32Array {
  let row = 0;
  return Int32Array.from(moments, (moment) => {
    while (row + 1 < table.length && (table[row + 1] as number) <= moment) row += 1;
    return row;
  });
}

/**
 * Foretells the rows of a column of one world, one after another, from the same moments of another world: a cell that stood still
 * there since the row before stands still here, and one that moved there is here as it is there. Whoever knows better corrects it,
 * and what follows is foretold from that.
 */
export class ForetoldRows {
  readonly #other: Bits;
  readonly #width: number;
  /** Cells of the row foretold last that are not as in the other world, and whether a cell is among them. */
  readonly #apart: Int32Array;
  #count = 0;
  readonly #isApart: Uint8Array;
  /** What those hold. */
  readonly #held: Bits;
  /** Where the row of the other world begins that the last one was foretold from. */
  #there = 0;

  constructor(other: Bits, width: number) {
    this.#other = other;
    this.#width = width;
    this.#apart = new Int32Array(width);
    this.#isApart = new Uint8Array(width);
    this.#held = other.slice(0, width);
  }

  /** Whether the next row will be that of the other world. */
  get alike(): boolean {
    return this.#count === 0;
  }

  /** Writes the next row into some cells, beginning at `start`; `row` of the other world is in force at its moment. */
  next(row: number, into: Bits, start: number): void {
    const [other, held, before] = [this.#other, this.#held, this.#there];
    const there = row * this.#width;
    into.set(other.subarray(there, there + this.#width), start);
    let count = 0;
    for (let place = 0; place < this.#count; place += 1) {
      const cell = this.#apart[place] as number;
      const now = other[there + cell] as number;
      if (now === other[before + cell] && now !== held[cell]) {
        into[start + cell] = held[cell] as number;
        this.#apart[count] = cell;
        count += 1;
      } else this.#isApart[cell] = 0;
    }
    this.#count = count;
    this.#there = there;
  }

  /** Says what a cell of the row foretold last really holds. */
  correct(cell: number, bits: number): void {
    this.#held[cell] = bits;
    if (this.#isApart[cell] === 1) return;
    this.#isApart[cell] = 1;
    this.#apart[this.#count] = cell;
    this.#count += 1;
  }
}
