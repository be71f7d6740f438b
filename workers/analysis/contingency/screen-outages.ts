import type { OutageFactors } from './outage-factors';

export type OutageScreen = {
  /**
   * The worst loading after the loss of each branch, as a share of the rating, and the branch that has it (−1 where no
   * branch with a rating carries anything). `flow` is MW per branch before any loss, as many cases as wanted with the
   * same matrix. Allocates nothing. Bridges are left at NaN and −1: they have no factors.
   */
  screen(flow: Float64Array, worst: Float64Array, worstBranch: Int32Array): void;
  readonly screened: number;
};

/** Most branches that a whole matrix is kept for: 512 MB. */
export const outageMatrixLimit = 8000;

/**
 * Keeps the outage factors of all branches, divided by the ratings, one row per outage, so that screening all of them is
 * one pass over rows: |flow/rating + lost flow × factor/rating|. Throws above `outageMatrixLimit` branches, where one
 * outage at a time by `flowsWithout` is the way.
 */
export function createOutageScreen(
  { branchCount, bridge, factors }: OutageFactors,
  rating: Float64Array,
): OutageScreen {
  if (branchCount > outageMatrixLimit) {
    throw new RangeError(`A matrix for ${branchCount} branches is too large; the limit is ${outageMatrixLimit}.`);
  }
  // Branches without a rating cannot be the worst, so that only the others have a column.
  const limited = Int32Array.from([...rating.keys()].filter((branch) => (rating[branch] as number) < Infinity));
  const width = limited.length;
  const inverse = Float64Array.from(limited, (branch) => 1 / Math.max(rating[branch] as number, 1e-9));
  const outages = Int32Array.from([...bridge.keys()].filter((branch) => bridge[branch] === 0));
  const matrix = new Float64Array(outages.length * width);
  const column = new Float64Array(branchCount);
  for (let row = 0; row < outages.length; row += 1) {
    const outage = outages[row] as number;
    factors(outage, column);
    for (let place = 0; place < width; place += 1) {
      const branch = limited[place] as number;
      matrix[row * width + place] = (column[branch] as number) * (inverse[place] as number);
    }
  }
  const before = new Float64Array(width);
  return {
    screened: outages.length,
    screen(flow, worst, worstBranch) {
      for (let place = 0; place < width; place += 1) {
        before[place] = (flow[limited[place] as number] as number) * (inverse[place] as number);
      }
      worst.fill(NaN);
      worstBranch.fill(-1);
      let at = 0;
      for (let row = 0; row < outages.length; row += 1) {
        const outage = outages[row] as number;
        const lost = flow[outage] as number;
        let highest = 0;
        let place = -1;
        for (let index = 0; index < width; index += 1, at += 1) {
          const loading = Math.abs((before[index] as number) + lost * (matrix[at] as number));
          if (loading > highest) {
            highest = loading;
            place = index;
          }
        }
        worst[outage] = highest;
        worstBranch[outage] = place < 0 ? -1 : (limited[place] as number);
      }
    },
  };
}
