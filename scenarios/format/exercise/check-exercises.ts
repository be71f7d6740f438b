import { checkUnique } from '../check-unique';
import type { Issue } from '../issues';
import type { Exercise } from './exercise';

/**
 * Ids that a plan uses twice. What its lines name in the mesh, and in each other, may come and go while it is written: that is
 * told by the problems of the plan, and refuses nothing.
 */
export function checkExercises(plans: readonly Exercise[], issues: Issue[]): void {
  checkUnique('scenario/duplicate-id', plans, ['exercises'], issues);
  for (const [index, plan] of plans.entries()) {
    const place = ['exercises', index] as const;
    for (const list of ['objectives', 'teams', 'storylines', 'injects', 'media'] as const)
      checkUnique('scenario/duplicate-id', plan[list], [...place, list], issues);
    for (const [at, { tasks }] of plan.objectives.entries())
      checkUnique('scenario/duplicate-id', tasks, [...place, 'objectives', at, 'tasks'], issues);
  }
}
