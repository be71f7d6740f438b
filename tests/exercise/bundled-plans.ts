import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import type { Pool } from '@host/pool/pool';
import type { Played } from './play-exercise';
import { playExercise } from './play-exercise';
import { scriptedDecisions } from './scripted-decisions';

/** Figures of one play: minutes at which lines were released, by number, and the digest of the world. */
export type PlayFigures = {
  readonly digest: string;
  readonly released: Readonly<Record<string, number>>;
  readonly refused: readonly (readonly [minutes: number, code: string])[];
};

/** What stands in `expected-exercise.json` about a plan. */
export type ExerciseFigures = {
  readonly exercise: string;
  /** Nobody decides anything. */
  readonly undecided: PlayFigures;
  /** Players decide as scripted. */
  readonly decided: PlayFigures;
};

export const figuresOf = ({ state, world, refused }: Played): PlayFigures => ({
  digest: world.digest,
  released: Object.fromEntries(
    state.injects.flatMap(({ inject, released }) =>
      released === null ? [] : [[inject.number, Math.round(released.atMillis / 600) / 100]],
    ),
  ),
  refused,
});

/** Plays a bundled exercise to its end twice: without any decision, and as scripted. */
export async function playBundled(
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
): Promise<{ readonly undecided: Played; readonly decided: Played }> {
  return {
    undecided: await playExercise(pool, scenario, plan),
    decided: await playExercise(pool, scenario, plan, scriptedDecisions[plan.id] ?? []),
  };
}

/** The figures of every exercise of a document. */
export async function exerciseFigures(pool: Pool, scenario: Scenario): Promise<readonly ExerciseFigures[]> {
  const figures: ExerciseFigures[] = [];
  for (const plan of scenario.exercises) {
    const { undecided, decided } = await playBundled(pool, scenario, plan);
    figures.push({ exercise: plan.id, undecided: figuresOf(undecided), decided: figuresOf(decided) });
  }
  return figures;
}
