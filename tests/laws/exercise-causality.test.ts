import { exercise } from '@scenarios/format/exercise/exercise';
import { hazard as hazardSchema } from '@scenarios/format/hazard';
import { resolveParameters } from '@scenarios/format/parameters';
import type { Run } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import { effectMillis } from '@workers/exercise/command-terms';
import { anyCommands } from '@workers/exercise/testing/any-command';
import { withCrews } from '@workers/exercise/testing/with-crews';
import { worldScenario, worldSeconds } from '@workers/exercise/world-hazard';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { bundledScenario, smallScenario } from '@tests/bundled-scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const columnsOf = (run: Run, before: number): unknown => {
  const { frames, log } = run;
  if (frames === null || log === null) throw new Error('not recorded');
  const count = frames.time.findIndex((time) => time >= before);
  const kept = count < 0 ? frames.time.length : count;
  const records = log.time.findIndex((time) => time >= before);
  const { time, ...rest } = frames;
  return {
    time: time.slice(0, kept),
    frames: Object.values(rest).map((column) => column.slice(0, (column.length / time.length) * kept)),
    log: Object.values(log).map((column) => column.slice(0, records < 0 ? log.time.length : records)),
  };
};

/** The same scenario, struck by an attack on its first controller, which goes on to others hour by hour. */
function compromised(scenario: Scenario): Scenario {
  const controllers = scenario.designs[0]?.mesh.nodes.filter(({ authority }) => authority !== undefined) ?? [];
  const [first] = controllers;
  if (first === undefined) throw new Error('no controller');
  const attack = hazardSchema.parse({
    id: 'attack',
    name: { en: 'Attack', 'zh-Hant': '攻擊' },
    summary: { en: 'Attack', 'zh-Hant': '攻擊' },
    kind: 'cyber-outage',
    atHours: 2,
    controllers: controllers.map(({ id }) => id),
    reachesTier: 1,
    outageHours: 6,
  });
  return { ...scenario, hazards: [attack, ...scenario.hazards] };
}

describe('the world of an exercise', () => {
  it.each([
    ['two villages', () => Promise.resolve(smallScenario()), 60],
    ['the pilot district', () => bundledScenario('pilot-district'), 6],
    ['the pilot district with crews and ties', async () => withCrews(await bundledScenario('pilot-district')), 12],
    [
      'the pilot district with a compromised controller',
      async () => compromised(await bundledScenario('pilot-district')),
      10,
    ],
    ['the island', () => bundledScenario('island'), 4],
  ])(
    'is the same before a command as without it: %s',
    async (_, load, numRuns) => {
      const scenario: Scenario = await load();
      const [design] = scenario.designs;
      const [hazard] = scenario.hazards;
      if (design === undefined || hazard === undefined) throw new Error('no design or hazard');
      const parameters = resolveParameters(scenario.parameters);
      const plan = exercise.parse({
        id: 'drill',
        name: { en: 'Drill', 'zh-Hant': '' },
        design: design.id,
        hazard: hazard.id,
        startHours: 1.1,
        durationMinutes: 600,
      });
      fc.assert(
        fc.property(
          anyCommands(scenario, design.id, { most: 8, withinMinutes: 600 }),
          fc.integer({ min: 0, max: 3 }),
          (commands, run) => {
            const worldOf = (count: number): Run => {
              const world = worldScenario(scenario, plan, commands.slice(0, count));
              const prepared = prepareDesign(world.scenario, world.design, world.hazard);
              if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
              const { simulator, draw } = prepared.value;
              const done = simulator.run(draw(7, run), { recording: 'frames' });
              if (done === null) throw new Error('stopped');
              return done;
            };
            const last = commands.at(-1);
            if (last === undefined) return;
            const takesEffect = worldSeconds(plan, effectMillis(last, parameters)) - 1e-6;
            const without = worldOf(commands.length - 1);
            const with_ = worldOf(commands.length);
            expect(columnsOf(with_, takesEffect)).toEqual(columnsOf(without, takesEffect));
          },
        ),
        { seed: 5, numRuns },
      );
    },
    60_000,
  );
});
