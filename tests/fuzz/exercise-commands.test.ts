import { exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import { bundledScenario, smallScenario } from '@tests/bundled-scenario';
import { anyCommands } from '@workers/exercise/testing/any-command';
import { withCrews } from '@workers/exercise/testing/with-crews';
import { worldScenario } from '@workers/exercise/world-hazard';
import { prepareDesign } from '@workers/tasks/prepare-design';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const isShare = (value: number): boolean => value >= 0 && value <= 1;

describe('the world under any commands', () => {
  it.each([
    ['two villages', () => Promise.resolve(smallScenario()), 60],
    ['two villages with crews and ties', () => Promise.resolve(withCrews(smallScenario())), 60],
    ['the pilot district', () => bundledScenario('pilot-district'), 6],
    ['the pilot district with crews and ties', async () => withCrews(await bundledScenario('pilot-district')), 12],
    ['the island', () => bundledScenario('island'), 2],
  ])(
    'is defined throughout, and the same every time: %s',
    async (_, load, numRuns) => {
      const scenario: Scenario = await load();
      const [design] = scenario.designs;
      const [hazard] = scenario.hazards;
      if (design === undefined || hazard === undefined) throw new Error('no design or hazard');
      const plan = exercise.parse({
        id: 'drill',
        name: { en: 'Drill', 'zh-Hant': '' },
        design: design.id,
        hazard: hazard.id,
        durationMinutes: 900,
      });
      fc.assert(
        fc.property(
          anyCommands(scenario, design.id, { most: 60, withinMinutes: 900 }),
          fc.integer({ min: 0, max: 3 }),
          (commands, run) => {
            const world = worldScenario(scenario, plan, commands);
            const prepare = () => {
              const prepared = prepareDesign(world.scenario, world.design, world.hazard);
              if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
              return prepared.value;
            };
            const { simulator, draw } = prepare();
            const impact = draw(3, run);
            const recorded = simulator.run(impact, { recording: 'frames' });
            if (recorded === null || recorded.frames === null || recorded.log === null) throw new Error('not recorded');
            const { frames, log, notices, digest } = recorded;
            expect(notices.filter(({ code }) => code === 'queue/bound-reached')).toEqual([]);
            for (const column of [frames.nodeFunction, frames.needShare, frames.storeLevel])
              expect(column.findIndex((value) => !isShare(value))).toBe(-1);
            expect(frames.linkLoad.findIndex((value) => !Number.isFinite(value))).toBe(-1);
            expect(frames.time.findIndex((time, at) => at > 0 && time <= (frames.time[at - 1] as number))).toBe(-1);
            expect(log.cause.findIndex((cause, at) => cause >= at || cause < -1)).toBe(-1);
            expect(recorded.measures.some(Number.isNaN)).toBe(false);
            expect(simulator.run(impact, { recording: 'series' })?.digest).toBe(digest);
            expect(prepare().simulator.run(impact, { recording: 'series' })?.digest).toBe(digest);
          },
        ),
        { seed: 21, numRuns },
      );
    },
    120_000,
  );
});
