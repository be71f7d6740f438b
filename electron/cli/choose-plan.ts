import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';

/** A plan of a scenario by its id, or the first, and its start with its offset. Fails where there is none of that id. */
export function choosePlan(
  scenario: Scenario,
  id: string | undefined,
): Result<{ readonly plan: Exercise; readonly start: string }, HostError> {
  const plan = id === undefined ? scenario.exercises[0] : scenario.exercises.find((each) => each.id === id);
  if (plan === undefined) {
    const known = scenario.exercises.map((each) => each.id).join(', ');
    return failure(hostError('exercise/unknown-plan', { detail: `${id ?? ''}; known: ${known}` }));
  }
  return success({ plan, start: startOfExercise(scenario.start, plan.startHours) ?? scenario.start });
}
