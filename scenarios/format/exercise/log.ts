import { z } from 'zod';
import { command } from '../command';
import { identifier } from '../text';
import { clockMode, clockSpeed, teamRole } from './exercise';
import { inject } from './inject';
import { longestWrittenText } from './written-text';

/** The longest that an exercise takes: scenario time stands from then on, thousandths of a second. */
export const longestExercise = 365 * 86_400_000;

/** Whole thousandths of a second of scenario time after the start of the exercise. */
export const exerciseMillis = z.int().min(0).max(longestExercise);

/** Wall clock with milliseconds, UTC. */
const wallTime = z.iso.datetime({ precision: 3 });
const text = z.string().max(longestWrittenText);
const recordId = z.uuid();

/** HSEEP 2020: performed without challenges, with some, with major ones; unable to be performed. */
export const ratings = ['P', 'S', 'M', 'U'] as const;
export const rating = z.enum(ratings);
export type Rating = z.infer<typeof rating>;

/** What an evaluator saw. */
export const observation = z.strictObject({
  id: recordId,
  text,
  rating: rating.nullable().default(null),
  kind: z.enum(['observation', 'strength', 'improvement']).default('observation'),
  objective: identifier.optional(),
  task: identifier.optional(),
  team: identifier.optional(),
  /** What it points at. */
  inject: identifier.optional(),
  node: identifier.optional(),
  decision: recordId.optional(),
  /** When it was seen; the entry itself says when it was written down. */
  observedAtMillis: exerciseMillis,
  recommendation: text.default(''),
  /** Said by a team in the hot wash, when the play was over. */
  hotWash: z.literal(true).optional(),
});
export type Observation = z.infer<typeof observation>;

/** What the players decided, as it was taken down beside the inject. */
export const decision = z.strictObject({
  id: recordId,
  /** What it does to the world; null: nothing that the model knows. */
  command: command.nullable(),
  text,
  rationale: text.default(''),
  options: text.default(''),
  followUp: text.default(''),
  team: identifier.optional(),
  inject: identifier.optional(),
});
export type Decision = z.infer<typeof decision>;

/** A line of the improvement plan. */
export const correctiveAction = z.strictObject({
  id: recordId,
  capability: z.string().max(100),
  issue: text,
  action: text,
  /** Planning, organisation, equipment, training, exercise. */
  element: z.enum(['planning', 'organisation', 'equipment', 'training', 'exercise']),
  responsible: z.string().max(500).default(''),
  contact: z.string().max(500).default(''),
  start: z.iso.date().optional(),
  completion: z.iso.date().optional(),
});
export type CorrectiveAction = z.infer<typeof correctiveAction>;

/** Everything that can happen in an exercise. */
export const exerciseEntry = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('clock'), mode: clockMode, speed: clockSpeed }),
  /** Scenario time went on to `toMillis`, the time of this line, at once; what fell due on the way stands before it. */
  z.strictObject({ do: z.literal('advance'), toMillis: exerciseMillis }),
  z.strictObject({ do: z.literal('finish') }),

  /** `because`: it fell due, or the facilitator wanted it now. */
  z.strictObject({ do: z.literal('release'), inject: identifier, because: z.enum(['due', 'hand']) }),
  z.strictObject({ do: z.literal('skip'), inject: identifier }),
  /** Takes a skip back. */
  z.strictObject({ do: z.literal('reinstate'), inject: identifier }),
  z.strictObject({ do: z.literal('defer'), inject: identifier, toMillis: exerciseMillis }),
  /** Another text before release; its id stays. */
  z.strictObject({ do: z.literal('edit-inject'), inject }),
  /** `inject` is skipped and `by`, which is new, stands in its place. */
  z.strictObject({ do: z.literal('replace'), inject: identifier, by: inject }),
  z.strictObject({ do: z.literal('resend'), inject: identifier }),
  /** One that nobody had planned. */
  z.strictObject({ do: z.literal('add-inject'), inject }),

  z.strictObject({
    do: z.literal('decide'),
    decision,
    /** What the world answered: null where it was done, else the code of the refusal. */
    refusal: z.string().max(60).nullable(),
  }),
  /** The facilitator does something to the world outside of any inject. */
  z.strictObject({ do: z.literal('affect'), command, why: text.optional() }),
  z.strictObject({ do: z.literal('observe'), observation }),
  /** The newest text of an observation counts; all stay in the log. */
  z.strictObject({ do: z.literal('amend-observation'), observation }),
  z.strictObject({ do: z.literal('note'), text, node: identifier.optional() }),
  z.strictObject({ do: z.literal('correct'), action: correctiveAction }),

  /** Screen of the participants: `blank` shows nothing but the marking; `hold` keeps what it shows. */
  z.strictObject({ do: z.literal('screen'), show: z.enum(['live', 'hold', 'blank']) }),
]);
export type ExerciseEntry = z.infer<typeof exerciseEntry>;
export type ExerciseEntryKind = ExerciseEntry['do'];

/** One line of the log. Its hash covers it and the hash of the line before. */
export const logLine = z.strictObject({
  /** 0, 1, 2 … */
  sequence: z.int().min(0),
  atMillis: exerciseMillis,
  wall: wallTime,
  by: z.strictObject({ role: teamRole, name: z.string().max(100) }),
  entry: exerciseEntry,
});
export type LogLine = z.infer<typeof logLine>;

/** A line of the log with its hash: SHA-256 over the hash before and the line, hexadecimal. */
export type HashedLine = { readonly line: LogLine; readonly hash: string };
