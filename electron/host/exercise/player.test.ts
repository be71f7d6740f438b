import { exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { Frames, Present } from '@scenarios/format/run';
import { initialState } from '@workers/exercise/reduce-log';
import { smallScenario } from '@tests/bundled-scenario';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExerciseWorld } from './exercise-world';
import type { Player } from './player';
import { createPlayer } from './player';

const wall = new Date('2031-04-15T07:00:00.000Z');
const by: LogLine['by'] = { role: 'facilitators', name: '' };
const command = { do: 'demand', service: 'water', factor: 2, forHours: null } as const;
const frameAt = (seconds: number): Frames => ({ time: new Float64Array([seconds]) }) as Frames;

type Simulation = { readonly present: Present | undefined; readonly end: (world: ExerciseWorld | null) => void };

describe('the present of a world that is being made', () => {
  let simulations: Simulation[];
  let player: Player;
  let order: (atMillis: number) => void;

  beforeEach(() => {
    simulations = [];
    const scenario = smallScenario();
    const plan = exercise.parse({
      id: 'drill',
      name: { en: 'Drill', 'zh-Hant': '' },
      design: scenario.designs[0]?.id,
      startHours: 2,
    });
    player = createPlayer(
      { plan, scenario, state: initialState(plan) },
      () => undefined,
      (_, present) =>
        new Promise((resolve, reject) => {
          const end: Simulation['end'] = (world) => {
            if (world === null) reject(new Error('no world'));
            else resolve(world);
          };
          simulations.push({ present, end });
        }),
    );
    order = (atMillis) => {
      expect(player.write({ do: 'affect', command }, atMillis, wall, by)).toBeNull();
    };
    expect(player.write({ do: 'start' }, 0, wall, by)).toBeNull();
  });

  it('is told at the last entry, before the world, and not any more when that is made', async () => {
    order(5000);
    const world = player.world();
    const present = player.present();
    expect(simulations.map((each) => each.present?.seconds)).toEqual([7205]);
    simulations[0]?.present?.tell(frameAt(7205));
    expect(await present).toEqual({ commands: 1, frame: frameAt(7205) });
    simulations[0]?.end({} as ExerciseWorld);
    await world;
    expect(await player.present()).toBeNull();
  });

  it('is nothing where the world could not be made, and that of the next command afterwards', async () => {
    order(5000);
    const present = player.present();
    simulations[0]?.end(null);
    expect(await present).toBeNull();
    order(6000);
    const next = player.present();
    simulations[1]?.present?.tell(frameAt(7206));
    expect((await next)?.commands).toBe(2);
  });
});
