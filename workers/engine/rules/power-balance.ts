import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import type { PowerState } from './power-state';
import { unitStatus } from './power-state';
import { branchCause, deenergise } from './power-topology';
import type { IslandLosses } from './power-units';
import { NEGLIGIBLE_POWER } from './power-units';

/** Sums and decisions per island, in arrays as long as there are buses. */
export type IslandSums = IslandLosses & {
  /** Load served and first demand of the loads that are energised, MW. */
  readonly served: Float64Array;
  /** Load served by class: 3 × island + class. */
  readonly servedByClass: Float64Array;
  readonly firstDemand: Float64Array;
  readonly armed: Float64Array;
  readonly output: Float64Array;
  readonly capacity: Float64Array;
  readonly fast: Float64Array;
  /** 1 where a unit is online that can hold an island by itself. */
  readonly sustained: Uint8Array;
  /** What was decided: factors on output, shares of free reserve, shares of load kept by class, of relays left. */
  readonly fastShare: Float64Array;
  readonly headroomShare: Float64Array;
  readonly outputFactor: Float64Array;
  readonly keep: Float64Array;
  readonly armedFactor: Float64Array;
  /** 0 lives, 1 dies for want of a source, 2 collapses. */
  readonly fate: Uint8Array;
  readonly shedRecord: Int32Array;
  readonly deficit: Float64Array;
};

export const createIslandSums = (busCount: number): IslandSums => ({
  cause: new Int32Array(busCount),
  heaviest: new Float64Array(busCount),
  slow: new Float64Array(busCount),
  served: new Float64Array(busCount),
  servedByClass: new Float64Array(busCount * 3),
  firstDemand: new Float64Array(busCount),
  armed: new Float64Array(busCount),
  output: new Float64Array(busCount),
  capacity: new Float64Array(busCount),
  fast: new Float64Array(busCount),
  sustained: new Uint8Array(busCount),
  fastShare: new Float64Array(busCount),
  headroomShare: new Float64Array(busCount),
  outputFactor: new Float64Array(busCount),
  keep: new Float64Array(busCount * 3),
  armedFactor: new Float64Array(busCount),
  fate: new Uint8Array(busCount),
  shedRecord: new Int32Array(busCount),
  deficit: new Float64Array(busCount),
});

const add = (array: Float64Array, at: number, amount: number): void => {
  array[at] = (array[at] as number) + amount;
};

/** Forgets the losses of the last instant. */
export function clearLosses(sums: IslandSums): void {
  sums.cause.fill(-1);
  sums.heaviest.fill(0);
  sums.slow.fill(0);
}

/** The branches that just went out count as losses of the islands at their ends, by what they carried. */
export function countDroppedBranches(grid: PowerState, sums: IslandSums): void {
  const { from, to } = grid.network;
  for (let i = 0; i < grid.droppedCount; i += 1) {
    const branch = grid.droppedBranches[i] as number;
    const carried = Math.abs(grid.flow[branch] as number) + NEGLIGIBLE_POWER;
    const cause = branchCause(grid, branch);
    for (let end = 0; end < 2; end += 1) {
      const island = grid.island[(end === 0 ? from[branch] : to[branch]) as number] as number;
      if (island < 0 || carried <= (sums.heaviest[island] as number)) continue;
      sums.heaviest[island] = carried;
      sums.cause[island] = cause;
    }
  }
}

/** Adds up units and loads of every island; growth of demand counts as a slow loss. */
export function sumIslands(grid: PowerState, sums: IslandSums): void {
  const { world, network } = grid;
  const { model, state } = world;
  for (const array of [
    sums.served,
    sums.servedByClass,
    sums.firstDemand,
    sums.armed,
    sums.output,
    sums.capacity,
    sums.fast,
  ]) {
    array.fill(0);
  }
  sums.sustained.fill(0);
  for (let unit = 0; unit < grid.unitCount; unit += 1) {
    const island = grid.island[grid.unitBus[unit] as number] as number;
    if (grid.status[unit] !== unitStatus.online || island < 0) continue;
    const provision = network.provisions[unit] as number;
    const output = grid.output[unit] as number;
    const capacity = grid.capacity[unit] as number;
    const reserve = (model.provisionFastReserve[provision] as number) - (grid.fastUsed[unit] as number);
    add(sums.output, island, output);
    add(sums.capacity, island, capacity);
    add(sums.fast, island, Math.max(0, Math.min(capacity - output, reserve)));
    if (model.provisionNeedsLiveGrid[provision] !== 1) sums.sustained[island] = 1;
  }
  grid.sumsStale = false;
  const factor = (state.demandFactor[network.service] as number) * (state.ration[network.service] as number);
  for (let load = 0; load < grid.loadCount; load += 1) {
    const own = state.needFactor[network.needs[load] as number] as number;
    const demand = (grid.firstDemand[load] as number) * factor * own;
    const allowed = grid.allowed[load] as number;
    const island = grid.island[grid.loadBus[load] as number] as number;
    const growth = allowed * (demand - (grid.demand[load] as number));
    grid.demand[load] = demand;
    if (island < 0) continue;
    add(sums.served, island, allowed * demand);
    add(sums.servedByClass, island * 3 + (state.needClass[network.needs[load] as number] as number), allowed * demand);
    add(sums.firstDemand, island, grid.firstDemand[load] as number);
    add(sums.armed, island, grid.armed[load] as number);
    if (growth > 0) {
      add(sums.slow, island, growth);
      if ((sums.cause[island] as number) < 0) sums.cause[island] = state.demandCause[network.service] as number;
    }
  }
}

