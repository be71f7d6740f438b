import type { Forecast } from '@host/contract/exercise';
import type { Host } from '@host/contract/host';
import type { Job, Pool } from '@host/pool/pool';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import { success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { initialState } from '@workers/exercise/reduce-log';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import type { Jobs } from '../jobs';
import { workJob } from '../work-job';
import { planToPlay } from './plan-to-play';
import { createPlayer } from './player';
import { takenOnce } from './taken-once';
import { worldJob } from './world-job';

const nobody: LogLine['by'] = { role: 'facilitators', name: '' };

/**
 * Plays a plan to its end as if everything went as written and nobody decided anything: what is timed or conditional comes by
 * itself, what is by hand at its planned time, contingencies never. Nothing of it is kept. Progress is in minutes of the exercise.
 */
export function forecastJob(pool: Pool, scenario: Scenario, written: Exercise): Job<Forecast> {
  const plan: Exercise = { ...written, release: 'automatic', clock: { mode: 'paced', speed: 1 } };
  return workJob(plan.durationMinutes, async (work) => {
    const player = createPlayer(
      { plan, scenario, state: initialState(plan) },
      () => undefined,
      (state) => worldJob(work, pool, scenario, plan, state),
    );
    const start = new Date(0);
    const end = plan.durationMinutes * 60_000;
    const planned = new Set(plan.injects.filter(({ kind }) => kind === 'inject').map(({ id }) => id));
    player.write({ do: 'start' }, 0, start, nobody);
    for (;;) {
      const next = (await player.due()).find(({ inject }) => planned.has(inject));
      if (next === undefined || next.dueMillis > end) break;
      await work.reach(Math.floor(next.dueMillis / 60_000));
      player.write({ do: 'release', inject: next.inject, because: 'due' }, next.dueMillis, start, nobody);
    }
    const state = player.state();
    const world = await player.world();
    return {
      world: { ...world, lines: state.lines },
      releases: state.injects.flatMap(({ inject, released }) =>
        released === null ? [] : [{ inject: inject.id, dueMillis: released.atMillis, automatic: true }],
      ),
      later: await player.due(),
    };
  });
}

/** Forecasts of the plans of the open document. */
export function createForecasts(context: HostContext, jobs: Jobs): Pick<Host, 'startForecast' | 'readForecast'> {
  const made = takenOnce<Forecast>();
  return {
    startForecast: ({ exercise }) =>
      withDocument(context, (document) => {
        const { scenario } = document;
        const plan = planToPlay(scenario, exercise);
        if (!plan.ok) return plan;
        const jobId = jobs.follow(document, forecastJob(context.pool, scenario, plan.value), made.put);
        return success({ jobId });
      }),
    readForecast: ({ resultId }) => Promise.resolve(made.take(resultId)),
  };
}
