import type { Observation, Rating } from '@scenarios/format/exercise/log';
import { ratings } from '@scenarios/format/exercise/log';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import { readText } from '@scenarios/format/exercise/written-text';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { language } from '@ui/i18n/language.svelte';
import { exercises } from '@ui/state/lab';

export const evaluationParts = ['guides', 'observations', 'hotWash', 'actions', 'summary', 'log', 'documents'] as const;
export type EvaluationPart = (typeof evaluationParts)[number];

/** What of the evaluation is in sight, and what evaluators have begun to write. */
export const evaluation = $state<{ part: EvaluationPart; objective: string | null; actionFrom: Observation | null }>({
  part: 'guides',
  objective: null,
  actionFrom: null,
});

export const read = (text: WrittenText): string => readText(text, language.current);

/** Rating of a key: 1 to 4, or its letter. */
export function ratingOfKey(key: string): Rating | null {
  const byNumber = ratings[Number.parseInt(key, 10) - 1];
  return byNumber ?? ratings.find((rating) => rating.toLowerCase() === key.toLowerCase()) ?? null;
}

/** Whoever writes an evaluation down is an evaluator, whoever sits at the screen. */
export const writeDown = (entry: ExerciseEntry): Promise<boolean> => exercises.act(entry);