/** Takes `amount` MW off the loads of an island from class `first` up to `last`, normal (2) before essential (1); returns the rest. */
function shedByClass(sums: IslandSums, island: number, amount: number, last: number): number {
  let rest = amount;
  for (let rank = 2; rank >= last && rest > 0; rank -= 1) {
    const at = island * 3 + rank;
    const left = (sums.servedByClass[at] as number) * (sums.keep[at] as number);
    if (left <= 0) continue;
    const cut = Math.min(left, rest);
    sums.keep[at] = (sums.keep[at] as number) * (cut >= left ? 0 : 1 - cut / left);
    rest -= cut;
  }
  return rest;
}

/**
 * Decides what becomes of one island. A sudden deficit is met by fast reserve, then by under-frequency relays in whole
 * blocks up to what is left of their quota, never from class life; what is still missing makes the island collapse. A slow
 * deficit is met by all free capacity, then by operators who shed by class. Load lost makes the units back off.
 */
function decide(grid: PowerState, sums: IslandSums, island: number): void {
  const { world } = grid;
  const parameters = world.model.parameters;
  const served = sums.served[island] as number;
  const output = sums.output[island] as number;
  sums.fastShare[island] = 0;
  sums.headroomShare[island] = 0;
  sums.outputFactor[island] = 1;
  sums.armedFactor[island] = 1;
  sums.deficit[island] = 0;
  sums.shedRecord[island] = -1;
  sums.keep.fill(1, island * 3, island * 3 + 3);
  sums.fate[island] = sums.sustained[island] === 1 ? 0 : 1;
  if (sums.fate[island] !== 0) return;
  const deficit = served - output;
  if (deficit <= NEGLIGIBLE_POWER) {
    if (deficit < -NEGLIGIBLE_POWER) sums.outputFactor[island] = served / output;
    return;
  }
  let slow = world.initialising ? deficit : Math.min(deficit, sums.slow[island] as number);
  let sudden = deficit - slow;
  let shed = 0;
  const fast = Math.min(sudden, sums.fast[island] as number);
  if (fast > 0) sums.fastShare[island] = fast / (sums.fast[island] as number);
  sudden -= fast;
  if (sudden > NEGLIGIBLE_POWER) {
    const block = parameters['power.ufls.block'] * (sums.firstDemand[island] as number);
    const blocks = block > 0 ? Math.ceil(sudden / block - 1e-9) * block : sudden;
    const armed = sums.armed[island] as number;
    const relays = Math.min(blocks, armed);
    shed = relays - shedByClass(sums, island, relays, 1);
    sudden -= shed;
    if (armed > 0) sums.armedFactor[island] = Math.max(0, 1 - shed / armed);
    if (sudden > NEGLIGIBLE_POWER) {
      sums.fate[island] = 2;
      sums.deficit[island] = sudden;
      return;
    }
  }
  slow += Math.min(0, sudden);
  const given = output + fast;
  if (slow > NEGLIGIBLE_POWER) {
    const headroom = Math.max(0, (sums.capacity[island] as number) - given);
    const raised = Math.min(headroom, slow);
    if (raised > 0) sums.headroomShare[island] = raised / headroom;
    const missing = slow - raised;
    if (missing > NEGLIGIBLE_POWER) shed += missing - shedByClass(sums, island, missing, 0);
  } else if (slow < 0 && given > 0) {
    sums.outputFactor[island] = Math.max(0, (given + slow) / given);
  }
  if (shed > 0 && !world.initialising) recordShedding(grid, sums, island, shed);
}

const busOf = (grid: PowerState, island: number): number => grid.network.nodes[grid.island.indexOf(island)] as number;

