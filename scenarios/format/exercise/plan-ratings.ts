import type { CoreCapability } from './core-capability';
import type { Exercise } from './exercise';
import type { Rating } from './log';
import { ratings } from './log';
import type { ObservationState } from './state';

export type TaskRating = { readonly task: string; readonly rating: Rating | null };
export type ObjectiveRating = {
  readonly objective: string;
  readonly capability: CoreCapability;
  readonly tasks: readonly TaskRating[];
  /** As evaluators gave it to the objective itself, last; else the worst of its tasks. Null: not rated. */
  readonly rating: Rating | null;
  /** Whether evaluators gave it themselves. */
  readonly given: boolean;
};
export type CapabilityRating = {
  readonly capability: CoreCapability;
  readonly objectives: readonly ObjectiveRating[];
  /** The worst of its objectives. */
  readonly rating: Rating | null;
};

const worst = (list: readonly (Rating | null)[]): Rating | null =>
  ratings.findLast((rating) => list.includes(rating)) ?? null;

/** What the observations amount to: each objective of a plan, and each core capability, in the order of the plan. */
export function planRatings(
  plan: Pick<Exercise, 'objectives'>,
  observations: readonly ObservationState[],
): readonly CapabilityRating[] {
  const last = (objective: string, task: string | undefined): Rating | null =>
    observations.findLast(({ observation: of }) => of.objective === objective && of.task === task && of.rating !== null)
      ?.observation.rating ?? null;
  const objectives = plan.objectives.map(({ id, capability, tasks }): ObjectiveRating => {
    const rated = tasks.map((task): TaskRating => ({ task: task.id, rating: last(id, task.id) }));
    const given = last(id, undefined);
    return {
      objective: id,
      capability,
      tasks: rated,
      rating: given ?? worst(rated.map(({ rating }) => rating)),
      given: given !== null,
    };
  });
  return [...new Set(objectives.map(({ capability }) => capability))].map((capability): CapabilityRating => {
    const own = objectives.filter((each) => each.capability === capability);
    return { capability, objectives: own, rating: worst(own.map(({ rating }) => rating)) };
  });
}
