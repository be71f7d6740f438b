import { describe, expect, it } from 'vitest';
import { changeKind, entityKind } from './run';
import type { ChangeLog } from './run';
import { why } from './why';

type Row = readonly [time: number, kind: number, entityKind: number, entity: number, value: number, cause: number];

const logOf = (rows: readonly Row[]): ChangeLog => ({
  time: Float64Array.from(rows, (row) => row[0]),
  kind: Uint8Array.from(rows, (row) => row[1]),
  entityKind: Uint8Array.from(rows, (row) => row[2]),
  entity: Int32Array.from(rows, (row) => row[3]),
  value: Float32Array.from(rows, (row) => row[4]),
  cause: Int32Array.from(rows, (row) => row[5]),
});

const log = logOf([
  [10, changeKind.hazard, entityKind.node, 0, 0, -1],
  [10, changeKind.sourceStopped, entityKind.node, 0, 50, 0],
  [10, changeKind.supplyFell, entityKind.need, 3, 0, 1],
  [20, changeKind.storeEmpty, entityKind.store, 1, 0, 2],
  [20, changeKind.functionFell, entityKind.node, 7, 0, 3],
  [30, changeKind.functionRose, entityKind.node, 7, 0.4, 3],
  [40, changeKind.functionRose, entityKind.node, 7, 1, 3],
]);

describe('why', () => {
  it('walks from a dark node back to the hazard', () => {
    expect(why(log, entityKind.node, 7, 20)).toEqual([4, 3, 2, 1, 0]);
  });
  it('has nothing to say before the fall and after the recovery', () => {
    expect(why(log, entityKind.node, 7, 19)).toEqual([]);
    expect(why(log, entityKind.node, 7, 40)).toEqual([]);
  });
  it('still explains what is left of a loss', () => {
    expect(why(log, entityKind.node, 7, 35)).toEqual([4, 3, 2, 1, 0]);
  });
  it('takes a small unit that started again, and a tie that opened again, for whole', () => {
    const small = logOf([
      [1, changeKind.sourceStopped, entityKind.node, 0, 0.2, -1],
      [2, changeKind.sourceStarted, entityKind.node, 0, 0.2, 0],
      [3, changeKind.hazard, entityKind.link, 5, 0, -1],
      [4, changeKind.tieOpened, entityKind.link, 5, 0, 2],
    ]);
    expect(why(small, entityKind.node, 0, 1)).toEqual([0]);
    expect(why(small, entityKind.node, 0, 2)).toEqual([]);
    expect(why(small, entityKind.link, 5, 4)).toEqual([]);
  });
  it('explains what was closed or switched off without damage, until it is open or on again', () => {
    const ordered = logOf([
      [1, changeKind.linkClosed, entityKind.link, 2, 0, -1],
      [1, changeKind.switchedOff, entityKind.node, 4, 0, -1],
      [5, changeKind.linkReopened, entityKind.link, 2, 1, 0],
      [5, changeKind.switchedOn, entityKind.node, 4, 1, 1],
    ]);
    expect(why(ordered, entityKind.link, 2, 1)).toEqual([0]);
    expect(why(ordered, entityKind.node, 4, 1)).toEqual([1]);
    expect(why(ordered, entityKind.link, 2, 5)).toEqual([]);
    expect(why(ordered, entityKind.node, 4, 5)).toEqual([]);
  });
  it('does not mix entities of different kinds', () => {
    expect(why(log, entityKind.need, 3, 100)).toEqual([2, 1, 0]);
    expect(why(log, entityKind.link, 0, 100)).toEqual([]);
    expect(why(log, entityKind.node, 3, 100)).toEqual([]);
  });
  it('refuses a log whose records come after their effects', () => {
    const broken = logOf([[0, changeKind.functionFell, entityKind.node, 0, 0, 0]]);
    expect(() => why(broken, entityKind.node, 0, 1)).toThrow('caused by a later one');
  });
});
