import type { Grid } from './grid';
import { createOutageFactors } from './outage-factors';

export type SingleOutage = {
  readonly branch: number;
  /** Whether the loss splits an island, and how many buses are then in parts without anything to balance them. */
  readonly splits: boolean;
  readonly deadBuses: number;
  /** Worst loading as a share of the rating, and the branch that has it; 0 and −1 where none with a rating carries anything. */
  readonly loading: number;
  readonly worstBranch: number;
};

/** Branches whose loading is reported: a rating of 0 counts as a billionth of a megawatt. */
const leastRating = 1e-9;

/** The worst loading after the loss of each branch, bridges included, in the order of the branches. Keeps no matrix. */
export function singleOutages(grid: Grid): readonly SingleOutage[] {
  const outages = createOutageFactors(grid);
  const flow = new Float64Array(outages.branchCount);
  return Array.from(grid.from, (_, branch) => {
    const deadBuses = outages.flowsWithout(branch, flow);
    let loading = 0;
    let worstBranch = -1;
    for (let other = 0; other < flow.length; other += 1) {
      const share = Math.abs(flow[other] as number) / Math.max(grid.rating[other] as number, leastRating);
      if (share <= loading) continue;
      loading = share;
      worstBranch = other;
    }
    return { branch, splits: outages.bridge[branch] === 1, deadBuses, loading, worstBranch };
  });
}
