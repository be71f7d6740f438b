import { z } from 'zod';
import { listChange } from '../list-change';
import { identifier } from '../text';
import { exercise, exerciseLimits, medium, objective, storyline, team } from './exercise';
import { inject } from './inject';

/** What the user did to the lines of a plan, for the name of the change in the menu. */
export const exerciseActions = ['add', 'edit', 'move', 'delete', 'duplicate', 'import'] as const;
export const exerciseAction = z.enum(exerciseActions);

/** All of a plan that is no list of records. */
const exerciseHead = exercise.omit({
  id: true,
  objectives: true,
  teams: true,
  storylines: true,
  injects: true,
  media: true,
});
export type ExerciseHead = z.infer<typeof exerciseHead>;

export const exerciseEdits = [
  z.strictObject({ kind: z.literal('add-exercise'), at: z.int().min(0), exercise }),
  z.strictObject({ kind: z.literal('remove-exercise'), id: identifier }),
  /** Any number of records of one plan changed together: one step of undo. */
  z.strictObject({
    kind: z.literal('change-exercise'),
    exercise: identifier,
    action: exerciseAction,
    head: exerciseHead.optional(),
    objectives: listChange(objective, exerciseLimits.objectives),
    teams: listChange(team, exerciseLimits.teams),
    storylines: listChange(storyline, exerciseLimits.storylines),
    injects: listChange(inject, exerciseLimits.injects),
    media: listChange(medium, exerciseLimits.media),
  }),
] as const;
export type ExerciseEdit = z.infer<(typeof exerciseEdits)[number]>;
