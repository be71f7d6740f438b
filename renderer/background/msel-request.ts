import type { MselMapping } from '@scenarios/exchange/msel/msel-mapping';
import type { MselFileChoices } from '@scenarios/exchange/msel/msel-table';
import type { MselFilePlan } from '@scenarios/exchange/msel/plan-msel-file';
import type { MselImportContext } from '@scenarios/exchange/msel/plan-msel-import';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';

/** A list of injects to be read and planned into an exercise. */
export type MselRequest = {
  readonly bytes: Uint8Array;
  readonly choices: MselFileChoices;
  /** Null: as the headings say. */
  readonly mapping: MselMapping | null;
  readonly plan: Exercise;
  readonly context: MselImportContext;
};

export type MselAnswer = Result<MselFilePlan, Issue>;
