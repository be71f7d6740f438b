import { connectHost } from '@host/contract/connect-host';
import { exposeHost } from '@host/contract/expose-host';
import type { HostEvent } from '@host/contract/events';
import { hostMethods } from '@host/contract/host-methods';
import { messagePortChannel } from '@host/contract/message-port-channel';
import type { RunningHost } from '@host/host/create-host';
import { exercise } from '@scenarios/format/exercise/exercise';
import { inject } from '@scenarios/format/exercise/inject';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startContractHost } from './contract-host';
import { codeOf, followJob, resultOf, valueOf } from './follow-job';

const text = (en: string) => ({ en, 'zh-Hant': '' });
const at = (id: string, minutes: number, more: object = {}) =>
  inject.parse({
    id,
    number: id,
    title: text(`title of ${id}`),
    trigger: { when: 'at', atSeconds: minutes * 60 },
    ...more,
  });
const by = { role: 'facilitators', name: 'Kim' } as const;
const minute = 60_000;

let root: string;
let host: RunningHost;
let wall: number;
let documentPath: string;
let design: string;
let hospital: string;

const start = async (): Promise<void> => {
  host = await startContractHost(
    { dataFolder: join(root, 'data'), documentsFolder: join(root, 'documents') },
    { clock: () => new Date(wall) },
  );
};
/** Wall clock time goes by. */
const wait = (minutes: number): void => {
  wall += minutes * minute;
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-exercise-'));
  wall = Date.parse('2026-11-21T09:00:00.000Z');
  await start();
  documentPath = valueOf(await host.createDocument({ slug: 'pilot-district' })).path;
  const [first] = valueOf(await host.readScenario({})).designs;
  if (first === undefined) throw new Error('not the pilot district');
  design = first.id;
  hospital = first.mesh.nodes.find(({ kind }) => kind === 'hospital')?.id ?? '';
});
afterEach(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

/** A session of a plan with these injects, not yet started. */
async function session(injects: unknown[], more: object = {}): Promise<string> {
  const plan = exercise.parse({
    id: 'drill',
    name: text('Drill'),
    design,
    clock: { mode: 'running', speed: 1 },
    injects,
    ...more,
  });
  valueOf(await host.applyEdit({ edit: { kind: 'add-exercise', at: 0, exercise: plan } }));
  return valueOf(await host.startSession({ exercise: 'drill' })).session.sessionId;
}
const act = async (sessionId: string, entry: ExerciseEntry) =>
  valueOf(await host.actInSession({ sessionId, entry, by }));
const released = async (sessionId: string): Promise<unknown[]> =>
  valueOf(await host.readSession({ sessionId }))
    .state.injects.filter(({ released: at_ }) => at_ !== null)
    .map((each) => [each.inject.id, (each.released?.atMillis ?? 0) / minute, each.released?.because]);

describe('an exercise that is run', () => {
  it('releases what falls due at its own time, however late anybody looks', async () => {
    const id = await session([at('b', 5), at('a', 5), at('c', 20)]);
    await act(id, { do: 'start' });
    wait(7);
    expect(await released(id)).toEqual([
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
    const id = await session([at('first', 5), at('second', 10), at('third', 15)]);
    await act(id, { do: 'start' });
    wait(2);
    await act(id, { do: 'pause' });
    wait(600);
    await act(id, { do: 'release', inject: 'second', because: 'hand' });
    expect(await released(id)).toEqual([['second', 2, 'hand']]);
    await act(id, { do: 'resume' });
    wait(3);
    expect((await released(id)).slice(0, 1)).toEqual([['first', 5, 'due']]);
    wait(10);
    expect(await released(id)).toEqual([
      ['first', 5, 'due'],
      ['second', 2, 'hand'],
      ['third', 15, 'due'],
    ]);
  });

  it('releases what was put off into a pause as soon as it goes on', async () => {
    const id = await session([at('one', 5)]);
    await act(id, { do: 'start' });
    wait(1);
    await act(id, { do: 'pause' });
    await act(id, { do: 'defer', inject: 'one', toMillis: 0 });
    expect(await released(id)).toEqual([]);
    await act(id, { do: 'resume' });
    expect(await released(id)).toEqual([['one', 1, 'due']]);
  });

  it('never gets stuck on what has no time, and keeps what lies far ahead', async () => {
    const id = await session([at('hand', 0, { trigger: { when: 'by-hand' } }), at('far', 500_000), at('near', 1)]);
    await act(id, { do: 'start' });
    wait(2);
    expect(await released(id)).toEqual([['near', 1, 'due']]);
    await act(id, { do: 'advance', toMillis: 3 * minute });
    const view = await act(id, { do: 'release', inject: 'hand', because: 'hand' });
    expect(view.nowMillis).toBe(3 * minute);
    expect(view.due).toEqual([{ inject: 'far', dueMillis: 500_000 * minute, automatic: true }]);
  });

  it('goes to the next event where the facilitator sets the pace', async () => {
    const id = await session([at('one', 5), at('two', 9)], { clock: { mode: 'paced', speed: 1 } });
    await act(id, { do: 'start' });
    wait(60);
    expect(await released(id)).toEqual([]);
    const { nowMillis } = await act(id, { do: 'advance', toMillis: 6 * minute });
    expect(nowMillis).toBe(6 * minute);
    expect(await released(id)).toEqual([['one', 5, 'due']]);
    expect(codeOf(await host.actInSession({ sessionId: id, entry: { do: 'advance', toMillis: 1 }, by }))).toBe(
      'exercise/time-goes-on-only',
    );
  });

  it('refuses to change what was released, and says why', async () => {
    const id = await session([at('one', 5)]);
    expect(codeOf(await host.actInSession({ sessionId: id, entry: { do: 'pause' }, by }))).toBe('exercise/not-started');
    await act(id, { do: 'start' });
    await act(id, { do: 'release', inject: 'one', because: 'hand' });
    for (const entry of [
      { do: 'edit-inject', inject: at('one', 9) },
      { do: 'skip', inject: 'one' },
      { do: 'release', inject: 'one', because: 'hand' },
    ] as const)
      expect(codeOf(await host.actInSession({ sessionId: id, entry, by }))).toBe('exercise/already-released');
  });

  it('goes on after a crash at the same second, with nothing lost or doubled', async () => {
    const id = await session([at('one', 1), at('two', 30)]);
    await act(id, { do: 'start' });
    wait(5);
    await act(id, { do: 'note', text: 'the room is quiet' });
    const before = valueOf(await host.readSession({ sessionId: id }));
    await host.close();
    wait(1000);
    await start();
    valueOf(await host.openDocument({ path: documentPath }));
    const after = valueOf(await host.readSession({ sessionId: id }));
    expect([after.state.phase, after.nowMillis]).toEqual(['paused', before.nowMillis]);
    expect(await released(id)).toEqual([['one', 1, 'due']]);
    expect(after.state.notes).toHaveLength(1);
    await act(id, { do: 'resume' });
    wait(25);
    expect((await released(id)).slice(1)).toEqual([['two', 30, 'due']]);
  });

  it('acts on the simulated world from then on, and not before', async () => {
    const id = await session([at('dark', 10, { effects: [{ do: 'fail', target: { node: hospital } }] })]);
    const quiet = valueOf(await host.readWorld({ sessionId: id }));
    await act(id, { do: 'start' });
    wait(11);
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
    const id = await session(
      [
        at('calm', 400, { effects: [{ do: 'demand', service: 'water', factor: 1.01, forHours: null }] }),
        at('dark', 500, fails),
        at('told', 0, { trigger: { when: 'condition', condition: isOut } }),
      ],
      { clock: { mode: 'paced', speed: 1 } },
    );
    const quiet = await act(id, { do: 'start' });
    expect([quiet.foreseen, quiet.due.map(({ inject: each }) => each)]).toEqual([true, ['calm', 'dark']]);
    const first = await act(id, { do: 'release', inject: 'calm', because: 'hand' });
    const old = host.readWorld({ sessionId: id });
    const second = await act(id, { do: 'release', inject: 'dark', because: 'hand' });
    expect([first, second].map(({ state, foreseen }) => [state.commands.length, foreseen])).toEqual([
      [1, false],
      [2, false],
    ]);
    const { run, commands } = valueOf(await host.readWorld({ sessionId: id }));
    expect(commands).toBe(2);
    const overtaken = valueOf(await old);
    expect(overtaken.run.digest === run.digest).toBe(overtaken.commands === 2);
    // What the world brings about at once is released by itself.
    expect(await released(id)).toEqual([
      ['calm', 0, 'hand'],
      ['dark', 0, 'hand'],
      ['told', 0, 'due'],
    ]);
    await host.close();
    await start();
    valueOf(await host.openDocument({ path: documentPath }));
    expect(valueOf(await host.readWorld({ sessionId: id })).run.digest).toBe(run.digest);
  });

  it('has the same world again when it is reduced again', async () => {
    const id = await session([at('dark', 10, { effects: [{ do: 'fail', target: { node: hospital } }] })]);
    await act(id, { do: 'start' });
    wait(11);
    await host.readSession({ sessionId: id });
    const { run } = valueOf(await host.readWorld({ sessionId: id }));
    await host.close();
    await start();
    valueOf(await host.openDocument({ path: documentPath }));
    expect(valueOf(await host.readWorld({ sessionId: id })).run.digest).toBe(run.digest);
  });

  it('branches off at any line, and leaves the old course as it was', async () => {
    const id = await session([at('one', 1), at('two', 2)]);
    await act(id, { do: 'start' });
    wait(5);
    await act(id, { do: 'note', text: 'here' });
    const fork = valueOf(await host.forkSession({ sessionId: id, sequence: 2 }));
    expect(fork.session.parent).toEqual({ sessionId: id, sequence: 2 });
    expect([fork.state.phase, fork.nowMillis]).toEqual(['paused', minute]);
    expect(valueOf(await host.readSession({ sessionId: id })).state.notes).toHaveLength(1);
    expect(valueOf(await host.listSessions({}))).toHaveLength(2);
  });

  it('chains its log, and uses nothing of one that was touched', async () => {
    const id = await session([at('one', 1)]);
    await act(id, { do: 'start' });
    await act(id, { do: 'note', text: 'honest' });
    const log = valueOf(await host.readLog({ sessionId: id }));
    expect(log.map(({ line }) => line.entry.do)).toEqual(['start', 'note']);
    expect(new Set(log.map(({ hash }) => hash)).size).toBe(2);
    expect(valueOf(await host.readSession({ sessionId: id })).session.head).toBe(log.at(-1)?.hash);
    await host.close();
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(documentPath);
    database.exec("UPDATE exercise_line SET line = replace(line, 'honest', 'forged')");
    database.close();
    await start();
    valueOf(await host.openDocument({ path: documentPath }));
    expect(codeOf(await host.readSession({ sessionId: id }))).toBe('exercise/log-broken');
  });

  it('forecasts a plan as work that says how far it is, and can be cancelled', async () => {
    await session([
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
    const id = await session([]);
    await act(id, { do: 'start' });
    const decide = (command: object): ExerciseEntry =>
      ({
        do: 'decide',
        decision: { id: randomUUID(), command, text: 'do it', rationale: '', options: '', followUp: '' },
        refusal: null,
      }) as ExerciseEntry;
    const done = await act(id, decide({ do: 'stand-down', node: hospital }));
    expect(done.state.decisions.map(({ refusal }) => refusal)).toEqual([null]);
    const again = await act(id, decide({ do: 'close-tie', link: 'no-such-link' }));
    expect(again.state.decisions[1]?.refusal).not.toBeNull();
    expect(again.state.commands).toHaveLength(1);
  });
});

describe('the connection of a participant', () => {
  const secret = 'SECRET';

  it('carries nothing that was not released, whatever is asked over it', async () => {
    const id = await session([
      at('shown', 1, {
        message: text('The bridge is closed.'),
        expectedResponse: text(secret),
        notes: text(secret),
        evaluatorInstructions: text(secret),
        measureOfPerformance: text(secret),
        assumptions: text(secret),
      }),
      at('hidden', 50, { title: text(secret), message: text(secret) }),
      at('expected', 2, { kind: 'expected-action', message: text(secret) }),
    ]);
    const { port1, port2 } = new MessageChannel();
    const carried: unknown[] = [];
    const watched = messagePortChannel(port1);
    exposeHost(
      host,
      {
        ...watched,
        post: (message, transfer) => {
          carried.push(message);
          watched.post(message, transfer);
        },
      },
      'participant',
    );
    const participant = connectHost(messagePortChannel(port2));
    const events: HostEvent[] = [];
    participant.subscribe((event) => events.push(event));
    valueOf(await host.showSession({ sessionId: id }));
    await act(id, { do: 'start' });
    wait(3);
    await act(id, { do: 'note', text: secret });
    await act(id, { do: 'release', inject: 'expected', because: 'hand' });

    const view = valueOf(await participant.readParticipantView({}));
    expect(view?.messages.map(({ message }) => message.en)).toEqual(['The bridge is closed.']);
    expect(view?.map.nodes.length).toBeGreaterThan(50);
    for (const method of hostMethods) {
      const answer = await (participant[method] as (argument: unknown) => Promise<{ ok: boolean }>)({ sessionId: id });
      expect(answer.ok, method).toBe(false);
    }
    expect(valueOf(await participant.describe({}))).toMatchObject({ role: 'participant', documentsFolder: '' });
    expect(events.every(({ kind }) => kind === 'screen-changed')).toBe(true);
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(carried)).not.toContain(secret);
    expect(JSON.stringify(carried)).not.toContain(documentPath);
    participant.close();
  });

  it('shows what was there when the screen was held, and nothing while it is blank', async () => {
    const id = await session([at('one', 1), at('two', 5)]);
    valueOf(await host.showSession({ sessionId: id }));
    await act(id, { do: 'start' });
    wait(2);
    await act(id, { do: 'screen', show: 'hold' });
    wait(10);
    const held = valueOf(await host.readParticipantView({}));
    expect([held?.messages.map((message) => message.id), held?.clock.atMillis]).toEqual([['one'], 2 * minute]);
    await act(id, { do: 'screen', show: 'blank' });
    const blank = valueOf(await host.readParticipantView({}));
    expect([blank?.messages, blank?.map.nodes]).toEqual([[], []]);
    await act(id, { do: 'screen', show: 'live' });
    expect(valueOf(await host.readParticipantView({}))?.messages).toHaveLength(2);
  });
});
