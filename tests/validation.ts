import { TestRunner } from 'vitest';

type Figures = number | string | readonly number[];

/** One line of `docs/validation.md`: what the engine gave beside what was published. */
export type ValidationCheck = {
  /** As in the list of check values: `K1` … `K30`. */
  readonly id: string;
  readonly setup: string;
  readonly expected: Figures;
  readonly obtained: Figures;
  /** In words and numbers: `exact`, `< 1e-9 MW`, `0.007`, `property`. */
  readonly tolerance: string;
  /** Publication, or how the value was computed. */
  readonly source: string;
};

/** Notes the figures of a check with the running test; the page is made from the report of the whole run. Asserts nothing. */
export function recordCheck(check: ValidationCheck): void {
  const test = TestRunner.getCurrentTest();
  if (test === undefined) throw new Error('recordCheck: no test is running.');
  const meta = test.meta as { checks?: ValidationCheck[] };
  (meta.checks ??= []).push(check);
}
