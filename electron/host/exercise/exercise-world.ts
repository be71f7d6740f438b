import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { worldScenario } from '@workers/exercise/world-hazard';
import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { Material, Pool } from '@host/pool/pool';
import type { ResultBody } from '@host/store/result-bodies';
import { materialOf } from '../open-document';

/** A run of the whole scenario under everything that was ordered so far. */
export type ExerciseWorld = ResultBody<'run'> & { readonly digest: string };

/** What ordered worlds are computed from, in the pool as in an ensemble. */
export type WorldRequest = { readonly material: Material; readonly design: string; readonly hazard: string };

export function worldRequest(scenario: Scenario, plan: Exercise, state: ExerciseState): WorldRequest {
  const { scenario: ordered, design, hazard } = worldScenario(scenario, plan, state.commands);
  return { material: materialOf(ordered), design, hazard };
}

/** Simulates a world. The same plan and commands give the same digest, whatever was simulated before. */
export async function simulateWorld(
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
  state: ExerciseState,
): Promise<Result<ExerciseWorld, HostError>> {
  const { material, design, hazard } = worldRequest(scenario, plan, state);
  const outcome = await pool.run(material, { design, hazard, seed: plan.seed, run: 0 }).outcome;
  if (outcome.kind === 'failed') return failure(outcome.error);
  if (outcome.kind === 'cancelled') return failure(hostError('job/cancelled'));
  return success({ ...outcome.value.body, digest: outcome.value.digest });
}
