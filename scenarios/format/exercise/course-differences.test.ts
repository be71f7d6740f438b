import { describe, expect, it } from 'vitest';
import { courseDifferences } from './course-differences';
import type { ExerciseEntry, HashedLine } from './log';

const minute = 60_000;
/** A log of entries at minutes, each with its hash. */
const log = (...lines: readonly (readonly [hash: string, minutes: number, entry: object])[]): readonly HashedLine[] =>
  lines.map(([hash, minutes, entry], sequence) => ({
    hash,
    line: {
      sequence,
      atMillis: minutes * minute,
      wall: '2026-11-21T09:00:00.000Z',
      by: { role: 'facilitators', name: '' },
      entry: entry as ExerciseEntry,
    },
  }));
const release = (inject: string) => ({ do: 'release', inject, because: 'due' });
const decide = (id: string, text: string) => ({ do: 'decide', decision: { id, command: null, text }, refusal: null });
const shared = [
  ['a', 0, { do: 'start' }],
  ['b', 5, release('one')],
] as const;

describe('the logs of two courses', () => {
  it('part where their hashes do', () => {
    const { shared: lines, forkMillis } = courseDifferences(
      log(...shared, ['c', 6, { do: 'pause' }]),
      log(...shared, ['x', 7, { do: 'pause' }]),
    );
    expect([lines, forkMillis]).toEqual([2, 5 * minute]);
  });

  it('differ in what only one of them did, and in when it was done', () => {
    const found = courseDifferences(
      log(...shared, ['c', 9, decide('1', 'wait')], ['d', 20, release('two')], ['e', 30, release('three')]),
      log(...shared, ['x', 20, release('two')], ['y', 25, release('three')]),
    );
    expect(found.same).toBe(1);
    expect(found.first.map(({ hash }) => hash)).toEqual(['c', 'e']);
    expect(found.second.map(({ hash }) => hash)).toEqual(['y']);
  });

  it('do not differ by ids, by notes or by how the clock was handled', () => {
    const found = courseDifferences(
      log(...shared, ['c', 9, decide('1', 'go')], ['d', 10, { do: 'note', text: 'calm' }]),
      log(...shared, ['w', 6, { do: 'pause' }], ['x', 9, decide('2', 'go')]),
    );
    expect(found).toMatchObject({ same: 1, first: [], second: [] });
  });

  it('are the same where one is the beginning of the other', () => {
    const found = courseDifferences(log(...shared), log(...shared, ['c', 8, release('two')]));
    expect(found).toMatchObject({ shared: 2, forkMillis: 5 * minute, first: [] });
    expect(found.second).toHaveLength(1);
    expect(courseDifferences([], log(...shared))).toMatchObject({ shared: 0, forkMillis: 0 });
  });
});
