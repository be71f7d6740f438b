import { exercise, type Exercise } from '@scenarios/format/exercise/exercise';
import { inject } from '@scenarios/format/exercise/inject';
import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import { describe, expect, it } from 'vitest';
import { millisAt, wallAt } from './clock';
import { dueInjects } from './due-injects';
import { initialState, reduceLog, takeLine } from './reduce-log';
import { refusedEntry } from './refused-entry';

const text = (en: string) => ({ en, 'zh-Hant': '' });
const at = (id: string, minutes: number, more: object = {}) =>
  inject.parse({ id, number: id, title: text(id), trigger: { when: 'at', atSeconds: minutes * 60 }, ...more });
const fails = { do: 'fail', target: { node: 'plant' } };
const plan = (...injects: unknown[]): Exercise =>
  exercise.parse({ id: 'drill', name: text('Drill'), design: 'mesh', injects });

const day = Date.parse('2026-11-21T09:00:00.000Z');
const wall = (minutes: number): string => new Date(day + minutes * 60_000).toISOString();
/** Lines at minutes of scenario time, on a wall clock that is an hour ahead of it. */
const log = (...entries: readonly (readonly [minutes: number, entry: unknown])[]): LogLine[] =>
  entries.map(([minutes, entry], sequence) => ({
    sequence,
    atMillis: minutes * 60_000,
    wall: wall(60 + minutes),
    by: { role: 'facilitators', name: '' },
    entry: entry as ExerciseEntry,
  }));
const stateOf = (of: Exercise, lines: readonly LogLine[]): ExerciseState => {
  const reduced = reduceLog(of, lines);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.broken));
  return reduced.state;
};
const never = (): null => null;
const due = (state: ExerciseState): (string | number | boolean)[][] =>
  dueInjects(state, never).map(({ inject: id, dueMillis, automatic }) => [id, dueMillis / 60_000, automatic]);
const start = { do: 'start' };
const release = (id: string, because = 'hand') => ({ do: 'release', inject: id, because });

describe('the log of an exercise', () => {
  it('keeps planned, released and recorded time apart', () => {
    const state = stateOf(plan(at('one', 10)), log([0, start], [4, release('one')]));
    expect(state.injects[0]).toMatchObject({
      plannedMillis: 600_000,
      standing: 'released',
      released: { atMillis: 240_000, wall: wall(64), because: 'hand' },
    });
    expect(state.injects[0]?.inject.trigger).toEqual({ when: 'at', atSeconds: 600 });
  });

  it('locks an inject once it is released', () => {
    const state = stateOf(plan(at('one', 10)), log([0, start], [4, release('one')]));
    for (const entry of [release('one'), { do: 'skip', inject: 'one' }, { do: 'edit-inject', inject: at('one', 99) }])
      expect(refusedEntry(state, entry as ExerciseEntry)).toBe('already-released');
  });

  it('gives the effects of a release to the world once, however often it is sent again', () => {
    const state = stateOf(
      plan(at('one', 10, { effects: [fails] })),
      log([0, start], [4, release('one')], [5, { do: 'resend', inject: 'one' }]),
    );
    expect(state.commands.map(({ atMillis, source, from }) => [atMillis, source, from])).toEqual([
      [240_000, 'inject', 'one'],
    ]);
    expect(state.injects[0]?.resent).toHaveLength(1);
  });

  it('gives only what was not refused of the decisions to the world', () => {
    const decide = (id: string, refusal: string | null) => ({
      do: 'decide',
      decision: {
        id,
        command: { do: 'stand-down', node: 'plant' },
        text: '',
        rationale: '',
        options: '',
        followUp: '',
      },
      refusal,
    });
    const state = stateOf(plan(), log([0, start], [1, decide('a', null)], [2, decide('b', 'no-authority')]));
    expect(state.decisions).toHaveLength(2);
    expect(state.commands.map(({ from }) => from)).toEqual(['a']);
  });

  it('puts a replacement in the place of what it replaces', () => {
    const state = stateOf(
      plan(at('one', 1), at('two', 2)),
      log([0, start], [0, { do: 'replace', inject: 'one', by: at('other', 5) }]),
    );
    expect(state.injects.map((each) => [each.inject.id, each.standing, each.replaces])).toEqual([
      ['one', 'replaced', null],
      ['other', 'waiting', 'one'],
      ['two', 'waiting', null],
    ]);
  });

  it('keeps what was put off where it is edited or replaced, unless that says another time', () => {
    const deferred = (more: object) =>
      stateOf(plan(at('one', 1)), log([0, start], [0, { do: 'defer', inject: 'one', toMillis: 9000 }], [0, more]));
    const deferrals = (more: object) => deferred(more).injects.map(({ deferredMillis }) => deferredMillis);
    expect(deferrals({ do: 'edit-inject', inject: { ...at('one', 1), number: '7' } })).toEqual([9000]);
    expect(deferrals({ do: 'edit-inject', inject: at('one', 2) })).toEqual([null]);
    expect(deferrals({ do: 'replace', inject: 'one', by: at('other', 1) })).toEqual([9000, 9000]);
    expect(deferrals({ do: 'replace', inject: 'one', by: at('other', 2) })).toEqual([9000, null]);
  });

  it('names the line that cannot stand where it stands', () => {
    const of = plan(at('one', 1));
    expect(reduceLog(of, log([0, release('one')]))).toEqual({
      ok: false,
      broken: { sequence: 0, reason: 'not-started' },
    });
    const lines = log([5, start], [4, { do: 'pause' }]);
    expect(reduceLog(of, lines)).toEqual({ ok: false, broken: { sequence: 1, reason: 'back-in-time' } });
    expect(reduceLog(of, lines.slice(1))).toMatchObject({ broken: { sequence: 1, reason: 'out-of-order' } });
  });

  it('reduces in any pieces to the same state', () => {
    const of = plan(at('one', 1), at('two', 2), at('three', 3));
    const lines = log(
      [0, start],
      [1, release('one')],
      [2, { do: 'pause' }],
      [2, { do: 'skip', inject: 'two' }],
      [2, { do: 'resume' }],
    );
    const whole = stateOf(of, lines);
    expect(lines.reduce(takeLine, initialState(of))).toEqual(whole);
  });
});

