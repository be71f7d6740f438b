import type { Pool } from '@host/pool/pool';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import type { WorkTools } from '../work-job';
import type { ExerciseWorld } from './exercise-world';
import { startWorld } from './exercise-world';

/** Simulates a world as a piece of a job, which ends with it where that is cancelled. */
export async function worldJob(
  work: WorkTools,
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
  state: ExerciseState,
): Promise<ExerciseWorld> {
  const { body, digest } = await work.through(startWorld(pool, scenario, plan, state));
  return { ...body, digest };
}
