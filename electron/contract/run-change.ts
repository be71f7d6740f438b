import type { ChangeLog, Frames, Run } from '@scenarios/format/run';
import { bitsOf, ForetoldRows, rowsInForce } from './foretold-rows';

/** The columns of frames that have a row for each moment. */
export const frameColumns = [
  'nodeFunction',
  'nodeState',
  'needShare',
  'storeLevel',
  'linkState',
  'linkLoad',
  'series',
] as const satisfies readonly Exclude<keyof Frames, 'time'>[];

/**
 * Cells of a column that are not as foretold from the world before, and what they hold: positions among the cells of all rows that
 * follow, ascending.
 */
export type Unforetold = { readonly cells: Int32Array; readonly values: Float32Array | Uint8Array };

/**
 * What differs between the worlds of one session before and after commands: nothing before these does, and of what comes after
 * only that is told which the world before does not foretell.
 */
export type RunChange = {
  readonly run: Omit<Run, 'frames' | 'log'>;
  /** How many frames stay, and the moments of those that follow. */
  readonly keptFrames: number;
  readonly time: Float64Array;
  readonly unforetold: Readonly<Record<(typeof frameColumns)[number], Unforetold>>;
  /** How many records of the log stay, and those that follow. */
  readonly keptRecords: number;
  readonly log: ChangeLog;
};

type Column = Float64Array | Float32Array | Int32Array | Uint8Array;

/** The first rows of a column, with room for others after them. */
function extended<Some extends Column>(old: Some, kept: number, length: number): Some {
  const make = old.constructor as new (length: number) => Some;
  const next = new make(length);
  next.set(old.subarray(0, kept));
  return next;
}

/** The first rows of one column, and then all of another. */
function joined<Some extends Column>(old: Some, kept: number, rest: Some): Some {
  const next = extended(old, kept, kept + rest.length);
  next.set(rest, kept);
  return next;
}

/** A column of the world after commands. `inForce` has the rows of the world before from the last one that stays on. */
function columnAfter<Some extends Float32Array | Uint8Array>(
  column: Some,
  width: number,
  kept: number,
  inForce: Int32Array,
  { cells, values }: Unforetold,
): Some {
  const next = extended(column, kept * width, (kept + inForce.length) * width);
  const [old, now, corrections] = [bitsOf(column), bitsOf(next), bitsOf(values)];
  const rows = new ForetoldRows(old, width);
  let corrected = 0;
  const nextRow = (): number =>
    corrected < cells.length ? Math.floor((cells[corrected] as number) / width) : Infinity;
  for (let row = 0; row < inForce.length;) {
    const there = inForce[row] as number;
    const start = (kept + row) * width;
    let count = 0;
    // As long as everything is as in the world before, rows that follow each other there are taken over together.
    while (rows.alike && row + count < Math.min(nextRow(), inForce.length) && inForce[row + count] === there + count)
      count += 1;
    if (count > 0) now.set(old.subarray(there * width, (there + count) * width), start);
    else {
      rows.next(there, now, start);
      for (; nextRow() === row; corrected += 1) {
        const cell = (cells[corrected] as number) - row * width;
        now[start + cell] = corrections[corrected] as number;
        rows.correct(cell, corrections[corrected] as number);
      }
      count = 1;
    }
    row += count;
  }
  return next;
}

/** Reads every column of frames, so that those which wait to be read are put together now. */
export function completeFrames(frames: Frames): void {
  for (const name of frameColumns) void frames[name];
}

/** Frames of which each column is made when it is read first. */
function framesMadeWhenRead(time: Float64Array, make: (name: (typeof frameColumns)[number]) => Column): Frames {
  const frames = { time };
  for (const name of frameColumns)
    Object.defineProperty(frames, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make(name);
        Object.defineProperty(frames, name, { enumerable: true, value });
        return value;
      },
    });
  return frames as Frames;
}

/**
 * The world after commands, from the one before them. Both have to be recorded. Each column of its frames is put together when it is
 * read first: a large world is millions of cells, of which a picture shows a row.
 */
export function applyRunChange(before: Run, change: RunChange): Run {
  const { run, keptFrames, time, unforetold, keptRecords, log } = change;
  const { frames: old, log: oldLog } = before;
  if (old === null || oldLog === null) throw new Error('The world before was not recorded.');
  completeFrames(old);
  const inForce = rowsInForce(old.time, time);
  return {
    ...run,
    frames: framesMadeWhenRead(joined(old.time, keptFrames, time), (name) => {
      const column: Float32Array | Uint8Array = old[name];
      return columnAfter(column, column.length / old.time.length, keptFrames, inForce, unforetold[name]);
    }),
    log: {
      time: joined(oldLog.time, keptRecords, log.time),
      kind: joined(oldLog.kind, keptRecords, log.kind),
      entityKind: joined(oldLog.entityKind, keptRecords, log.entityKind),
      entity: joined(oldLog.entity, keptRecords, log.entity),
      value: joined(oldLog.value, keptRecords, log.value),
      cause: joined(oldLog.cause, keptRecords, log.cause),
    },
  };
}
