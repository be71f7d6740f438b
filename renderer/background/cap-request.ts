import type { CapImportPlan } from '@scenarios/exchange/cap/plan-cap-import';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';

/** An alert to be read and planned into an exercise. */
export type CapRequest = {
  readonly bytes: Uint8Array;
  readonly plan: Exercise;
  /** Start of the exercise with its offset. */
  readonly start: string | null;
};

export type CapAnswer = Result<CapImportPlan, Issue>;
