import type { ChangeLog, Run } from '@scenarios/format/run';
import { bitsOf, ForetoldRows, rowsInForce } from '@host/contract/foretold-rows';
import type { RunChange, Unforetold } from '@host/contract/run-change';
import { frameColumns } from '@host/contract/run-change';

type Column = Float64Array | Float32Array | Int32Array | Uint8Array;
type Columns = Readonly<Record<string, Column>> & { readonly time: Float64Array };

const widthOf = (column: Column, { time }: Columns): number => (time.length === 0 ? 0 : column.length / time.length);

const bytesOf = (column: Column, from: number, to: number): Buffer =>
  Buffer.from(
    column.buffer,
    column.byteOffset + from * column.BYTES_PER_ELEMENT,
    (to - from) * column.BYTES_PER_ELEMENT,
  );

/** How many rows two tables of the same columns begin with alike, bit for bit. */
function rowsAlike(one: Columns, other: Columns): number {
  const alike = (from: number, to: number): boolean =>
    Object.entries(one).every(([name, column]) => {
      const width = widthOf(column, one);
      return bytesOf(column, from * width, to * width).equals(
        bytesOf(other[name] ?? other.time, from * width, to * width),
      );
    });
  let low = 0;
  let high = Math.min(one.time.length, other.time.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (alike(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a column holds after the rows that stay, where `applyRunChange` does not foretell it. */
function unforetold(
  before: Float32Array | Uint8Array,
  after: Float32Array | Uint8Array,
  width: number,
  kept: number,
  inForce: Int32Array,
): Unforetold {
  const now = bitsOf(after);
  const rows = new ForetoldRows(bitsOf(before), width);
  const foretold = before.slice(0, width);
  const bits = bitsOf(foretold);
  const cells: number[] = [];
  inForce.forEach((there, place) => {
    const start = (kept + place) * width;
    const actual = bytesOf(after, start, start + width);
    if (rows.alike && actual.equals(bytesOf(before, there * width, (there + 1) * width))) return;
    rows.next(there, bits, 0);
    if (actual.equals(bytesOf(foretold, 0, width))) return;
    for (let cell = 0; cell < width; cell += 1) {
      if (bits[cell] === now[start + cell]) continue;
      cells.push(place * width + cell);
      rows.correct(cell, now[start + cell] as number);
    }
  });
  const values = after.slice(0, cells.length);
  const into = bitsOf(values);
  cells.forEach((cell, place) => {
    into[place] = now[kept * width + cell] as number;
  });
  return { cells: Int32Array.from(cells), values };
}

/** What a world has that the one before it has not. Both have to be recorded. */
export function runChange(before: Run, { frames, log, ...run }: Run): RunChange {
  const old = before.frames;
  if (old === null || before.log === null || frames === null || log === null)
    throw new Error('A world was not recorded.');
  const keptFrames = rowsAlike(old, frames);
  const keptRecords = rowsAlike(before.log, log);
  const time = frames.time.slice(keptFrames);
  const inForce = rowsInForce(old.time, time);
  const column = (name: (typeof frameColumns)[number]): Unforetold =>
    unforetold(old[name], frames[name], widthOf(frames[name], frames), keptFrames, inForce);
  return {
    run,
    keptFrames,
    time,
    unforetold: Object.fromEntries(frameColumns.map((name) => [name, column(name)])) as RunChange['unforetold'],
    keptRecords,
    log: Object.fromEntries(
      Object.entries(log).map(([name, all]: [string, Column]) => [name, all.slice(keptRecords)]),
    ) as ChangeLog,
  };
}
