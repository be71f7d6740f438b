import type { Pool } from '@host/pool/pool';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import type { WorkTools } from '../work-job';
import type { ExerciseWorld } from './exercise-world';
import { worldRequest } from './exercise-world';

/** Simulates a world as a piece of a job, which ends with it where that is cancelled. */
export async function worldJob(
  work: WorkTools,
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
  state: ExerciseState,
): Promise<ExerciseWorld> {
  const { material, design, hazard } = worldRequest(scenario, plan, state);
  const { body, digest } = await work.through(pool.run(material, { design, hazard, seed: plan.seed, run: 0 }));
  return { ...body, digest };
}
