import type { Grid } from './grid';
import { createOutageFactors } from './outage-factors';

/**
 * The branch with the highest load as a share of its rating, or, where no branch with a rating carries anything, the one
 * that carries most; −1 where none carries anything. The first among equals.
 */
export function mostLoadedBranch(grid: Grid): number {
  const { flow } = createOutageFactors(grid);
  const highest = (value: (branch: number) => number): number => {
    let most = 1e-9;
    let found = -1;
    for (let branch = 0; branch < flow.length; branch += 1) {
      // Lines in a row carry the same but for rounding; a rating of 0 that carries nothing is no load.
      if (!(value(branch) > most * (1 + 1e-9))) continue;
      most = value(branch);
      found = branch;
    }
    return found;
  };
  const carried = (branch: number): number => Math.abs(flow[branch] as number);
  const byRating = highest((branch) => carried(branch) / (grid.rating[branch] as number));
  return byRating >= 0 ? byRating : highest(carried);
}
