import type { Player } from '@host/host/exercise/player';
import { createPlayer } from '@host/host/exercise/player';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import { injectKinds } from '@scenarios/format/exercise/inject';
import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
import { smallScenario } from '@tests/bundled-scenario';
import { initialState, reduceLog } from '@workers/exercise/reduce-log';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const by = { role: 'facilitators', name: '' } as const;
const name = { en: 'x', 'zh-Hant': '' };
const second = 1000;
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const scenario = smallScenario();

const precedent = fc.oneof(
  fc.constantFrom(...ids, 'gone', 'new-1').map((inject) => ({ what: 'inject', inject })),
  fc.constant({ what: 'decision', do: 'ration' }),
);
const trigger = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -60, max: 600 }).map((atSeconds) => ({ when: 'at', atSeconds })) },
  fc.constant({ when: 'by-hand' }),
  fc.integer({ min: 0, max: 600 }).map((plannedSeconds) => ({ when: 'by-hand', plannedSeconds })),
  fc.record({
    when: fc.constant('after'),
    of: fc.constantFrom('all', 'any'),
    precedents: fc.array(precedent, { minLength: 1, maxLength: 3 }),
    delaySeconds: fc.integer({ min: 0, max: 120 }),
  }),
);
const injectOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    number: fc.constant(id),
    title: fc.constant(name),
    kind: fc.oneof({ weight: 4, arbitrary: fc.constant('inject') }, fc.constantFrom(...injectKinds)),
    trigger,
  });
const plans = fc
  .record({
    id: fc.constant('drill'),
    name: fc.constant(name),
    design: fc.constant('design'),
    clock: fc.record({ mode: fc.constantFrom('paced', 'running'), speed: fc.constantFrom(0.1, 1, 7.3, 600) }),
    injects: fc.tuple(...ids.map(injectOf)),
  })
  .map((plan) => exercise.parse(plan));

/** What may happen in the room, or to the machine. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000 }).map((wait) => ({ wait }) as const) },
  { weight: 1, arbitrary: fc.constant({ crash: true } as const) },
  {
    weight: 8,
    arbitrary: fc.oneof(
      fc.constantFrom({ do: 'pause' }, { do: 'resume' }, { do: 'note', text: '' }),
      fc.record({ do: fc.constantFrom('skip', 'reinstate', 'resend'), inject: fc.constantFrom(...ids) }),
      fc.record({ do: fc.constant('release'), inject: fc.constantFrom(...ids), because: fc.constant('hand') }),
      fc.record({ do: fc.constant('defer'), inject: fc.constantFrom(...ids), toMillis: fc.nat({ max: 900_000 }) }),
      fc.record({
        do: fc.constant('clock'),
        mode: fc.constantFrom('paced', 'running'),
        speed: fc.constantFrom(0.1, 3, 600),
      }),
      fc.record({ do: fc.constant('advance'), by: fc.nat({ max: 200_000 }) }),
      fc.record({
        do: fc.constant('replace'),
        inject: fc.constantFrom(...ids, 'new-1'),
        number: fc.integer({ min: 1, max: 3 }),
        trigger,
      }),
      fc.constant({ do: 'decide' }),
    ),
  },
);

/** A session as a host keeps it, without a file. */
function play(plan: Exercise) {
  const lines: LogLine[] = [];
  let wall = Date.parse('2026-11-21T09:00:00.000Z');
  let decided = 0;
  const from = (state: Player['state'] extends () => infer State ? State : never): Player =>
    createPlayer(
      { plan, scenario, state },
      (line) => lines.push(line),
      () => Promise.reject(new Error('no world')),
    );
  let player = from(initialState(plan));
  const now = (): Date => new Date(wall);

  const entryOf = (given: Record<string, unknown>): ExerciseEntry => {
    switch (given['do']) {
      case 'advance':
        return { do: 'advance', toMillis: player.millisAt(now()) + (given['by'] as number) };
      case 'replace': {
        const id = `new-${String(given['number'])}`;
        const by_ = exercise.shape.injects.parse([{ id, number: id, title: name, trigger: given['trigger'] }])[0];
        return { do: 'replace', inject: given['inject'] as string, by: by_ } as ExerciseEntry;
      }
      case 'decide': {
        decided += 1;
        const id = `00000000-0000-4000-8000-${String(decided).padStart(12, '0')}`;
        const command = { do: 'ration', service: 'water', share: 0.5, forHours: null } as const;
        return {
          do: 'decide',
          decision: { id, command, text: '', rationale: '', options: '', followUp: '' },
          refusal: null,
        };
      }
      default:
        return given as ExerciseEntry;
    }
  };
  return {
    lines,
    state: () => player.state(),
    nowMillis: () => player.millisAt(now()),
    due: () => player.due(),
    wait: (millis: number) => {
      wall += millis;
    },
    settle: () => player.releaseUntil(player.millisAt(now()), now()),
    act: async (given: Record<string, unknown>) => {
      const entry = entryOf(given);
      const target = entry.do === 'advance' ? entry.toMillis : player.millisAt(now());
      await player.releaseUntil(target, now(), entry.do === 'advance');
      return player.write(entry, target, now(), by);
    },
    crash: () => {
      const millis = player.millisAt(now());
      const again = reduceLog(plan, lines);
      if (!again.ok) throw new Error(again.broken.reason);
      player = from(again.state);
      if (again.state.clock.runningSince !== null) player.write({ do: 'pause' }, millis, now(), by);
      wall += 7_200_000;
    },
  };
}

it('releases each inject once and at its own time, whatever is done with the clock and the queue', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.array(happening, { maxLength: 30 }), async (plan, happenings) => {
      const room = play(plan);
      await room.act({ do: 'start' });
      /** Since when an inject may come at the time that it has, scenario time: earlier it was put off or skipped. */
      const since = new Map<string, number>();
      for (const given of happenings) {
        if ('wait' in given) room.wait(given.wait);
        else if ('crash' in given) {
          await room.settle();
          room.crash();
        } else {
          const refusal = await room.act(given);
          const inject = 'inject' in given ? given.inject : undefined;
          if (refusal === null && typeof inject === 'string' && (given.do === 'defer' || given.do === 'reinstate'))
            since.set(inject, room.nowMillis());
          if (refusal === null && given.do === 'replace') since.set(`new-${String(given.number)}`, room.nowMillis());
        }
        await room.settle();
        const state = room.state();
        if (state.phase === 'running') {
          const overdue = (await room.due()).filter((each) => each.automatic && each.dueMillis <= room.nowMillis());
          expect(overdue).toEqual([]);
        }
      }
      const reduced = reduceLog(plan, room.lines);
      expect(reduced.ok && reduced.state).toEqual(room.state());
      expect(room.lines.every(({ atMillis }, place) => atMillis >= (room.lines[place - 1]?.atMillis ?? 0))).toBe(true);
      for (const { inject, released, deferredMillis } of room.state().injects) {
        if (released?.because !== 'due') continue;
        expect(inject.kind).toBe('inject');
        const own =
          deferredMillis ?? (inject.trigger.when === 'at' ? Math.max(0, inject.trigger.atSeconds * second) : null);
        if (own !== null) expect(released.atMillis).toBe(Math.max(own, since.get(inject.id) ?? 0));
      }
    }),
    { seed: 71, numRuns: 400 },
  );
}, 60_000);
