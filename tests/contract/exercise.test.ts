import type { RunningHost } from '@host/host/create-host';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drill } from './drill';
import { at, by, minute, startDrill } from './drill';
import { codeOf, followJob, resultOf, valueOf } from './follow-job';

let drill: Drill;
let host: RunningHost;
let hospital: string;

beforeEach(async () => {
  drill = await startDrill();
  host = drill.host();
  ({ hospital } = drill);
});
afterEach(() => drill.close());

const reopen = async (): Promise<void> => {
  await drill.reopen();
  host = drill.host();
};

describe('an exercise that is run', () => {
  it('releases what falls due at its own time, however late anybody looks', async () => {
    const id = await drill.session([at('b', 5), at('a', 5), at('c', 20)]);
    await drill.act(id, { do: 'start' });
    drill.wait(7);
    expect(await drill.released(id)).toEqual([
      ['b', 5, 'due'],
      ['a', 5, 'due'],
    ]);
    const view = valueOf(await host.readSession({ sessionId: id }));
    expect([view.nowMillis / minute, view.due]).toEqual([
      7,
      [{ inject: 'c', dueMillis: 20 * minute, automatic: true }],
    ]);
  });

  it('is not late by a pause, and releases at once what is released in one', async () => {
    const id = await drill.session([at('first', 5), at('second', 10), at('third', 15)]);
    await drill.act(id, { do: 'start' });
    drill.wait(2);
    await drill.act(id, { do: 'pause' });
    drill.wait(600);
    await drill.act(id, { do: 'release', inject: 'second', because: 'hand' });
    expect(await drill.released(id)).toEqual([['second', 2, 'hand']]);
    await drill.act(id, { do: 'resume' });
    drill.wait(3);
    expect((await drill.released(id)).slice(0, 1)).toEqual([['first', 5, 'due']]);
    drill.wait(10);
    expect(await drill.released(id)).toEqual([
      ['first', 5, 'due'],
      ['second', 2, 'hand'],
      ['third', 15, 'due'],
    ]);
  });

  it('releases what was put off into a pause as soon as it goes on', async () => {
    const id = await drill.session([at('one', 5)]);
    await drill.act(id, { do: 'start' });
    drill.wait(1);
    await drill.act(id, { do: 'pause' });
    await drill.act(id, { do: 'defer', inject: 'one', toMillis: 0 });
    expect(await drill.released(id)).toEqual([]);
    await drill.act(id, { do: 'resume' });
    expect(await drill.released(id)).toEqual([['one', 1, 'due']]);
  });

  it('never gets stuck on what has no time, and keeps what lies far ahead', async () => {
    const id = await drill.session([
      at('hand', 0, { trigger: { when: 'by-hand' } }),
      at('far', 500_000),
      at('near', 1),
    ]);
    await drill.act(id, { do: 'start' });
    drill.wait(2);
    expect(await drill.released(id)).toEqual([['near', 1, 'due']]);
    await drill.act(id, { do: 'advance', toMillis: 3 * minute });
    const view = await drill.act(id, { do: 'release', inject: 'hand', because: 'hand' });
    expect(view.nowMillis).toBe(3 * minute);
    expect(view.due).toEqual([{ inject: 'far', dueMillis: 500_000 * minute, automatic: true }]);
  });

  it('goes to the next event where the facilitator sets the pace', async () => {
    const id = await drill.session([at('one', 5), at('two', 9)], { clock: { mode: 'paced', speed: 1 } });
    await drill.act(id, { do: 'start' });
    drill.wait(60);
    expect(await drill.released(id)).toEqual([]);
    const { nowMillis } = await drill.act(id, { do: 'advance', toMillis: 6 * minute });
    expect(nowMillis).toBe(6 * minute);
    expect(await drill.released(id)).toEqual([['one', 5, 'due']]);
    expect(codeOf(await host.actInSession({ sessionId: id, entry: { do: 'advance', toMillis: 1 }, by }))).toBe(
      'exercise/time-goes-on-only',
    );
  });

  it('refuses to change what was released, and says why', async () => {
    const id = await drill.session([at('one', 5)]);
    expect(codeOf(await host.actInSession({ sessionId: id, entry: { do: 'pause' }, by }))).toBe('exercise/not-started');
    await drill.act(id, { do: 'start' });
    await drill.act(id, { do: 'release', inject: 'one', because: 'hand' });
    for (const entry of [
      { do: 'edit-inject', inject: at('one', 9) },
      { do: 'skip', inject: 'one' },
      { do: 'release', inject: 'one', because: 'hand' },
    ] as const)
      expect(codeOf(await host.actInSession({ sessionId: id, entry, by }))).toBe('exercise/already-released');
  });

  it('goes on after a crash at the same second, with nothing lost or doubled', async () => {
    const id = await drill.session([at('one', 1), at('two', 30)]);
    await drill.act(id, { do: 'start' });
    drill.wait(5);
    await drill.act(id, { do: 'note', text: 'the room is quiet' });
    const before = valueOf(await host.readSession({ sessionId: id }));
    await host.close();
    drill.wait(1000);
    await reopen();
    const after = valueOf(await host.readSession({ sessionId: id }));
    expect([after.state.phase, after.nowMillis]).toEqual(['paused', before.nowMillis]);
    expect(await drill.released(id)).toEqual([['one', 1, 'due']]);
    expect(after.state.notes).toHaveLength(1);
    await drill.act(id, { do: 'resume' });
    drill.wait(25);
    expect((await drill.released(id)).slice(1)).toEqual([['two', 30, 'due']]);
  });

  it('acts on the simulated world from then on, and not before', async () => {
    const id = await drill.session([at('dark', 10, { effects: [{ do: 'fail', target: { node: hospital } }] })]);
    const quiet = valueOf(await host.readWorld({ sessionId: id }));
    await drill.act(id, { do: 'start' });
    drill.wait(11);
    await host.readSession({ sessionId: id });
    const struck = valueOf(await host.readWorld({ sessionId: id }));
    expect(struck.run.digest).not.toBe(quiet.run.digest);
    const { frames } = struck.run;
    if (frames === null) throw new Error('no frames');
    const place = struck.index.nodes.indexOf(hospital);
    const width = struck.index.nodes.length;
    const functionAt = (seconds: number): number => {
      const frame = frames.time.findLastIndex((time) => time <= seconds);
      return frames.nodeFunction[frame * width + place] ?? NaN;
    };
    expect([functionAt(599), functionAt(601)]).toEqual([1, 0]);
  });

  it('answers commands before their world is known, and then gives the world of the newest', async () => {
    const fails = { effects: [{ do: 'fail', target: { node: hospital } }] };
    const isOut = { of: 'node-function', node: hospital, share: 0.5 };
    const id = await drill.session(
      [
        at('calm', 400, { effects: [{ do: 'demand', service: 'water', factor: 1.01, forHours: null }] }),
        at('dark', 500, fails),
        at('told', 0, { trigger: { when: 'condition', condition: isOut } }),
      ],
      { clock: { mode: 'paced', speed: 1 } },
    );
    const quiet = await drill.act(id, { do: 'start' });
    expect([quiet.foreseen, quiet.due.map(({ inject: each }) => each)]).toEqual([true, ['calm', 'dark']]);
    const first = await drill.act(id, { do: 'release', inject: 'calm', because: 'hand' });
    const old = host.readWorld({ sessionId: id });
    const second = await drill.act(id, { do: 'release', inject: 'dark', because: 'hand' });
    expect([first, second].map(({ state, foreseen }) => [state.commands.length, foreseen])).toEqual([
      [1, false],
      [2, false],
    ]);
    // Null where the whole world was quicker than this question.
    const early = valueOf(await host.readPresent({ sessionId: id }));
    const { run, commands } = valueOf(await host.readWorld({ sessionId: id }));
    expect(commands).toBe(2);
    const { time = [], nodeFunction = [] } = run.frames ?? {};
    const width = nodeFunction.length / time.length;
    const row = time.findLastIndex((seconds) => seconds <= 590);
    if (early?.commands === 2)
      expect(early.frame.nodeFunction).toEqual(nodeFunction.slice(row * width, (row + 1) * width));
    expect(valueOf(await host.readPresent({ sessionId: id }))).toBeNull();
    const overtaken = valueOf(await old);
    expect(overtaken.run.digest === run.digest).toBe(overtaken.commands === 2);
    // What the world brings about at once is released by itself.
    expect(await drill.released(id)).toEqual([
      ['calm', 0, 'hand'],
      ['dark', 0, 'hand'],
      ['told', 0, 'due'],
    ]);
    await host.close();
    await reopen();
    expect(valueOf(await host.readWorld({ sessionId: id })).run.digest).toBe(run.digest);
  });

  it('has the same world again when it is reduced again', async () => {
    const id = await drill.session([at('dark', 10, { effects: [{ do: 'fail', target: { node: hospital } }] })]);
    await drill.act(id, { do: 'start' });
    drill.wait(11);
    await host.readSession({ sessionId: id });
    const { run } = valueOf(await host.readWorld({ sessionId: id }));
    await host.close();
    await reopen();
    expect(valueOf(await host.readWorld({ sessionId: id })).run.digest).toBe(run.digest);
  });

  it('goes on in the copy that its document is saved as, to the same world', async () => {
    const id = await drill.session([at('one', 1), at('two', 5), at('three', 9)]);
    await drill.act(id, { do: 'start' });
    drill.wait(2);
    expect(await drill.released(id)).toHaveLength(1);
    const { digest } = valueOf(await host.readWorld({ sessionId: id })).run;
    const path = join(dirname(drill.documentPath), 'copy.holdfast');
    valueOf(await host.saveDocumentAs({ path, overwrite: false }));
    drill.wait(4);
    expect(await drill.released(id)).toEqual([
      ['one', 1, 'due'],
      ['two', 5, 'due'],
    ]);
    expect(valueOf(await host.readWorld({ sessionId: id })).run.digest).toBe(digest);
    await host.close();
    await reopen();
    expect(await drill.released(id), 'as it was when it was copied').toEqual([['one', 1, 'due']]);
    valueOf(await host.openDocument({ path }));
    const copied = valueOf(await host.readSession({ sessionId: id }));
    expect([copied.state.phase, copied.nowMillis]).toEqual(['paused', 6 * minute]);
  });

  it('branches off at any line, and leaves the old course as it was', async () => {
    const id = await drill.session([at('one', 1), at('two', 2)]);
    await drill.act(id, { do: 'start' });
    drill.wait(5);
    await drill.act(id, { do: 'note', text: 'here' });
    const fork = valueOf(await host.forkSession({ sessionId: id, sequence: 2 }));
    expect(fork.session.parent).toEqual({ sessionId: id, sequence: 2, by: null });
    expect([fork.state.phase, fork.nowMillis]).toEqual(['paused', minute]);
    expect(valueOf(await host.readSession({ sessionId: id })).state.notes).toHaveLength(1);
    expect(valueOf(await host.listSessions({}))).toHaveLength(2);
  });

  it('chains its log, and uses nothing of one that was touched', async () => {
    const id = await drill.session([at('one', 1)]);
    await drill.act(id, { do: 'start' });
    await drill.act(id, { do: 'note', text: 'honest' });
    const log = valueOf(await host.readLog({ sessionId: id }));
    expect(log.map(({ line }) => line.entry.do)).toEqual(['start', 'note']);
    expect(new Set(log.map(({ hash }) => hash)).size).toBe(2);
    expect(valueOf(await host.readSession({ sessionId: id })).session.head).toBe(log.at(-1)?.hash);
    await host.close();
    const database = new Database(drill.documentPath);
    database.exec("UPDATE exercise_line SET line = replace(line, 'honest', 'forged')");
    database.close();
    await reopen();
    expect(codeOf(await host.readSession({ sessionId: id }))).toBe('exercise/log-broken');
  });

  it('says which engine a session was set up on, of a branch too, and goes on where that is another', async () => {
    const { engine } = valueOf(await host.describe({}));
    const id = await drill.session([at('one', 1)]);
    const heldOn = async () => valueOf(await host.readSession({ sessionId: id })).session.engine;
    expect(await heldOn()).toBe(engine);
    for (const earlier of ['1', null]) {
      await host.close();
      const database = new Database(drill.documentPath);
      database.prepare('UPDATE exercise_session SET engine = ?').run(earlier);
      database.close();
      await reopen();
      expect(await heldOn()).toBe(earlier);
      expect(valueOf(await host.forkSession({ sessionId: id, sequence: 0 })).session.engine).toBe(earlier);
    }
    await drill.act(id, { do: 'start' });
  });

  it('is not set up where the world that its plan names is gone', async () => {
    const refused = async (more: object): Promise<unknown[]> => {
      await expect(drill.session([], more)).rejects.toThrow();
      const refusals = [
        await host.startSession({ exercise: 'drill' }),
        await host.startForecast({ exercise: 'drill' }),
      ];
      valueOf(await host.applyEdit({ edit: { kind: 'remove-exercise', id: 'drill' } }));
      return refusals.map(codeOf);
    };
    expect(await refused({ design: 'gone' })).toEqual(['exercise/no-design', 'exercise/no-design']);
    expect(await refused({ hazard: 'gone' })).toEqual(['exercise/no-hazard', 'exercise/no-hazard']);
    expect(valueOf(await host.listSessions({}))).toEqual([]);
  });

  it('forecasts a plan as work that says how far it is, and can be cancelled', async () => {
    await drill.session([
      at('dark', 60, { effects: [{ do: 'fail', target: { node: hospital } }] }),
      at('late', 300),
      at('tray', 5, { kind: 'contingency' }),
    ]);
    const start_ = () => host.startForecast({ exercise: 'drill' });
    const forecast = valueOf(await host.readForecast({ resultId: await resultOf(host, start_) }));
    expect(forecast.releases.map(({ inject: id, dueMillis }) => [id, dueMillis / minute])).toEqual([['dark', 60]]);
    expect(forecast.later.map(({ inject: id }) => id)).toContain('late');
    const ended = await followJob(host, async () => {
      const started = await start_();
      if (started.ok) void host.cancelJob(started.value);
      return started;
    });
    expect(ended.kind).toBe('job-cancelled');
    expect(codeOf(await host.startForecast({ exercise: 'none' }))).toBe('exercise/unknown-plan');
  });

  it('judges decisions on the world of that moment', async () => {
    const id = await drill.session([]);
    await drill.act(id, { do: 'start' });
    const decide = (command: object): ExerciseEntry =>
      ({
        do: 'decide',
        decision: { id: randomUUID(), command, text: 'do it', rationale: '', options: '', followUp: '' },
        refusal: null,
      }) as ExerciseEntry;
    const done = await drill.act(id, decide({ do: 'stand-down', node: hospital }));
    expect(done.state.decisions.map(({ refusal }) => refusal)).toEqual([null]);
    const again = await drill.act(id, decide({ do: 'close-tie', link: 'no-such-link' }));
    expect(again.state.decisions[1]?.refusal).not.toBeNull();
    expect(again.state.commands).toHaveLength(1);
  });
});
