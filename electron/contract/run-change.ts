import type { ChangeLog, Frames, Run } from '@scenarios/format/run';

/** What differs between the worlds of one session before and after commands: nothing before these does. */
export type RunChange = {
  readonly run: Omit<Run, 'frames' | 'log'>;
  /** How many frames, and records of the log, stay; and those that follow. */
  readonly keptFrames: number;
  readonly frames: Frames;
  readonly keptRecords: number;
  readonly log: ChangeLog;
};

type Column = Float64Array | Float32Array | Int32Array | Uint8Array;

/** The first rows of one column, and then all of another. */
function joined<Some extends Column>(old: Some, rest: Column, length: number): Some {
  const make = old.constructor as new (length: number) => Some;
  const next = new make(length + rest.length);
  next.set(old.subarray(0, length));
  next.set(rest, length);
  return next;
}

/** The world after commands, from the one before them. Both have to be recorded. */
export function applyRunChange(before: Run, { run, keptFrames, frames, keptRecords, log }: RunChange): Run {
  const { frames: old, log: oldLog } = before;
  if (old === null || oldLog === null) throw new Error('The world before was not recorded.');
  const count = old.time.length;
  const rows = <Some extends Column>(column: Some, rest: Column): Some =>
    joined(column, rest, (column.length / count) * keptFrames);
  return {
    ...run,
    frames: {
      time: rows(old.time, frames.time),
      nodeFunction: rows(old.nodeFunction, frames.nodeFunction),
      nodeState: rows(old.nodeState, frames.nodeState),
      needShare: rows(old.needShare, frames.needShare),
      storeLevel: rows(old.storeLevel, frames.storeLevel),
      linkState: rows(old.linkState, frames.linkState),
      linkLoad: rows(old.linkLoad, frames.linkLoad),
      series: rows(old.series, frames.series),
    },
    log: {
      time: joined(oldLog.time, log.time, keptRecords),
      kind: joined(oldLog.kind, log.kind, keptRecords),
      entityKind: joined(oldLog.entityKind, log.entityKind, keptRecords),
      entity: joined(oldLog.entity, log.entity, keptRecords),
      value: joined(oldLog.value, log.value, keptRecords),
      cause: joined(oldLog.cause, log.cause, keptRecords),
    },
  };
}
