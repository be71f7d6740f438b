import type { ChangeLog, Frames, Run } from '@scenarios/format/run';
import type { RunChange } from '@host/contract/run-change';

type Column = Float64Array | Float32Array | Int32Array | Uint8Array;
type Columns = Readonly<Record<string, Column>> & { readonly time: Float64Array };

const widthOf = (column: Column, { time }: Columns): number => (time.length === 0 ? 0 : column.length / time.length);

/** How many rows two tables of the same columns begin with alike, bit for bit. */
function rowsAlike(one: Columns, other: Columns): number {
  const bytesOf = (table: Columns, name: string, from: number, to: number): Buffer => {
    const column = table[name] ?? table.time;
    const width = widthOf(column, table) * column.BYTES_PER_ELEMENT;
    return Buffer.from(column.buffer, column.byteOffset + from * width, (to - from) * width);
  };
  const alike = (from: number, to: number): boolean =>
    Object.keys(one).every((name) => bytesOf(one, name, from, to).equals(bytesOf(other, name, from, to)));
  let low = 0;
  let high = Math.min(one.time.length, other.time.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (alike(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a world has that the one before it has not. Both have to be recorded. */
export function runChange(before: Run, { frames, log, ...run }: Run): RunChange {
  if (before.frames === null || before.log === null || frames === null || log === null)
    throw new Error('A world was not recorded.');
  const keptFrames = rowsAlike(before.frames, frames);
  const keptRecords = rowsAlike(before.log, log);
  const rest = <Some extends Frames | ChangeLog>(table: Some, kept: number): Some =>
    Object.fromEntries(
      Object.entries(table).map(([name, column]: [string, Column]) => [
        name,
        column.subarray(widthOf(column, table as Columns) * kept),
      ]),
    ) as Some;
  return { run, keptFrames, frames: rest(frames, keptFrames), keptRecords, log: rest(log, keptRecords) };
}
