import { describe, expect, it } from 'vitest';
import { inject } from '@scenarios/format/exercise/inject';
import type { ExerciseState, InjectState } from '@scenarios/format/exercise/state';
import { inOrder, nextDue, queueOf } from './queue';

const line = (id: string, change: Partial<InjectState> = {}, kind = 'inject'): InjectState => ({
  inject: inject.parse({
    id,
    number: id,
    title: { en: id },
    kind,
    trigger: { when: 'by-hand' },
  }),
  plannedMillis: null,
  deferredMillis: null,
  standing: 'waiting',
  released: null,
  resent: [],
  replaces: null,
  ...change,
});

const state = (injects: readonly InjectState[]): ExerciseState => ({
  phase: 'running',
  clock: { mode: 'running', speed: 1, atMillis: 0, runningSince: null },
  atMillis: 0,
  injects,
  decisions: [],
  observations: [],
  notes: [],
  actions: [],
  commands: [],
  screen: 'live',
  lines: 1,
});

const due = (inject: string, minutes: number) => ({ inject, dueMillis: minutes * 60_000, automatic: true });
const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

describe('queue', () => {
  it('sorts what waits by when it falls due, with the next three apart', () => {
    const queue = queueOf(
      state(['late', 'soon', 'a', 'b', 'c', 'd', 'hand'].map((id) => line(id))),
      [due('late', 5), due('soon', 10), due('a', 20), due('b', 30), due('c', 40), due('d', 50)],
      10 * 60_000,
    );
    expect(ids(queue.overdue)).toEqual(['late']);
    expect(ids(queue.now)).toEqual(['soon']);
    expect(ids(queue.next)).toEqual(['a', 'b', 'c']);
    expect(ids(queue.later)).toEqual(['d', 'hand']);
    expect(nextDue(queue)?.id).toBe('late');
  });

  it('has nothing due once the exercise has ended', () => {
    const ended = { ...state([line('late'), line('soon'), line('hand')]), phase: 'finished' as const };
    const queue = queueOf(ended, [due('late', 5), due('soon', 12)], 10 * 60_000);
    expect(ids(queue.left)).toEqual(['late', 'soon', 'hand']);
    expect([...queue.overdue, ...queue.now, ...queue.next, ...queue.later]).toEqual([]);
    expect(nextDue(queue)).toBeNull();
    expect(ids(inOrder(queue))).toEqual(['late', 'soon', 'hand']);
  });

  it('tells expected actions whose time has passed from those that are still to come, and from those that were told of', () => {
    const planned = (minutes: number, change: Partial<InjectState> = {}) => ({
      plannedMillis: minutes * 60_000,
      ...change,
    });
    const queue = queueOf(
      state([
        line('past', planned(10), 'expected-action'),
        line('later', planned(30), 'expected-action'),
        line('put-off', planned(10, { deferredMillis: 40 * 60_000 }), 'expected-action'),
        line('told', planned(10, { standing: 'skipped' }), 'expected-action'),
        line('any-time', {}, 'expected-action'),
        line('inject', planned(10)),
      ]),
      [],
      20 * 60_000,
    );
    expect(ids(inOrder(queue).filter(({ missed }) => missed))).toEqual(['past']);
  });

  it('keeps reserve, expected actions, released and skipped lines out of the way', () => {
    const released = (sequence: number) => ({
      standing: 'released' as const,
      released: { sequence, atMillis: 0, wall: '', because: 'hand' as const },
    });
    const queue = queueOf(
      state([
        line('reserve', {}, 'contingency'),
        line('action', {}, 'expected-action'),
        line('first', released(1)),
        line('second', released(2)),
        line('left', { standing: 'skipped' }),
        line('old', { standing: 'replaced' }),
      ]),
      [due('reserve', 1)],
      0,
    );
    expect(ids(queue.contingency)).toEqual(['reserve']);
    expect(ids(queue.expected)).toEqual(['action']);
    expect(ids(queue.released)).toEqual(['second', 'first']);
    expect(ids(queue.skipped)).toEqual(['left', 'old']);
    expect(nextDue(queue)).toBeNull();
    expect(inOrder(queue)).toHaveLength(6);
  });
});
