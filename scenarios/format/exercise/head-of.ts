import type { Exercise } from './exercise';
import type { ExerciseHead } from './exercise-edit';

/** All of a plan that is no list of records. */
export function headOf(plan: Exercise): ExerciseHead {
  const { id, objectives, teams, storylines, injects, media, ...head } = plan;
  void [id, objectives, teams, storylines, injects, media];
  return head;
}
