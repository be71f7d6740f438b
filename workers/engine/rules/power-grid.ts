import type { ServiceNetwork } from '../model';
import { notice } from '../world';
import type { World } from '../world';
import type { Allocation } from './allocation';
import { balanceIslands, clearLosses, countDroppedBranches, createIslandSums, sumIslands } from './power-balance';
import { dispatchInitially } from './power-dispatch';
import { createOverload } from './power-overload';
import { createRestoration } from './power-restoration';
import type { PowerState } from './power-state';
import { createPowerState, resetPowerState } from './power-state';
import {
  energise,
  energiseFromNeighbour,
  energiseLeaves,
  orderHops,
  prepareTopologyCheck,
  refreshLabels,
  refreshTopology,
} from './power-topology';
import { considerStarts, refreshUnits, startUnit } from './power-units';
import { setNetworkShare } from './supply';

export type PowerGrid = Allocation & {
  readonly state: PowerState;
  /** Once an instant has settled: power flow, trip timers, and orders to energise buses and start units. */
  readonly conclude: () => void;
  /** Events of the grid; branches, buses and units by their position in the network. */
  readonly tripLine: (branch: number) => void;
  readonly recloseLine: (branch: number) => void;
  readonly startUnit: (unit: number) => void;
  readonly energiseBus: (bus: number) => void;
  readonly freeReserves: () => void;
  readonly reconnect: () => void;
  readonly pickUp: () => void;
  /** A tie has closed over this link: its dead end is live at once. */
  readonly energiseOver: (link: number) => void;
};

/**
 * Allocation of electric power: islands, balance with reserve and shedding, collapse, black start and load pick-up, line
 * overload. MW. Not modelled: reactive power, frequency as a quantity, losses, least output of units, over-frequency
 * trips, and limits of relay facets.
 */
export function createPowerGrid(world: World, network: ServiceNetwork): PowerGrid {
  const { model, state, log } = world;
  const { service, needs, links } = network;
  const grid = createPowerState(world, network);
  const sums = createIslandSums(grid.busCount);
  const overload = createOverload(grid);
  const restoration = createRestoration(grid);
  const topologyMoves = prepareTopologyCheck(grid);
  const live = grid.energised;
  const bareUp = new Uint8Array(grid.branchCount);
  const bareLive = new Uint8Array(grid.busCount);
  let bareStale = true;
  /** `labelled` of the grid when ties were last looked at: as long as it stays, no bus or branch has changed. */
  let bareLabelled = -1;
  /** Whether anything that `conclude` looks at may have changed since it last did. */
  let unconcluded = true;
  /** Share that was last written for each load; NaN where none was. */
  const written = new Float64Array(grid.loadCount);
  const bareLabel = new Int32Array(grid.busCount);

  function shareCause(load: number, bus: number, share: number): number {
    const need = needs[load] as number;
    if (!log.enabled || world.initialising || share === state.networkShare[need]) return -1;
    if (share > (state.loggedShare[need] as number))
      return Math.max(grid.liveCause[bus] as number, log.latest(service));
    if (grid.energised[bus] !== 1) return grid.deadCause[bus] as number;
    return Math.max(grid.cutCause[load] as number, state.rationCause[service] as number);
  }

  function writeShares(): void {
    for (let load = 0; load < grid.loadCount; load += 1) {
      const bus = grid.loadBus[load] as number;
      const share = grid.energised[bus] === 1 ? (grid.allowed[load] as number) * (state.ration[service] as number) : 0;
      if (share === written[load]) continue;
      written[load] = share;
      setNetworkShare(world, needs[load] as number, share, shareCause(load, bus, share));
    }
  }

  function solveInitially(): void {
    clearLosses(sums);
    dispatchInitially(grid);
    sumIslands(grid, sums);
    if (balanceIslands(grid, sums)) {
      notice(world, 'power/no-source');
      refreshLabels(grid);
    }
    writeShares();
  }

  function markDirty(): void {
    state.serviceDirty[service] = 1;
  }

  return {
    state: grid,
    live,
    reset() {
      resetPowerState(grid);
      unconcluded = true;
      written.fill(NaN);
      overload.reset();
    },
    solve() {
      unconcluded = true;
      if (world.initialising) return solveInitially();
      clearLosses(sums);
      if (topologyMoves()) refreshTopology(grid);
      else grid.droppedCount = 0;
      refreshLabels(grid);
      if (grid.droppedCount > 0) countDroppedBranches(grid, sums);
      refreshUnits(grid, sums);
      if (grid.reliefDue) restoration.relieveReserves();
      grid.reliefDue = false;
      sumIslands(grid, sums);
      if (balanceIslands(grid, sums)) refreshLabels(grid);
      energiseLeaves(grid);
      refreshLabels(grid);
      restoration.reconnect(sums);
      writeShares();
    },
    conclude() {
      if (!unconcluded) return;
      unconcluded = false;
      overload.refresh();
      orderHops(grid);
      considerStarts(grid);
    },
    tripLine: overload.trip,
    recloseLine: overload.reclose,
    startUnit: (unit) => startUnit(grid, unit),
    energiseBus(bus) {
      // What did not come about has to be ordered anew.
      unconcluded = true;
      if (!energiseFromNeighbour(grid, bus)) return;
      log.touch(service, grid.liveCause[bus] as number, network.nodes[bus] as number, -1);
      markDirty();
    },
    freeReserves() {
      grid.reliefDue = true;
      markDirty();
    },
    reconnect: markDirty,
    pickUp() {
      grid.pickUpEvent = -1;
      markDirty();
    },
    energiseOver(link) {
      for (let branch = 0; branch < grid.branchCount; branch += 1) {
        if (links[branch] !== link || grid.tripped[branch] === 1) continue;
        const a = network.from[branch] as number;
        const b = network.to[branch] as number;
        if (grid.busUp[a] !== 1 || grid.busUp[b] !== 1 || grid.energised[a] === grid.energised[b]) continue;
        energise(grid, grid.energised[a] === 1 ? b : a, state.linkCause[link] as number);
        markDirty();
      }
    },
    openTies() {
      if (grid.labelled === bareLabelled && !grid.labelsStale) return;
      bareLabelled = grid.labelled;
      for (let branch = 0; branch < grid.branchCount; branch += 1) {
        const isTie = !Number.isNaN(model.tieSeconds[links[branch] as number] as number);
        const up = isTie ? 0 : (grid.branchUp[branch] as number);
        if (up === bareUp[branch]) continue;
        bareUp[branch] = up;
        bareStale = true;
      }
      for (let bus = 0; bus < grid.busCount; bus += 1) {
        if (grid.energised[bus] === bareLive[bus]) continue;
        bareLive[bus] = grid.energised[bus] as number;
        bareStale = true;
      }
      if (!bareStale) return;
      bareStale = false;
      grid.labeller.label(bareUp, bareLive, bareLabel);
    },
    // Only a tie inside a ring: opening one between two systems could leave either short.
    servedWithoutTies: (a, b) => (bareLabel[a] as number) >= 0 && bareLabel[a] === bareLabel[b],
  };
}
