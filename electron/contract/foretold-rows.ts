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

/** A row of a column: where it begins among the cells of a table. */
export type RowAt = { readonly cells: Bits; readonly start: number };

/**
 * Foretells a row of one world from the row before it and from the same moments of another world: what did not change there since
 * the row before does not change here, and what did change is as it is there.
 * @param there, thereBefore rows of the other world that were in force at the moments of this row and of the one before
 */
export function foretellRow(width: number, into: RowAt, before: RowAt, there: RowAt, thereBefore: RowAt): void {
  for (let cell = 0; cell < width; cell += 1) {
    const now = there.cells[there.start + cell] as number;
    const same = now === thereBefore.cells[thereBefore.start + cell];
    into.cells[into.start + cell] = same ? (before.cells[before.start + cell] as number) : now;
  }
}
