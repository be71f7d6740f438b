import { issueOf } from '../issue-texts';
import type { Issue } from '../issues';
import type { ListChange } from '../list-change';
import { applyListChange } from '../list-change';
import type { Result } from '../result';
import { failure, success } from '../result';
import type { Exercise } from './exercise';
import { exerciseLimits } from './exercise';
import type { ExerciseEdit } from './exercise-edit';
import { headOf } from './head-of';

type Changed<Value> = { readonly next: Value; readonly inverse: ExerciseEdit };
type PlanChange = Extract<ExerciseEdit, { kind: 'change-exercise' }>;

function changePlan(plan: Exercise, edit: PlanChange): Result<Changed<Exercise>, Issue> {
  const next: Exercise = {
    ...(edit.head ?? headOf(plan)),
    id: plan.id,
    objectives: plan.objectives,
    teams: plan.teams,
    storylines: plan.storylines,
    injects: plan.injects,
    media: plan.media,
  };
  const { kind, exercise, action } = edit;
  const inverse: PlanChange = { kind, exercise, action };
  if (edit.head !== undefined) inverse.head = headOf(plan);
  const problems: Issue[] = [];
  const change = <Value extends { readonly id: string }>(
    what: 'objectives' | 'teams' | 'storylines' | 'injects' | 'media',
    list: readonly Value[],
    wanted: ListChange<Value> | undefined,
    take: (next: Value[], inverse: ListChange<Value>) => void,
  ): void => {
    if (wanted === undefined) return;
    const changed = applyListChange(list, wanted, exerciseLimits[what], what);
    if (changed.ok) take(changed.value.next, changed.value.inverse);
    else problems.push(...changed.issues);
  };
  change('objectives', plan.objectives, edit.objectives, (list, back) => {
    next.objectives = list;
    inverse.objectives = back;
  });
  change('teams', plan.teams, edit.teams, (list, back) => {
    next.teams = list;
    inverse.teams = back;
  });
  change('storylines', plan.storylines, edit.storylines, (list, back) => {
    next.storylines = list;
    inverse.storylines = back;
  });
  change('injects', plan.injects, edit.injects, (list, back) => {
    next.injects = list;
    inverse.injects = back;
  });
  change('media', plan.media, edit.media, (list, back) => {
    next.media = list;
    inverse.media = back;
  });
  return problems.length > 0 ? { ok: false, issues: problems } : success({ next, inverse });
}

/** Applies one change to the plans of a scenario; answers with issues, and changes nothing, where an id is unknown or taken. */
export function applyExerciseEdit(
  plans: readonly Exercise[],
  edit: ExerciseEdit,
): Result<Changed<readonly Exercise[]>, Issue> {
  const id =
    edit.kind === 'add-exercise' ? edit.exercise.id : edit.kind === 'change-exercise' ? edit.exercise : edit.id;
  const at = plans.findIndex((plan) => plan.id === id);
  const plan = plans[at];
  if (edit.kind === 'add-exercise') {
    if (plan !== undefined) return failure(issueOf.duplicateId('edit/duplicate-id', 'exercise.id', id));
    if (plans.length >= exerciseLimits.exercises)
      return failure(issueOf.tooLarge('exercises', plans.length + 1, exerciseLimits.exercises));
    const place = Math.min(edit.at, plans.length);
    return success({ next: plans.toSpliced(place, 0, edit.exercise), inverse: { kind: 'remove-exercise', id } });
  }
  if (plan === undefined) return failure(issueOf.unknownId('exercise', id));
  if (edit.kind === 'remove-exercise')
    return success({ next: plans.toSpliced(at, 1), inverse: { kind: 'add-exercise', at, exercise: plan } });
  const changed = changePlan(plan, edit);
  if (!changed.ok) return changed;
  return success({ next: plans.with(at, changed.value.next), inverse: changed.value.inverse });
}
