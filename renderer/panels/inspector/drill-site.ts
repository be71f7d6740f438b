import { freeId } from '@scenarios/editing/free-id';
import { microExercise } from '@scenarios/templates/micro-exercise';
import { exercises, openDocument, problems, view } from '@ui/state/lab';

/** Writes a drill of twenty minutes for a site into the document, and shows its plan. */
export async function drillSite(node: string): Promise<void> {
  const { scenario, design } = openDocument;
  if (scenario === null || design === null) return;
  const made = microExercise(design, node);
  if (made === null) return;
  const id = freeId(made.id, new Set(scenario.exercises.map((plan) => plan.id)));
  const edit = { kind: 'add-exercise', at: scenario.exercises.length, exercise: { ...made, id } } as const;
  const answer = await openDocument.applyEdit(edit);
  if (!answer.ok) {
    for (const issue of answer.issues) problems.report(issue);
    return;
  }
  exercises.planId = id;
  exercises.tab = 'plan';
  view.centre = 'exercise';
}
