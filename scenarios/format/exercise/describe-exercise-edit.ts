import type { EditSummary } from '../describe-edit';
import type { LocalText } from '../text';
import type { ExerciseEdit } from './exercise-edit';
import { readText, type WrittenText } from './written-text';

const bothWays = (text: WrittenText): LocalText => ({ en: readText(text, 'en'), 'zh-Hant': readText(text, 'zh-Hant') });

type Told = { readonly subject: EditSummary['subject']; readonly names: readonly (LocalText | string)[] };

function told<Value>(
  subject: EditSummary['subject'],
  change: { remove: string[]; set: Value[]; add: { value: Value }[] } | undefined,
  name: (value: Value) => LocalText | string,
): Told[] {
  if (change === undefined) return [];
  const names = [...change.add.map(({ value }) => name(value)), ...change.set.map(name), ...change.remove];
  return names.length === 0 ? [] : [{ subject, names }];
}

/** Tells what an edit of a plan does, from the edit alone: the most telling list of it. */
export function describeExerciseEdit(edit: ExerciseEdit): EditSummary {
  if (edit.kind === 'add-exercise')
    return { action: 'add', subject: 'exercise', count: 1, name: bothWays(edit.exercise.name) };
  if (edit.kind === 'remove-exercise') return { action: 'delete', subject: 'exercise', count: 1, name: edit.id };
  const [first] = [
    ...told('inject', edit.injects, ({ number }) => number),
    ...told('objective', edit.objectives, ({ text }) => bothWays(text)),
    ...told('team', edit.teams, ({ name }) => bothWays(name)),
    ...told('storyline', edit.storylines, ({ name }) => bothWays(name)),
    ...told('medium', edit.media, ({ name }) => name),
  ];
  if (first === undefined) {
    const name = edit.head === undefined ? edit.exercise : bothWays(edit.head.name);
    return { action: edit.action, subject: 'exercise', count: 1, name };
  }
  const [only] = first.names;
  const name = first.names.length === 1 && only !== undefined ? only : null;
  return { action: edit.action, subject: first.subject, count: first.names.length, name };
}
