import { exercise } from '@scenarios/format/exercise/exercise';
import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Frames, Run } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import type { RunChange } from '@host/contract/run-change';
import { applyRunChange, frameColumns } from '@host/contract/run-change';
import { runChange } from '@host/host/exercise/run-change';
import { createInlinePool } from '@host/pool/inline-pool';
import type { Pool, WorldBase } from '@host/pool/pool';
import { createThreadPool } from '@host/pool/thread-pool';
import { builtWorker } from '@tests/built-worker';
import { bundledScenario, smallScenario } from '@tests/bundled-scenario';
import { prepareWorlds } from '@workers/exercise/prepare-worlds';
import { anyCommands } from '@workers/exercise/testing/any-command';
import { given } from '@workers/exercise/testing/ordered-world';
import { withCrews } from '@workers/exercise/testing/with-crews';
import { worldScenario } from '@workers/exercise/world-hazard';
import { frameAt } from '@workers/exercise/world-run';
import { prepareDesign } from '@workers/tasks/prepare-design';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
const use = (pool: Pool): Pool => {
  pools.push(pool);
  return pool;
};

const planOf = (scenario: Scenario) =>
  exercise.parse({
    id: 'drill',
    name: { en: 'Drill', 'zh-Hant': '' },
    design: scenario.designs[0]?.id,
    hazard: scenario.hazards[0]?.id,
    startHours: 1.1,
    durationMinutes: 600,
    seed: 7,
  });

/** The world as if it were the first ever asked for: everything prepared anew. */
function fullRun(scenario: Scenario, commands: readonly TimedCommand[]): Run {
  const plan = planOf(scenario);
  const world = worldScenario(scenario, plan, commands);
  const prepared = prepareDesign(world.scenario, world.design, world.hazard);
  if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
  const run = prepared.value.simulator.run(prepared.value.draw(plan.seed, 0), { recording: 'frames' });
  if (run === null) throw new Error('stopped');
  return run;
}

/** The frame of a run at a moment, alone. */
function frameInForce(run: Run, seconds: number): Frames {
  if (run.frames === null) throw new Error('not recorded');
  const count = run.frames.time.length;
  const row = frameAt(run.frames, seconds);
  return Object.fromEntries(
    Object.entries(run.frames).map(([name, column]: [string, Float64Array | Float32Array | Uint8Array]) => {
      const width = column.length / count;
      return [name, column.slice(row * width, (row + 1) * width)];
    }),
  ) as Frames;
}

const scenarios = [
  ['two villages', () => Promise.resolve(smallScenario()), 40],
  ['the pilot district with crews and ties', async () => withCrews(await bundledScenario('pilot-district')), 8],
  ['the island', () => bundledScenario('island'), 3],
] as const;

describe('worlds made one after another', () => {
  it.each(scenarios)(
    'are those of full runs, whatever was ordered before: %s',
    async (_, load, numRuns) => {
      const scenario = await load();
      const plan = planOf(scenario);
      fc.assert(
        fc.property(anyCommands(scenario, plan.design, { most: 8, withinMinutes: 600 }), fc.nat(), (log, fork) => {
          const worlds = prepareWorlds(scenario, plan);
          if (!worlds.ok) throw new Error(worlds.issues[0]?.message.en);
          // As a log grows, then from a fork of it.
          const counts = [0, Math.ceil(log.length / 2), log.length, fork % (log.length + 1)];
          let before: Run | null = null;
          for (const count of counts) {
            const commands = log.slice(0, count);
            const told: Frames[] = [];
            const seconds = (plan.startHours + (fork % 700) / 60) * 3600;
            const run = worlds.value.run(commands, undefined, { seconds, tell: (frame) => told.push(frame) });
            if (run === null) throw new Error('stopped');
            expect(run).toEqual(fullRun(scenario, commands));
            expect(told).toEqual([frameInForce(run, seconds)]);
            if (before !== null) expect(applyRunChange(before, runChange(before, run))).toEqual(run);
            before = run;
          }
        }),
        { seed: 12, numRuns },
      );
    },
    60_000,
  );

  it('take little to tell where they differ little, and nothing where they do not', async () => {
    const scenario = await bundledScenario('island');
    const worlds = prepareWorlds(scenario, planOf(scenario));
    if (!worlds.ok) throw new Error(worlds.issues[0]?.message.en);
    const fails = { do: 'fail', target: { node: scenario.designs[0]?.mesh.nodes[0]?.id }, left: 0.5 };
    const [before, same, other] = [[], [], given([1, fails])].map((commands) => worlds.value.run(commands));
    if (!before || !same || !other?.frames) throw new Error('stopped');
    const told = ({ unforetold }: RunChange): number =>
      Object.values(unforetold).reduce((sum, { cells }) => sum + cells.length, 0);
    const nothing = runChange(before, same);
    expect([nothing.time.length, nothing.log.time.length, told(nothing)]).toEqual([0, 0, 0]);
    const change = runChange(before, other);
    const columns = frameColumns.map((name) => other.frames?.[name].length ?? 0);
    const share = change.time.length / other.frames.time.length;
    const cells = share * columns.reduce((sum, length) => sum + length, 0);
    expect(change.time.length).toBeGreaterThan(20);
    expect(told(change) / cells).toBeGreaterThan(0);
    expect(told(change) / cells).toBeLessThan(0.1);
  });

  it('are the same inline, on one thread and on two, in any order and after the threads were lost', async () => {
    const scenario = withCrews(await bundledScenario('pilot-district'));
    const plan = planOf(scenario);
    const [log] = fc.sample(anyCommands(scenario, plan.design, { most: 30, withinMinutes: 600 }), {
      seed: 6,
      numRuns: 1,
    });
    if (log === undefined) throw new Error('no log');
    const prefixes = [0, 3, log.length, 3].map((count) => log.slice(0, count));
    const wanted = prefixes.map((commands) => fullRun(scenario, commands).digest);
    const base = (key: string): WorldBase => ({ key, scenario, plan });
    for (const pool of [
      use(createInlinePool()),
      use(createThreadPool(await builtWorker(), 1)),
      use(createThreadPool(await builtWorker(), 2)),
    ]) {
      // The second and third displace the first on every thread; together they keep two threads busy.
      for (const key of ['first', 'second', 'third', 'first']) {
        const of = base(key);
        const presents: Promise<Frames>[] = [];
        const outcomes = await Promise.all(
          prefixes.map((commands) => {
            const { promise, resolve } = Promise.withResolvers<Frames>();
            presents.push(promise);
            return pool.world(of, commands, { seconds: 9000, tell: resolve }).outcome;
          }),
        );
        const frames = outcomes.map((outcome) =>
          outcome.kind === 'done' ? frameInForce(outcome.value.body.run, 9000) : null,
        );
        expect(await Promise.all(presents)).toEqual(frames);
        expect(outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.value.digest : outcome))).toEqual(wanted);
      }
      await pool.close();
      const again = await pool.world(base('first'), log).outcome;
      expect(again.kind === 'done' ? again.value.digest : again).toBe(wanted[2]);
    }
  }, 60_000);
});
