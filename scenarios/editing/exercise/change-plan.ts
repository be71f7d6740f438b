import type { ExerciseEdit, ExerciseHead } from '@scenarios/format/exercise/exercise-edit';
import type { ListChange } from '@scenarios/format/list-change';

export type PlanChange = Extract<ExerciseEdit, { kind: 'change-exercise' }>;
export type PlanListName = 'objectives' | 'teams' | 'storylines' | 'injects' | 'media';
/** Record of a list of a plan. */
export type PlanRecord<Name extends PlanListName> =
  NonNullable<PlanChange[Name]> extends ListChange<infer Value> ? Value : never;

type Lists = { readonly [Name in PlanListName]?: Partial<ListChange<PlanRecord<Name>>> };

/** A change of a plan in which lists that nothing happens to are left out. */
export function changePlan(
  exercise: string,
  action: PlanChange['action'],
  lists: Lists,
  head?: ExerciseHead,
): PlanChange {
  const filled = Object.entries(lists).flatMap(([name, list]) => {
    const { remove = [], set = [], add = [] } = list as Partial<ListChange<{ readonly id: string }>>;
    return remove.length + set.length + add.length === 0 ? [] : [[name, { remove, set, add }] as const];
  });
  return {
    kind: 'change-exercise',
    exercise,
    action,
    ...Object.fromEntries(filled),
    ...(head === undefined ? {} : { head }),
  };
}
