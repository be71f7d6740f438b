import { createDcFlow } from '@workers/engine/flow/dc-flow';
import { createIslandLabeller } from '@workers/engine/flow/islands';
import { createDualSimplex } from './dual-simplex';
import type { Dispatch } from './shed-bound';
import type { SupplyGrid } from './supply-grid';

/** A branch is over its rating from here on, MW. */
const TOLERANCE = 1e-7;

export type LeastShed = {
  /** The least load, MW, that has to be shed without these branches. */
  shed(lost: readonly number[]): number;
  /** A dispatch that sheds no more, as of the last call; overwritten by the next. */
  readonly dispatch: Dispatch;
  /** The flows of that dispatch, MW per branch, positive from → to. */
  readonly flow: Float64Array;
};

/**
 * The least load that a grid has to shed under the DC model when generation can be set freely between 0 and its capacity
 * and any part of any load can be shed: the inner program of Salmeron, Wood and Baldick 2004
 * (doi:10.1109/TPWRS.2004.825888). Exact: the linear program has a balance per island, a branch joins it as a row of
 * transfer factors once a solution overloads it, and a solution that overloads none is the best of all. There is always
 * one, as all load may be shed. Fast where few ratings bind, as after outages; the table of rows is dense.
 */
export function createLeastShed(grid: SupplyGrid): LeastShed {
  const { busCount, from, to, reactance, load, capacity, rating } = grid;
  const branchCount = from.length;
  check('load', load);
  check('capacity', capacity);
  const consumers = busesWith(load);
  const producers = busesWith(capacity);
  const count = consumers.length + producers.length;
  const busOf = Int32Array.of(...consumers, ...producers);
  const gain = Float64Array.from(busOf, (_, index) => (index < consumers.length ? 1 : 0));
  const sign = gain.map((each) => 1 - 2 * each);
  const most = Float64Array.from(busOf, (bus, index) =>
    index < consumers.length ? (load[bus] as number) : (capacity[bus] as number),
  );
  const wanted = load.reduce((sum, each) => sum + each, 0);

  const dc = createDcFlow({ busCount, from, to, reactance });
  const labeller = createIslandLabeller(busCount, from, to);
  const program = createDualSimplex(count);
  const island = new Int32Array(busCount);
  const busUp = new Uint8Array(busCount).fill(1);
  const injection = new Float64Array(busCount);
  const angle = new Float64Array(busCount);
  const flow = new Float64Array(branchCount);
  const served = new Float64Array(busCount);
  const generation = new Float64Array(busCount);
  const branchUp = new Uint8Array(branchCount).fill(1);
  const upper = new Float64Array(count);
  const row = new Float64Array(count);
  const limited = new Uint8Array(branchCount);
  const supplied = new Uint8Array(busCount);
  const asked = new Uint8Array(busCount);

  /** One row per island that has both; what has no other side stays at 0. */
  function balanceIslands(islandCount: number): void {
    upper.fill(0);
    supplied.fill(0);
    asked.fill(0);
    for (const bus of producers) supplied[island[bus] as number] = 1;
    for (const bus of consumers) asked[island[bus] as number] = 1;
    for (let index = 0; index < count; index += 1) {
      const label = island[busOf[index] as number] as number;
      if (supplied[label] === 1 && asked[label] === 1) upper[index] = most[index] as number;
    }
    program.begin(gain, upper);
    for (let label = 0; label < islandCount; label += 1) {
      if (supplied[label] === 0 || asked[label] === 0) continue;
      for (let index = 0; index < count; index += 1) {
        row[index] = island[busOf[index] as number] === label ? (sign[index] as number) : 0;
      }
      program.addRow(row, 0, 0);
    }
  }

  function limit(branch: number): void {
    const [a, b] = [from[branch] as number, to[branch] as number];
    angle.fill(0);
    angle[a] = 1;
    angle[b] = -1;
    dc.angles(angle);
    const susceptance = 100 / (reactance[branch] as number);
    const label = island[a] as number;
    for (let index = 0; index < count; index += 1) {
      const bus = busOf[index] as number;
      row[index] = island[bus] === label ? susceptance * (sign[index] as number) * (angle[bus] as number) : 0;
    }
    limited[branch] = 1;
    program.addRow(row, -(rating[branch] as number), rating[branch] as number);
  }

  /** Flows of the present solution; adds a row for each branch it overloads and returns how many. */
  function limitOverloaded(): number {
    served.fill(0);
    generation.fill(0);
    for (let index = 0; index < count; index += 1) {
      (index < consumers.length ? served : generation)[busOf[index] as number] = program.value[index] as number;
    }
    for (let bus = 0; bus < busCount; bus += 1) {
      injection[bus] = (generation[bus] as number) - (served[bus] as number);
    }
    dc.solve({ branchUp, island, injection }, { angle, flow });
    let added = 0;
    for (let branch = 0; branch < branchCount; branch += 1) {
      if (Math.abs(flow[branch] as number) <= (rating[branch] as number) + TOLERANCE) continue;
      if (limited[branch] === 1) {
        if (Math.abs(flow[branch] as number) <= (rating[branch] as number) * (1 + 1e-6) + 1e-5) continue;
        throw new Error(`Rounding took branch ${branch} above its rating.`);
      }
      limit(branch);
      added += 1;
    }
    return added;
  }

  return {
    dispatch: { generation, served },
    flow,
    shed(lost) {
      branchUp.fill(1);
      for (const branch of lost) branchUp[branch] = 0;
      limited.fill(0);
      balanceIslands(labeller.label(branchUp, busUp, island));
      do {
        if (!program.solve()) throw new Error('Shedding everything was found not to be allowed.');
      } while (limitOverloaded() > 0);
      let left = wanted;
      for (let bus = 0; bus < busCount; bus += 1) left -= served[bus] as number;
      return Math.max(0, left);
    },
  };
}

function check(what: string, values: Float64Array): void {
  const wrong = values.findIndex((value) => !(value >= 0 && value < Infinity));
  if (wrong >= 0) throw new RangeError(`The ${what} of bus ${wrong} is ${values[wrong]}; it must be at least 0.`);
}

const busesWith = (values: Float64Array): readonly number[] =>
  [...values.keys()].filter((bus) => (values[bus] as number) > 0);
