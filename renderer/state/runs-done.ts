import type { EnsembleEnding } from '@scenarios/format/ensemble';

/** How many runs an ensemble is made of: those asked for, or fewer where it ended early. */
export const runsDone = (result: {
  readonly request: { readonly runs: number };
  readonly ending?: EnsembleEnding | undefined;
}): number => result.ending?.runs ?? result.request.runs;
