import type { FileFormat } from '@scenarios/exchange/file-formats';
import type { PlannedFile } from '@scenarios/exchange/plan-file';
import type { OnExisting } from '@scenarios/exchange/plan-record';
import type { FileChoices } from '@scenarios/exchange/file-choices';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';

/** A file to be read and planned into a design. */
export type ExchangeRequest = {
  readonly bytes: Uint8Array;
  readonly format: FileFormat;
  readonly scenario: Scenario;
  readonly design: string;
  readonly choices: FileChoices;
  readonly onExisting: OnExisting;
};

export type ExchangeAnswer = Result<PlannedFile, Issue>;
