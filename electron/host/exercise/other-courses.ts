import { carriedOutOf } from '@host/report/after-action/each-decision';
import type { OtherCourses, PlayedExercise } from '@host/report/report-material';
import type { Pool } from '@host/pool/pool';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import type { WorldRun } from '@workers/exercise/world-run';
import type { WorkTools } from '../work-job';
import { worldJob } from './world-job';

/** Decisions that are taken away one by one, at most: each costs a run of the whole scenario. */
const mostTakenAway = 40;

/** What was simulated already of the courses that a session did not take; good for as long as nothing more is ordered in it. */
type Known = {
  readonly commands: number;
  undecided: WorldRun | null;
  readonly measuresWithout: Map<string, Float64Array>;
};

/** Courses that an exercise would have taken without its decisions, from one document to the next. */
export type CourseKeeper = {
  /** How many runs it takes to know them all. */
  readonly runs: (state: ExerciseState) => number;
  readonly simulate: (
    played: Pick<PlayedExercise, 'state'> & { readonly plan: Exercise; readonly scenario: Scenario },
    work: WorkTools,
  ) => Promise<OtherCourses | null>;
};

export function courseKeeper(pool: Pool): CourseKeeper {
  let known: Known = { commands: -1, undecided: null, measuresWithout: new Map() };
  const knownOf = ({ commands }: ExerciseState): Known => {
    if (known.commands !== commands.length)
      known = { commands: commands.length, undecided: null, measuresWithout: new Map() };
    return known;
  };
  const missing = (state: ExerciseState): readonly string[] =>
    carriedOutOf(state)
      .slice(0, mostTakenAway)
      .filter((id) => !knownOf(state).measuresWithout.has(id));
  return {
    runs: (state) =>
      carriedOutOf(state).length === 0 ? 0 : missing(state).length + (knownOf(state).undecided === null ? 1 : 0),
    simulate: async ({ state, plan, scenario }, work) => {
      if (carriedOutOf(state).length === 0) return null;
      const found = knownOf(state);
      const world = (commands: ExerciseState['commands']): Promise<WorldRun> =>
        worldJob(work, pool, scenario, plan, { ...state, commands });
      let done = 0;
      const wanted = [
        ...(found.undecided === null
          ? [
              async () => {
                found.undecided = await world(state.commands.filter(({ source }) => source !== 'decision'));
              },
            ]
          : []),
        ...missing(state).map((id) => async () => {
          const { run } = await world(
            state.commands.filter(({ source, from }) => source !== 'decision' || from !== id),
          );
          found.measuresWithout.set(id, run.measures);
        }),
      ];
      const queue = wanted.values();
      await Promise.all(
        Array.from({ length: pool.threads }, async () => {
          for (const simulate of queue) {
            await simulate();
            done += 1;
            await work.reach(done);
          }
        }),
      );
      if (found.undecided === null) throw new Error('nothing was simulated');
      return { undecided: found.undecided, measuresWithout: found.measuresWithout, mostTakenAway };
    },
  };
}
