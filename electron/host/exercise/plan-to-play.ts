import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';

/** A plan of a document, if there is a world to play it in: a plan may name a design or a hazard that is gone. */
export function planToPlay({ exercises, designs, hazards }: Scenario, exercise: string): Result<Exercise, HostError> {
  const plan = exercises.find(({ id }) => id === exercise);
  if (plan === undefined) return failure(hostError('exercise/unknown-plan', { detail: exercise }));
  const { design, hazard } = plan;
  if (designs.every(({ id }) => id !== design)) return failure(hostError('exercise/no-design', { detail: design }));
  return hazard === undefined || hazards.some(({ id }) => id === hazard)
    ? success(plan)
    : failure(hostError('exercise/no-hazard', { detail: hazard }));
}
