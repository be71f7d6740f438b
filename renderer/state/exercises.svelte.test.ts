import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionPresent, SessionView } from '@host/contract/exercise';
import type { AskHost } from './ask-host';
import { OpenDocument } from './document.svelte';
import { Exercises } from './exercises.svelte';
import { Problems } from './problems.svelte';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const dueLater = { inject: 'later', dueMillis: 60_000, automatic: true };

type Change = { readonly commands?: number; readonly running?: boolean; readonly foreseen?: boolean };

const view = (lines: number, change: Change = {}): SessionView =>
  ({
    session: { sessionId: 'one', exercise: 'drill', lines },
    plan: { id: 'drill', design: 'plain', seed: 1, startHours: 2 },
    state: {
      lines,
      phase: 'running',
      clock: {
        mode: 'running',
        speed: 10,
        atMillis: 5000,
        runningSince: change.running === true ? '2031-04-15T07:00:00.000Z' : null,
      },
      commands: Array.from({ length: change.commands ?? 0 }),
    },
    due: [],
    foreseen: change.foreseen ?? true,
    now: '2031-04-15T07:00:00.000Z',
    nowMillis: 5000,
  }) as unknown as SessionView;

describe('Exercises', () => {
  let asked: string[];
  let next: SessionView;
  let hold: (() => void)[];
  let holdActs: boolean;
  let holdWorlds: boolean;
  let presents: readonly (SessionPresent | null)[];
  let now: number;
  let shown: string | null;
  let ticks: (() => void)[];
  let problems: Problems;
  let exercises: Exercises;

  beforeEach(async () => {
    asked = [];
    hold = [];
    holdActs = false;
    holdWorlds = false;
    presents = [];
    now = 100;
    shown = null;
    ticks = [];
    next = view(1);
    const ask = (async (method: string) => {
      asked.push(method);
      const answer = next;
      if (method === 'actInSession' && holdActs) await new Promise<void>((resolve) => hold.push(resolve));
      if (['startSession', 'readSession', 'actInSession', 'forkSession'].includes(method))
        return { ok: true, value: answer };
      if (method === 'readWorld') {
        const { lines, commands } = answer.state;
        if (holdWorlds) await new Promise<void>((resolve) => hold.push(resolve));
        const frames = { time: new Float64Array([0, 7205, 7300]) };
        const run = { digest: `world of ${String(commands.length)}`, frames };
        return { ok: true, value: { lines, commands: commands.length, due: [dueLater], run } };
      }
      if (method === 'readPresent') {
        const [first = null, ...rest] = presents;
        presents = rest;
        return { ok: true, value: first };
      }
      if (method === 'offerToScreen') return { ok: true, value: { sessionId: shown } };
      if (method === 'listSessions') return { ok: true, value: [] };
      return { ok: true, value: null };
    }) as unknown as AskHost;
    problems = new Problems();
    exercises = new Exercises(ask, new OpenDocument(ask, () => undefined), problems, {
      now: () => now,
      afterwards: (work) => {
        work();
      },
      tick: (work) => {
        ticks = [...ticks, work];
        return () => {
          ticks = ticks.filter((each) => each !== work);
        };
      },
    });
    await exercises.startSession('drill');
    asked = [];
  });

  it('offers a session that is opened to the screen of the participants, and reads its world', async () => {
    await exercises.openSession('one');
    expect(asked).toEqual(['readSession', 'offerToScreen', 'readWorld', 'listSessions']);
    expect(exercises.world?.digest).toBe('world of 0');
    expect(exercises.scenarioSeconds).toBe(2 * 3600 + 5);
    expect(exercises.isShown).toBe(false);
    shown = 'one';
    exercises.handle({ kind: 'session-changed', seq: 1, sessionId: 'other', lines: 0 });
    await settled();
    expect(exercises.isShown).toBe(true);
  });

  it('reads the world again only when a command has changed it', async () => {
    next = view(2);
    await exercises.act({ do: 'note', text: 'calm' });
    expect(asked).toEqual(['actInSession']);
    next = view(3, { commands: 1 });
    await exercises.act({ do: 'release', inject: 'a', because: 'hand' });
    expect(asked.filter((method) => method === 'readWorld')).toHaveLength(1);
  });

  it('shows the state before its world, and then what falls due in that', async () => {
    next = view(2, { commands: 1, foreseen: false });
    holdWorlds = true;
    const done = exercises.act({ do: 'release', inject: 'a', because: 'hand' });
    await settled();
    expect([exercises.session?.state.lines, exercises.session?.due, exercises.world?.digest]).toEqual([
      2,
      [],
      'world of 0',
    ]);
    expect(exercises.worldIsMade).toBe(false);
    hold[0]?.();
    await done;
    expect(exercises.worldIsMade).toBe(true);
    expect([exercises.session?.due, exercises.session?.foreseen, exercises.world?.digest]).toEqual([
      [dueLater],
      true,
      'world of 1',
    ]);
  });

  it('shows what a command does at once until its world is here, and never what an older one did', async () => {
    const frameOf = (seconds: number) => ({ time: new Float64Array([seconds]) }) as SessionPresent['frame'];
    holdWorlds = true;
    presents = [
      { commands: 1, frame: frameOf(7205) },
      { commands: 1, frame: frameOf(7206) },
    ];
    next = view(2, { commands: 1 });
    const first = exercises.act({ do: 'release', inject: 'a', because: 'hand' });
    await settled();
    expect(exercises.present?.run.run.frames?.time[0]).toBe(7205);
    expect(exercises.world?.digest).toBe('world of 0');
    next = view(3, { commands: 2 });
    const second = exercises.act({ do: 'release', inject: 'b', because: 'hand' });
    await settled();
    expect(exercises.present?.run.run.frames?.time[0]).toBe(7205);
    for (const release of hold) release();
    await Promise.all([first, second]);
    expect([exercises.present, exercises.world?.digest]).toEqual([null, 'world of 2']);
  });

  it('goes on showing what was known first until the next frame of its world', async () => {
    holdWorlds = true;
    presents = [{ commands: 1, frame: { time: new Float64Array([7205]) } as SessionPresent['frame'] }];
    next = view(2, { commands: 1 });
    const act = exercises.act({ do: 'release', inject: 'a', because: 'hand' });
    await settled();
    const { run, until } = exercises.present ?? {};
    expect(until).toBe(Infinity);
    hold[0]?.();
    await act;
    expect(exercises.world?.digest).toBe('world of 1');
    expect(exercises.present?.run).toBe(run);
    expect(exercises.present?.until).toBe(7300);
  });

  it('never shows the world of a command once another was given', async () => {
    holdWorlds = true;
    next = view(2, { commands: 1 });
    const first = exercises.act({ do: 'release', inject: 'a', because: 'hand' });
    await settled();
    next = view(3, { commands: 2 });
    const second = exercises.act({ do: 'release', inject: 'b', because: 'hand' });
    await settled();
    hold[0]?.();
    await first;
    expect(exercises.world?.digest).toBe('world of 0');
    hold[1]?.();
    await second;
    expect(exercises.world?.digest).toBe('world of 2');
  });

  it('asks no second time for what its own entry brings', async () => {
    next = view(2);
    holdActs = true;
    const done = exercises.act({ do: 'pause' });
    exercises.handle({ kind: 'session-changed', seq: 1, sessionId: 'one', lines: 2 });
    hold[0]?.();
    await done;
    await settled();
    expect(asked).toEqual(['actInSession']);
    expect(exercises.session?.state.lines).toBe(2);
  });

  it('catches up where somebody else wrote meanwhile', async () => {
    next = view(2);
    holdActs = true;
    const done = exercises.act({ do: 'pause' });
    exercises.handle({ kind: 'session-changed', seq: 1, sessionId: 'one', lines: 3 });
    next = view(3);
    hold[0]?.();
    await done;
    expect(asked).toEqual(['actInSession', 'readSession']);
    expect(exercises.session?.state.lines).toBe(3);
  });

  it('takes the clock on at its speed, and stands while it is paused', async () => {
    next = view(2, { running: true });
    await exercises.openSession('one');
    now += 1000;
    for (const tick of ticks) tick();
    expect(exercises.nowMillis).toBe(15_000);
    next = view(3);
    await exercises.openSession('one');
    now += 1000;
    for (const tick of ticks) tick();
    expect(exercises.nowMillis).toBe(5000);
  });

  it('drops an answer that was overtaken', async () => {
    next = view(5);
    await exercises.openSession('one');
    next = view(4);
    await exercises.act({ do: 'note', text: 'late' });
    expect(exercises.session?.state.lines).toBe(5);
  });

  it('stands still before it branches off, so that both courses begin at one moment', async () => {
    next = view(2, { running: true });
    await exercises.openSession('one');
    asked = [];
    next = view(3);
    await exercises.forkNow();
    expect(asked.slice(0, 2)).toEqual(['actInSession', 'forkSession']);
    asked = [];
    await exercises.goOnWith('one');
    expect(asked).not.toContain('actInSession');
  });

  it('stops its clock when a session is left, and leaves what participants see alone', async () => {
    exercises.leaveSession();
    await settled();
    expect(asked).toEqual([]);
    expect(ticks).toEqual([]);
    expect(exercises.session).toBeNull();
  });
});
