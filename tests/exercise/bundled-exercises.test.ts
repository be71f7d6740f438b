import { readFileSync } from 'node:fs';
import { createInlinePool } from '@host/pool/inline-pool';
import type { Pool } from '@host/pool/pool';
import { createThreadPool } from '@host/pool/thread-pool';
import { simulateWorld } from '@host/host/exercise/exercise-world';
import { bundledScenario } from '@tests/bundled-scenario';
import { builtWorker } from '@tests/built-worker';
import { engineVersion } from '@workers/engine/engine-version';
import { reduceLog } from '@workers/exercise/reduce-log';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExerciseFigures } from './bundled-plans';
import { figuresOf, playBundled } from './bundled-plans';
import { missingReferences, untranslated } from './plan-references';

const wanted = [
  { slug: 'pilot-district', exercise: 'blackout-and-rumours', playHours: 2, injects: 25, objectives: 6, prevented: [] },
  { slug: 'island', exercise: 'blockade-and-strike', playHours: 3, injects: 35, objectives: 6, prevented: ['43'] },
] as const;

const pools: Pool[] = [];
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});
const use = (pool: Pool): Pool => {
  pools.push(pool);
  return pool;
};

/** What a plan does to the world: told of by nobody, it would not change it. */
const told: readonly string[] = ['rumour', 'reveal'];

describe.each(wanted)(
  'the exercise of $slug',
  async ({ slug, exercise, playHours, injects, objectives, prevented }) => {
    const scenario = await bundledScenario(slug);
    const plan = scenario.exercises.find(({ id }) => id === exercise);
    if (plan === undefined) throw new Error(`no exercise ${exercise}`);
    const played = await playBundled(use(createInlinePool()), scenario, plan);
    const ofKind = (kind: string): string[] => plan.injects.filter((each) => each.kind === kind).map(({ id }) => id);
    const decides = (id: string): boolean => {
      const trigger = plan.injects.find((each) => each.id === id)?.trigger;
      return trigger?.when === 'after' && trigger.precedents.some(({ what }) => what === 'decision');
    };
    const releasedIn = (play: 'undecided' | 'decided'): string[] =>
      played[play].state.injects.filter(({ standing }) => standing === 'released').map(({ inject }) => inject.id);

    it('is as long and as full as it says', () => {
      expect(plan.durationMinutes / plan.clock.speed).toBe(playHours * 60);
      expect(ofKind('inject').length).toBeGreaterThanOrEqual(injects);
      expect(plan.objectives.length).toBeGreaterThanOrEqual(objectives);
      expect(ofKind('contingency').length).toBeGreaterThanOrEqual(3);
      for (const { id, tasks } of plan.objectives) {
        expect(tasks.length, id).toBeGreaterThanOrEqual(3);
        expect(plan.injects.filter((each) => each.objectives.includes(id)).length, id).toBeGreaterThanOrEqual(3);
      }
      for (const { id } of plan.storylines)
        expect(
          plan.injects.some(({ storyline }) => storyline === id),
          id,
        ).toBe(true);
      for (const { id, role } of plan.teams)
        if (role === 'players')
          expect(
            plan.injects.some(({ to }) => to.includes(id)),
            id,
          ).toBe(true);
    });

    it('names nothing that is not there', () => {
      expect(missingReferences(scenario, plan)).toEqual([]);
    });

    it('is written in both languages throughout', () => {
      expect(untranslated(plan)).toEqual([]);
      const named = plan.teams.filter(({ role }) => role === 'players').map(({ organisation }) => organisation);
      for (const { en } of [plan.sponsor, plan.contact, plan.location, ...named]) expect(en).not.toBe('');
      expect(plan.organisations.length).toBeGreaterThan(0);
    });

    it('tells players nothing of the story beforehand', () => {
      const manual = [plan.name, plan.situation, plan.scope, plan.purpose, ...plan.assumptions]
        .map(({ en }) => en)
        .join(' ');
      for (const spoiler of ['transformer', 'generator 2', 'overheat', 'old bridge', 'exchange', 'wave', 'port is hit'])
        expect(manual.toLowerCase()).not.toContain(spoiler);
    });

    it('releases every inject by itself, but for those that answer to decisions, and leaves the contingencies in the tray', () => {
      expect(releasedIn('undecided').toSorted()).toEqual(
        [...ofKind('inject').filter((id) => !decides(id)), ...ofKind('expected-action')].toSorted(),
      );
      expect(played.undecided.waiting.map(({ inject }) => inject).toSorted()).toEqual(ofKind('contingency').toSorted());
    });

    it('releases what answers to decisions once players decide, and keeps back only what they have prevented', () => {
      const released = new Set(releasedIn('decided'));
      for (const id of [...ofKind('inject').filter(decides), ...ofKind('expected-action')])
        expect(released).toContain(id);
      const kept = plan.injects.filter(({ id, kind }) => kind === 'inject' && !released.has(id));
      expect(kept.map(({ number }) => number)).toEqual(prevented);
      for (const { trigger } of kept) expect(trigger.when).toBe('condition');
      for (const { inject, dueMillis } of played.decided.waiting)
        if (!ofKind('contingency').includes(inject)) expect(dueMillis).toBeGreaterThan(plan.durationMinutes * 60_000);
    });

    it('has a log that reduces to the state in which it ended', () => {
      for (const { lines, state } of [played.undecided, played.decided]) {
        const reduced = reduceLog(plan, lines);
        expect(reduced.ok ? reduced.state : reduced.broken).toEqual(state);
        expect(state.phase).toBe('finished');
      }
    });

    it('gives times, refusals and digests of expected-exercise.json; run build/scenarios/write-expected-exercise.ts after a wanted change', () => {
      const written = JSON.parse(readFileSync(`scenarios/bundled/${slug}/expected-exercise.json`, 'utf8')) as {
        readonly engine: string;
        readonly exercises: readonly ExerciseFigures[];
      };
      expect(written.engine).toBe(engineVersion);
      expect(written.exercises.find((each) => each.exercise === exercise)).toEqual({
        exercise,
        undecided: figuresOf(played.undecided),
        decided: figuresOf(played.decided),
      });
    });

    it('has no effect that does nothing: without those of any one inject the world is another', async () => {
      const { state, world } = played.undecided;
      const pool = use(createInlinePool());
      for (const { inject } of state.injects) {
        if (state.commands.every(({ from, command }) => from !== inject.id || told.includes(command.do))) continue;
        const without = { ...state, commands: state.commands.filter(({ from }) => from !== inject.id) };
        const other = await simulateWorld(pool, scenario, plan, without);
        expect(other.ok ? other.value.digest : other.issues, inject.number).not.toBe(world.digest);
      }
    }, 60_000);

    it('gives the same world on one thread and on two', async () => {
      for (const threads of [1, 2]) {
        const pool = use(createThreadPool(await builtWorker(), threads));
        for (const { state, world } of [played.undecided, played.decided]) {
          const again = await simulateWorld(pool, scenario, plan, state);
          expect(again.ok ? again.value.digest : again.issues).toBe(world.digest);
        }
      }
    }, 60_000);
  },
);
