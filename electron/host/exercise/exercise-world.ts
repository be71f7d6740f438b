import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Present } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import { worldScenario } from '@workers/exercise/world-hazard';
import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { Computed, Job, Material, Pool, WorldBase } from '@host/pool/pool';
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

const bases = new WeakMap<Scenario, WeakMap<Exercise, WorldBase>>();
let count = 0;

/** What the worlds of a plan on a scenario have in common; the same object for the same two. */
function worldBase(scenario: Scenario, plan: Exercise): WorldBase {
  const ofScenario = bases.get(scenario) ?? new WeakMap<Exercise, WorldBase>();
  bases.set(scenario, ofScenario);
  const known = ofScenario.get(plan);
  if (known !== undefined) return known;
  count += 1;
  const { design, hazard, seed, startHours, durationMinutes } = plan;
  const made: WorldBase = {
    key: `exercise ${String(count)}`,
    scenario: { ...scenario, layers: [], exercises: [], designs: scenario.designs.filter(({ id }) => id === design) },
    plan: { design, seed, startHours, durationMinutes, ...(hazard === undefined ? {} : { hazard }) },
  };
  ofScenario.set(plan, made);
  return made;
}

/** Starts to simulate a world. */
export const startWorld = (
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
  { commands }: Pick<ExerciseState, 'commands'>,
  present?: Present,
): Job<Computed<'run'>> => pool.world(worldBase(scenario, plan), commands, present);

/** Simulates a world. The same plan and commands give the same digest, whatever was simulated before. */
export async function simulateWorld(
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
  state: ExerciseState,
  present?: Present,
): Promise<Result<ExerciseWorld, HostError>> {
  const outcome = await startWorld(pool, scenario, plan, state, present).outcome;
  if (outcome.kind === 'failed') return failure(outcome.error);
  if (outcome.kind === 'cancelled') return failure(hostError('job/cancelled'));
  return success({ ...outcome.value.body, digest: outcome.value.digest });
}
