import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { combineDigests } from '../engine/digest';
import { prepareDesign } from './prepare-design';

/** Means of the measures by id, and a digest. */
type ReferenceFigures = { readonly digest: string; readonly measures: Readonly<Record<string, number>> };

/** What one design under one hazard gives: run 0, and the mean of a small ensemble. */
export type ReferenceResult = {
  readonly design: string;
  readonly hazard: string;
  readonly run: ReferenceFigures;
  readonly ensemble: ReferenceFigures;
};

export const referenceSeed = 1;
export const referenceRuns = 20;

const notStopped = (): boolean => false;

/**
 * The figures that stand beside a bundled scenario in `expected.json`, for every design under every hazard: run 0 and an
 * ensemble of twenty with seed 1. Measures are rounded to nine significant digits.
 */
export function referenceResults(scenario: Scenario): Result<readonly ReferenceResult[], Issue> {
  const results: ReferenceResult[] = [];
  for (const design of scenario.designs) {
    for (const hazard of scenario.hazards) {
      const prepared = prepareDesign(scenario, design.id, hazard.id);
      if (!prepared.ok) return prepared;
      const { info, simulator, draw } = prepared.value;
      const runs = Array.from({ length: referenceRuns }, (_, run) => {
        const result = simulator.run(draw(referenceSeed, run), { recording: 'series' }, notStopped);
        if (result === null) throw new Error('A run stopped although nobody told it to.');
        return { digest: result.digest, measures: result.measures.slice() };
      });
      const figures = (chosen: typeof runs, digest: string): ReferenceFigures => ({
        digest,
        measures: Object.fromEntries(
          info.measureIds.map((id, place) => {
            const sum = chosen.reduce((total, { measures }) => total + (measures[place] as number), 0);
            return [id, Number((sum / chosen.length).toPrecision(9))];
          }),
        ),
      });
      const digests = runs.map(({ digest }) => digest);
      results.push({
        design: design.id,
        hazard: hazard.id,
        run: figures(runs.slice(0, 1), digests[0] ?? ''),
        ensemble: figures(runs, combineDigests(digests)),
      });
    }
  }
  return success(results);
}
