import { createBridgeFinder } from '@workers/engine/flow/bridges';
import { createDcFlow } from '@workers/engine/flow/dc-flow';
import { createIslandLabeller } from '@workers/engine/flow/islands';
import { createIslandBalance } from './balance-islands';
import type { Grid } from './grid';

/** Where the rest of the grid would carry less than this share of a transfer, its factors come from a matrix of their own. */
const LEAST_REST = 1e-6;

export type OutageFactors = {
  readonly branchCount: number;
  /** MW per branch with everything in service and the slack distributed. */
  readonly flow: Float64Array;
  /** 1 where the loss of the branch splits its island. */
  readonly bridge: Uint8Array;
  /**
   * Line outage distribution factors of one branch: MW that each other branch takes over per MW that it carried, −1 for
   * itself. False, and nothing written, for a bridge: there is no path to take over.
   */
  factors(branch: number, out: Float64Array): boolean;
  /**
   * MW per branch after the loss of one. For a bridge, both parts are balanced anew by their participation; a part
   * without any is dead and carries nothing. Returns how many buses are in dead parts.
   */
  flowsWithout(branch: number, out: Float64Array): number;
};

/**
 * Every single-branch outage of a grid from one sparse factor: by line outage distribution factors (Wood, Wollenberg,
 * Sheblé, "Power Generation, Operation, and Control", 3rd edition, 2013) where the island holds together, and by
 * balancing both parts where it does not: with nothing to exchange, the bridge carries 0 in the whole matrix too, which is
 * why that needs no other factor. Preparing is one factorisation and one solve; `factors` is one more solve.
 */
export function createOutageFactors(grid: Grid): OutageFactors {
  const { busCount, from, to, reactance, participation } = grid;
  const branchCount = from.length;
  const branchUp = new Uint8Array(branchCount).fill(1);
  const busUp = new Uint8Array(busCount).fill(1);
  const island = new Int32Array(busCount);
  const labeller = createIslandLabeller(busCount, from, to);
  const islandCount = labeller.label(branchUp, busUp, island);
  const balance = createIslandBalance(busCount);
  const injection = new Float64Array(busCount);
  const deadBefore = balance.balance(grid.injection, participation, island, islandCount, injection);

  const bridge = new Uint8Array(branchCount);
  createBridgeFinder(busCount, from, to).find(branchUp, bridge);
  const solver = createDcFlow({ busCount, from, to, reactance });
  const flow = new Float64Array(branchCount);
  solver.solve({ branchUp, island, injection }, { angle: new Float64Array(busCount), flow });

  const susceptance = Float64Array.from(reactance, (value) => 100 / value);
  const angle = new Float64Array(busCount);
  const parts = new Int32Array(busCount);

  function flowFrom(angles: Float64Array, branch: number): number {
    return (
      (susceptance[branch] as number) *
      ((angles[from[branch] as number] as number) - (angles[to[branch] as number] as number))
    );
  }

  /** The flows of one MW between the ends of a branch without it, where the difference of the two would lose its digits. */
  function factorsWithout(branch: number, out: Float64Array): void {
    const transfer = new Float64Array(busCount);
    transfer[from[branch] as number] = 1;
    transfer[to[branch] as number] = -1;
    const up = branchUp.slice();
    up[branch] = 0;
    const output = { angle: new Float64Array(busCount), flow: out };
    createDcFlow({ busCount, from, to, reactance }).solve({ branchUp: up, island, injection: transfer }, output);
    out[branch] = -1;
  }

  function factors(branch: number, out: Float64Array): boolean {
    if (bridge[branch] === 1) return false;
    const [a, b] = [from[branch] as number, to[branch] as number];
    angle.fill(0);
    if (a !== b) {
      angle[a] = 1;
      angle[b] = -1;
      solver.angles(angle);
    }
    const rest = 1 - flowFrom(angle, branch);
    if (rest < LEAST_REST) {
      factorsWithout(branch, out);
      return true;
    }
    const scale = 1 / rest;
    for (let other = 0; other < branchCount; other += 1) out[other] = flowFrom(angle, other) * scale;
    out[branch] = -1;
    return true;
  }

  return {
    branchCount,
    flow,
    bridge,
    factors,
    flowsWithout(branch, out) {
      let dead = deadBefore;
      if (factors(branch, out)) {
        const lost = flow[branch] as number;
        for (let other = 0; other < branchCount; other += 1) {
          out[other] = (flow[other] as number) + lost * (out[other] as number);
        }
      } else {
        branchUp[branch] = 0;
        const partCount = labeller.label(branchUp, busUp, parts);
        branchUp[branch] = 1;
        dead = balance.balance(injection, participation, parts, partCount, angle);
        solver.angles(angle);
        for (let other = 0; other < branchCount; other += 1) out[other] = flowFrom(angle, other);
      }
      out[branch] = 0;
      return dead;
    },
  };
}
