import { createDcFlow } from '@workers/engine/flow/dc-flow';
import { createIslandLabeller } from '@workers/engine/flow/islands';
import type { SupplyGrid } from './supply-grid';

/** Generation and load served at each bus, MW, within capacity and load. */
export type Dispatch = { readonly generation: Float64Array; readonly served: Float64Array };

export type ShedBound = {
  /** Never below the least load, MW, that the DC model must shed without these branches. */
  atMost(lost: readonly number[]): number;
  /** One more dispatch to try from now on, such as the best for some other loss. */
  learn(dispatch: Dispatch): void;
};

/** Most dispatches that are kept; the one that served least lately goes. */
const poolLimit = 64;

/**
 * An upper bound on the least load shed from dispatches that are known: after a loss each is made feasible (in each
 * island, generation or load is cut evenly down to the other, then both until no branch is above its rating), and what the
 * best of them sheds, an optimal one need not exceed. Costs one factorisation and one solve for each dispatch tried; stops
 * at the first that sheds no more than `enough`.
 */
export function createShedBound(grid: SupplyGrid, enough: () => number): ShedBound {
  const { busCount, from, to, rating, load } = grid;
  const branchCount = from.length;
  const solver = createDcFlow(grid);
  const labeller = createIslandLabeller(busCount, from, to);
  const branchUp = new Uint8Array(branchCount).fill(1);
  const busUp = new Uint8Array(busCount).fill(1);
  const island = new Int32Array(busCount);
  const injection = new Float64Array(busCount);
  const output = { angle: new Float64Array(busCount), flow: new Float64Array(branchCount) };
  const generated = new Float64Array(busCount);
  const served = new Float64Array(busCount);
  const loading = new Float64Array(busCount);
  const whole = load.reduce((sum, value) => sum + value, 0);
  const pool: Dispatch[] = [];

  /** Load served by a dispatch once it is made feasible. */
  function feasible(dispatch: Dispatch, islandCount: number): number {
    generated.fill(0, 0, islandCount);
    served.fill(0, 0, islandCount);
    for (let bus = 0; bus < busCount; bus += 1) {
      const label = island[bus] as number;
      generated[label] = (generated[label] as number) + (dispatch.generation[bus] as number);
      served[label] = (served[label] as number) + (dispatch.served[bus] as number);
    }
    for (let bus = 0; bus < busCount; bus += 1) {
      const label = island[bus] as number;
      const [supply, demand] = [generated[label] as number, served[label] as number];
      const both = Math.min(supply, demand);
      injection[bus] =
        both > 0
          ? ((dispatch.generation[bus] as number) * both) / supply - ((dispatch.served[bus] as number) * both) / demand
          : 0;
    }
    solver.solve({ branchUp, island, injection }, output);
    loading.fill(1, 0, islandCount);
    for (let branch = 0; branch < branchCount; branch += 1) {
      const most = rating[branch] as number;
      const flow = Math.abs(output.flow[branch] as number);
      if (flow <= most) continue;
      const label = island[from[branch] as number] as number;
      loading[label] = Math.max(loading[label] as number, flow / most);
    }
    let sum = 0;
    for (let label = 0; label < islandCount; label += 1) {
      sum += Math.min(generated[label] as number, served[label] as number) / (loading[label] as number);
    }
    return sum;
  }

  return {
    learn(dispatch) {
      pool.unshift(dispatch);
      if (pool.length > poolLimit) pool.pop();
    },
    atMost(lost) {
      for (const branch of lost) branchUp[branch] = 0;
      const islandCount = labeller.label(branchUp, busUp, island);
      const goal = enough();
      let best = whole;
      for (let place = 0; place < pool.length; place += 1) {
        const dispatch = pool[place] as Dispatch;
        const shed = Math.max(0, whole - feasible(dispatch, islandCount));
        if (shed < best) best = shed;
        if (best > goal) continue;
        pool.splice(place, 1);
        pool.unshift(dispatch);
        break;
      }
      for (const branch of lost) branchUp[branch] = 1;
      return best;
    },
  };
}
