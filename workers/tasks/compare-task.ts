import { quantileLevels } from '@scenarios/format/ensemble';
import type { EnsembleComparison } from '../analysis/compare-ensembles';
import { compareEnsembles } from '../analysis/compare-ensembles';
import type { Control } from './control';
import type { ModelInfo } from './prepare-design';
import type { FinishedRuns } from './summarise-task';
import { ensembleRunsOf } from './summarise-task';

/** Whether two designs yield the same curves and measures, so that they can be compared run by run. */
export const areComparable = (first: ModelInfo, second: ModelInfo): boolean =>
  first.sampleCount === second.sampleCount &&
  first.measureIds.join() === second.measureIds.join() &&
  first.series.map(({ id }) => id).join() === second.series.map(({ id }) => id).join();

/** Paired differences of two ensembles that are comparable. Null when told to stop. */
export const compareTask = (first: FinishedRuns, second: FinishedRuns, control: Control): EnsembleComparison | null =>
  compareEnsembles(ensembleRunsOf(first), ensembleRunsOf(second), quantileLevels, { stop: control.stop });
