import type { Forecast } from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import type { Pool } from '@host/pool/pool';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { initialState } from '@workers/exercise/reduce-log';
import { simulateWorld } from './exercise-world';
import { HostFailure } from './host-failure';
import { createPlayer } from './player';

const nobody: LogLine['by'] = { role: 'facilitators', name: '' };

/**
 * Plays a plan to its end as if everything went as written and nobody decided anything: what is timed or conditional comes by
 * itself, what is by hand at its planned time, contingencies never. Nothing of it is kept.
 */
export async function forecastExercise(
  pool: Pool,
  scenario: Scenario,
  written: Exercise,
): Promise<Result<Forecast, HostError>> {
  const plan: Exercise = { ...written, release: 'automatic', clock: { mode: 'paced', speed: 1 } };
  const player = createPlayer(
    { plan, scenario, state: initialState(plan) },
    () => undefined,
    async (state) => {
      const world = await simulateWorld(pool, scenario, plan, state);
      if (!world.ok) throw new HostFailure(world.issues[0]);
      return world.value;
    },
  );
  const start = new Date(0);
  const end = plan.durationMinutes * 60_000;
  const planned = new Set(plan.injects.filter(({ kind }) => kind === 'inject').map(({ id }) => id));
  player.write({ do: 'start' }, 0, start, nobody);
  for (;;) {
    const next = (await player.due()).find(({ inject }) => planned.has(inject));
    if (next === undefined || next.dueMillis > end) break;
    player.write({ do: 'release', inject: next.inject, because: 'due' }, next.dueMillis, start, nobody);
  }
  const state = player.state();
  const world = await player.world();
  return success({
    world: { ...world, lines: state.lines },
    releases: state.injects.flatMap(({ inject, released }) =>
      released === null ? [] : [{ inject: inject.id, dueMillis: released.atMillis, automatic: true }],
    ),
    later: await player.due(),
  });
}