describe('the clock', () => {
  const running = (speed: number, ...more: readonly (readonly [number, unknown])[]) =>
    stateOf(plan(at('one', 10)), log([0, { do: 'clock', mode: 'running', speed }], [0, start], ...more)).clock;

  it('goes with the wall clock times its speed, stands in a pause, and is not late by it', () => {
    expect(millisAt(running(1), day + 65 * 60_000)).toBe(5 * 60_000);
    expect(millisAt(running(60), day + 61 * 60_000)).toBe(60 * 60_000);
    const paused = running(1, [5, { do: 'pause' }]);
    expect(millisAt(paused, day + 500 * 60_000)).toBe(5 * 60_000);
    expect(wallAt(paused, 6 * 60_000)).toBe(Infinity);
  });

  it('goes on from a pause where it stood', () => {
    const lines = log([0, { do: 'clock', mode: 'running', speed: 1 }], [0, start], [5, { do: 'pause' }]);
    const by = { role: 'facilitators', name: '' } as const;
    const resumed = { sequence: 3, atMillis: 5 * 60_000, wall: wall(300), by, entry: { do: 'resume' } } as const;
    const { clock } = stateOf(plan(at('one', 10)), [...lines, resumed]);
    expect(millisAt(clock, Date.parse(wall(303)))).toBe(8 * 60_000);
    expect(wallAt(clock, 10 * 60_000)).toBe(Date.parse(wall(305)));
  });

  it('is not made late by what else happens', () => {
    const clock = running(1, [4, release('one')]);
    expect(millisAt(clock, day + 70 * 60_000)).toBe(10 * 60_000);
  });

  it('is never taken back by a wall clock that is', () => {
    expect(millisAt(running(1), day)).toBe(0);
  });

  it('stands between events where the facilitator sets the pace', () => {
    const { clock } = stateOf(plan(), log([0, start], [1.5, { do: 'advance', toMillis: 90_000 }]));
    expect(millisAt(clock, day + 9e9)).toBe(90_000);
  });

  it('meets the wall clock that it names, at any speed', () => {
    for (const speed of [0.1, 0.7, 1, 3, 59.9, 600]) {
      const clock = running(speed);
      for (const millis of [0, 1, 999, 61_234, 7_200_000])
        expect(millisAt(clock, wallAt(clock, millis))).toBeGreaterThanOrEqual(millis);
    }
  });
});

