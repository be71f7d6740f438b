import type { Command } from '@scenarios/format/command';
import type { CoreCapability } from '@scenarios/format/exercise/core-capability';
import type { DeliveryMode, InjectKind } from '@scenarios/format/exercise/inject';
import type { WrittenText } from '@scenarios/format/exercise/written-text';

/** One objective of a drill; it is part of the plan only where a line serves it. */
export type DrillObjective = {
  readonly id: string;
  readonly capability: CoreCapability;
  readonly text: WrittenText;
  readonly target: WrittenText;
  readonly tasks: readonly WrittenText[];
  readonly guide: WrittenText;
};

/** One line of a drill, before numbers and ids. */
export type DrillLine = {
  readonly kind: InjectKind;
  /** Minutes after the start. */
  readonly minute: number;
  readonly title: WrittenText;
  readonly mode: DeliveryMode;
  readonly from: WrittenText;
  readonly message: WrittenText;
  readonly response: WrittenText;
  readonly evaluate: WrittenText;
  readonly objective: DrillObjective;
  readonly effects?: readonly Command[];
};