function recordShedding(grid: PowerState, sums: IslandSums, island: number, shed: number): void {
  const { log, now } = grid.world;
  if (!log.enabled) return;
  const cause = causeOf(grid, sums, island);
  sums.shedRecord[island] = log.write(now, changeKind.loadShed, entityKind.node, busOf(grid, island), shed, cause);
}

function causeOf(grid: PowerState, sums: IslandSums, island: number): number {
  const own = sums.cause[island] as number;
  return own >= 0 ? own : grid.world.log.latest(grid.network.service);
}

/** Takes the voltage off every island that cannot be. */
function endIslands(grid: PowerState, sums: IslandSums): void {
  const { log, now, initialising } = grid.world;
  for (let island = 0; island < grid.islandCount; island += 1) {
    if (sums.fate[island] === 0) continue;
    sums.cause[island] = causeOf(grid, sums, island);
    if (sums.fate[island] !== 2 || !log.enabled || initialising) continue;
    const missing = sums.deficit[island] as number;
    const kind = changeKind.islandCollapsed;
    sums.cause[island] = log.write(
      now,
      kind,
      entityKind.node,
      busOf(grid, island),
      missing,
      sums.cause[island] as number,
    );
  }
  for (let bus = 0; bus < grid.busCount; bus += 1) {
    const island = grid.island[bus] as number;
    if (island < 0 || sums.fate[island] === 0) continue;
    deenergise(grid, bus, sums.cause[island] as number, sums.fate[island] === 2);
  }
}

function applyToUnits(grid: PowerState, sums: IslandSums): void {
  const { world, network } = grid;
  const slowSeconds = world.model.parameters['power.reserve.slow'] * 60;
  let usedFast = false;
  for (let unit = 0; unit < grid.unitCount; unit += 1) {
    const island = grid.island[grid.unitBus[unit] as number] as number;
    if (island < 0 || grid.status[unit] !== unitStatus.online || sums.fate[island] !== 0) continue;
    let output = grid.output[unit] as number;
    const capacity = grid.capacity[unit] as number;
    const fastShare = sums.fastShare[island] as number;
    if (fastShare > 0) {
      const provision = network.provisions[unit] as number;
      const reserve = (world.model.provisionFastReserve[provision] as number) - (grid.fastUsed[unit] as number);
      const fast = fastShare * Math.max(0, Math.min(capacity - output, reserve));
      if (fast > 0) {
        output += fast;
        add(grid.fastUsed, unit, fast);
        grid.fastFreeAt[unit] = world.now + slowSeconds;
        usedFast = true;
      }
    }
    output += (sums.headroomShare[island] as number) * (capacity - output);
    grid.output[unit] = output * (sums.outputFactor[island] as number);
  }
  if (usedFast) {
    world.queue.push(world.now + slowSeconds, eventKind.reservesFree, eventKind.reservesFree, network.service, 0, -1);
  }
}

function applyToLoads(grid: PowerState, sums: IslandSums): void {
  const { world, network } = grid;
  const { parameters } = world.model;
  const { needClass } = world.state;
  const wait = Math.max(parameters['power.ufls.restore-delay'], parameters['power.reserve.slow']) * 60;
  let held = false;
  for (let load = 0; load < grid.loadCount; load += 1) {
    const island = grid.island[grid.loadBus[load] as number] as number;
    if (island < 0 || sums.fate[island] !== 0) continue;
    const keep = sums.keep[island * 3 + (needClass[network.needs[load] as number] as number)] as number;
    const factor = sums.armedFactor[island] as number;
    if (keep < 1) {
      grid.allowed[load] = (grid.allowed[load] as number) * keep;
      grid.cutCause[load] = sums.shedRecord[island] as number;
    }
    if (factor >= 1) continue;
    grid.armed[load] = (grid.armed[load] as number) * factor;
    if ((grid.allowed[load] as number) >= 1) continue;
    grid.hold[load] = world.now + wait;
    held = true;
  }
  if (held) world.queue.push(world.now + wait, eventKind.reconnect, eventKind.reconnect, network.service, 0, -1);
}

/** Balances every island and ends those that cannot be. Returns whether any ended. */
export function balanceIslands(grid: PowerState, sums: IslandSums): boolean {
  let anyEnds = false;
  let anyActs = false;
  for (let island = 0; island < grid.islandCount; island += 1) {
    decide(grid, sums, island);
    if (sums.fate[island] !== 0) anyEnds = true;
    anyActs ||= Math.abs((sums.served[island] as number) - (sums.output[island] as number)) > NEGLIGIBLE_POWER;
  }
  if (anyActs) {
    applyToUnits(grid, sums);
    applyToLoads(grid, sums);
    grid.flowStale = true;
    grid.sumsStale = true;
  }
  if (anyEnds) endIslands(grid, sums);
  return anyEnds;
}