describe('what falls due', () => {
  const after = (id: string, of: 'all' | 'any', injects: readonly string[], delay = 1, more: object = {}) =>
    at(id, 0, {
      trigger: {
        when: 'after',
        of,
        delaySeconds: delay * 60,
        precedents: injects.map((each) => ({ what: 'inject', inject: each })),
      },
      ...more,
    });

  it('comes by time, at equal times in the order of the plan, and what lies before the start at the start', () => {
    const state = stateOf(plan(at('b', 5), at('a', 5), at('early', -30), at('late', 90_000)), log([0, start]));
    expect(due(state)).toEqual([
      ['early', 0, true],
      ['b', 5, true],
      ['a', 5, true],
      ['late', 90_000, true],
    ]);
  });

  it('does not move by a pause, nor by what was released early', () => {
    const lines = log([0, start], [2, { do: 'pause' }], [2, release('a')], [2, { do: 'resume' }]);
    expect(due(stateOf(plan(at('a', 5), at('b', 5)), lines))).toEqual([['b', 5, true]]);
  });

  it('moves what is put off, and what waits for it', () => {
    const of = plan(at('a', 5), after('b', 'all', ['a'], 2));
    expect(due(stateOf(of, log([0, start])))).toEqual([
      ['a', 5, true],
      ['b', 7, true],
    ]);
    expect(due(stateOf(of, log([0, start], [1, { do: 'defer', inject: 'a', toMillis: 20 * 60_000 }])))).toEqual([
      ['a', 20, true],
      ['b', 22, true],
    ]);
    expect(due(stateOf(of, log([0, start], [3, release('a')])))).toEqual([['b', 5, true]]);
  });

  it('waits for all or for any, and for a decision', () => {
    const of = plan(at('a', 5), at('b', 9), after('all', 'all', ['a', 'b']), after('any', 'any', ['b', 'a']));
    expect(due(stateOf(of, log([0, start]))).slice(1)).toEqual([
      ['any', 6, true],
      ['b', 9, true],
      ['all', 10, true],
    ]);
    const decided = plan(
      at('c', 0, { trigger: { when: 'after', precedents: [{ what: 'decision', do: 'stand-down', target: 'plant' }] } }),
    );
    expect(due(stateOf(decided, log([0, start])))).toEqual([]);
    const decide = (node: string) => ({
      do: 'decide',
      decision: { id: node, command: { do: 'stand-down', node }, text: '', rationale: '', options: '', followUp: '' },
      refusal: null,
    });
    expect(due(stateOf(decided, log([0, start], [3, decide('other')])))).toEqual([]);
    expect(due(stateOf(decided, log([0, start], [3, decide('plant')])))).toEqual([['c', 3, true]]);
  });

  it('tells a circle apart from what leads into it', () => {
    const circle = plan(after('x', 'all', ['y']), after('y', 'all', ['x']));
    expect(due(stateOf(circle, log([0, start])))).toEqual([]);
    const fed = plan(after('x', 'any', ['y', 'seed']), after('y', 'any', ['x']), at('seed', 5));
    expect(due(stateOf(fed, log([0, start])))).toEqual([
      ['seed', 5, true],
      ['x', 6, true],
      ['y', 7, true],
    ]);
  });

  it('leaves contingencies, expected actions and what is by hand to the hand', () => {
    const of = plan(
      at('reserve', 3, { kind: 'contingency' }),
      at('hand', 0, { trigger: { when: 'by-hand', plannedSeconds: 240 } }),
      at('open', 0, { trigger: { when: 'by-hand' } }),
      after('follows', 'all', ['hand']),
    );
    expect(due(stateOf(of, log([0, start])))).toEqual([
      ['reserve', 3, false],
      ['hand', 4, false],
      ['follows', 5, false],
    ]);
    expect(due(stateOf(of, log([0, start], [9, release('hand')]))).at(-1)).toEqual(['follows', 10, true]);
  });

  it('comes when its condition holds in the simulation', () => {
    const trigger = {
      when: 'condition',
      condition: { of: 'delivered', service: 'power', share: 0.4 },
      notBeforeSeconds: 60,
    };
    const state = stateOf(plan(at('dark', 0, { trigger })), log([0, start]));
    expect(dueInjects(state, (_, from) => from + 1)).toEqual([{ inject: 'dark', dueMillis: 60_001, automatic: true }]);
  });
});
