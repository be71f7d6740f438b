import { readMatpower } from '@scenarios/exchange/matpower';
import { createIslandBalance } from '@workers/analysis/contingency/balance-islands';
import type { Grid } from '@workers/analysis/contingency/grid';
import { gridOfMatpower } from '@workers/analysis/contingency/grid-of-matpower';
import { createOutageFactors } from '@workers/analysis/contingency/outage-factors';
import { createOutageScreen } from '@workers/analysis/contingency/screen-outages';
import { createDcFlow } from '@workers/engine/flow/dc-flow';
import { createIslandLabeller } from '@workers/engine/flow/islands';
import { existsSync, readFileSync } from 'node:fs';
import { median, row, spread, timed } from './figures';

const file = '../shared/data/matpower/case118.m';
const repetitions = 15;

/** Worst loading after every outage by a power flow on a matrix made anew for each. */
function createResolve(grid: Grid): (worst: Float64Array) => void {
  const { busCount, from, to, rating } = grid;
  const solver = createDcFlow(grid);
  const labeller = createIslandLabeller(busCount, from, to);
  const balance = createIslandBalance(busCount);
  const branchUp = new Uint8Array(from.length).fill(1);
  const busUp = new Uint8Array(busCount).fill(1);
  const island = new Int32Array(busCount);
  const injection = new Float64Array(busCount);
  const output = { angle: new Float64Array(busCount), flow: new Float64Array(from.length) };
  return (worst) => {
    for (let outage = 0; outage < from.length; outage += 1) {
      branchUp[outage] = 0;
      const count = labeller.label(branchUp, busUp, island);
      balance.balance(grid.injection, grid.participation, island, count, injection);
      solver.solve({ branchUp, island, injection }, output);
      let highest = 0;
      for (let branch = 0; branch < from.length; branch += 1) {
        highest = Math.max(highest, Math.abs(output.flow[branch] as number) / (rating[branch] as number));
      }
      worst[outage] = highest;
      branchUp[outage] = 1;
    }
  };
}

/** DC N-1 of the IEEE 118-bus case: by outage factors, with and without making their matrix, beside solving each anew. */
export async function benchContingency(): Promise<void> {
  console.log('\nDC N-1 of case118: worst loading after each single-branch outage, one thread');
  if (!existsSync(file)) {
    console.log(row('skipped', 'absent', `${file} is not beside the project`));
    return;
  }
  const read = readMatpower(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.issues[0]?.message.en);
  const bare = gridOfMatpower(read.value);
  // The case has no ratings: half as much again as each branch carries, and at least 75 MW.
  const { flow } = createOutageFactors(bare);
  const grid: Grid = { ...bare, rating: flow.map((value) => 1.5 * Math.max(50, Math.abs(value))) };
  const branchCount = grid.from.length;
  const worst = new Float64Array(branchCount);
  const worstBranch = new Int32Array(branchCount);
  const anew = new Float64Array(branchCount);
  const resolve = createResolve(grid);
  const ready = createOutageScreen(createOutageFactors(grid), grid.rating);

  const screens = 200;
  const making = 10;
  const rates = { screened: [] as number[], made: [] as number[], solved: [] as number[] };
  for (let repetition = -3; repetition < repetitions; repetition += 1) {
    const screened = await timed(() => {
      for (let time = 0; time < screens; time += 1) ready.screen(flow, worst, worstBranch);
    });
    const made = await timed(() => {
      for (let time = 0; time < making; time += 1) {
        const factors = createOutageFactors(grid);
        createOutageScreen(factors, grid.rating).screen(factors.flow, worst, worstBranch);
      }
    });
    const solved = await timed(() => resolve(anew));
    if (repetition < 0) continue;
    rates.screened.push((screens * ready.screened) / screened);
    rates.made.push((making * ready.screened) / made);
    rates.solved.push(branchCount / solved);
  }
  const perMillisecond = (values: readonly number[]): string =>
    `${median(values).toFixed(values === rates.solved ? 1 : 0)} /ms`;
  console.log(
    row('by outage factors, matrix ready', perMillisecond(rates.screened), `${spread(rates.screened)}; aim ≥ 1000`),
  );
  console.log(row('by outage factors, matrix and all made each time', perMillisecond(rates.made), spread(rates.made)));
  console.log(row('solved anew each (pattern kept)', perMillisecond(rates.solved), spread(rates.solved)));
  console.log(
    row(
      'faster than solving anew by',
      `${(median(rates.screened) / median(rates.solved)).toFixed(0)} ×`,
      `${(median(rates.made) / median(rates.solved)).toFixed(1)} × with making the matrix`,
    ),
  );
  let difference = 0;
  for (let branch = 0; branch < branchCount; branch += 1) {
    const value = worst[branch] as number;
    if (!Number.isNaN(value)) difference = Math.max(difference, Math.abs(value - (anew[branch] as number)));
  }
  const wrong = !(difference < 1e-9);
  console.log(
    row(
      `${wrong ? '!!! ' : ''}largest difference of a worst loading`,
      difference.toExponential(1),
      'share of rating; must be below 1e-9',
    ),
  );
  if (wrong) process.exitCode = 1;
}
