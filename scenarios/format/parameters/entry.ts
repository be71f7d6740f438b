import type { LocalText } from '../text';

export type ParameterEntry = {
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** A publication or code of practice, or the word `judgement`. */
  readonly source: string;
  readonly help: LocalText;
};
