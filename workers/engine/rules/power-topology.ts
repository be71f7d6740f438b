import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import { group } from './group';
import type { PowerState } from './power-state';
import { unitStatus } from './power-state';
import { stopUnit } from './power-stop';

/**
 * Takes the voltage off a bus: its units stop, its loads draw nothing. After a collapse its load is later picked up in
 * steps; what was only cut off comes back as soon as the bus is live and capacity allows.
 */
export function deenergise(grid: PowerState, bus: number, cause: number, collapsed: boolean): void {
  const { world, network } = grid;
  if (grid.energised[bus] === 0) return;
  grid.energised[bus] = 0;
  grid.sumsStale = true;
  grid.deadSince[bus] = world.now;
  grid.deadCause[bus] = cause;
  grid.labelsStale = true;
  world.revision += 1;
  const lastUnit = grid.unitStart[bus + 1] as number;
  for (let unit = grid.unitStart[bus] as number; unit < lastUnit; unit += 1) {
    if (grid.status[unit] === unitStatus.online) stopUnit(grid, unit, cause);
  }
  const lastLoad = grid.loadStart[bus + 1] as number;
  for (let load = grid.loadStart[bus] as number; load < lastLoad; load += 1) {
    grid.allowed[load] = 0;
    grid.armed[load] = 0;
    grid.restoring[load] = collapsed ? 1 : 0;
    grid.hold[load] = -Infinity;
    grid.cutCause[load] = cause;
  }
  if (grid.silent[bus] === 1 && !world.initialising) {
    world.log.write(world.now, changeKind.deenergised, entityKind.node, network.nodes[bus] as number, 0, cause);
  }
}

/** Puts voltage on a working bus. */
export function energise(grid: PowerState, bus: number, cause: number): void {
  const { world, network } = grid;
  grid.energised[bus] = 1;
  grid.sumsStale = true;
  grid.deadCause[bus] = -1;
  grid.labelsStale = true;
  world.revision += 1;
  const node = network.nodes[bus] as number;
  grid.liveCause[bus] = world.log.write(world.now, changeKind.energised, entityKind.node, node, 1, cause);
  const handle = grid.hopEvent[bus] as number;
  if (handle >= 0) world.queue.cancel(handle);
  grid.hopEvent[bus] = -1;
}

/** Branch over which a dead bus could be energised from a live neighbour, the first in mesh order; −1 for none. */
export function liveBranchAt(grid: PowerState, bus: number): number {
  const { arcStart, arcOf, from, to } = grid.network;
  const end = arcStart[bus + 1] as number;
  for (let place = arcStart[bus] as number; place < end; place += 1) {
    const branch = arcOf[place] as number;
    if (grid.branchUp[branch] !== 1) continue;
    const other = (from[branch] === bus ? to[branch] : from[branch]) as number;
    if (grid.energised[other] === 1) return branch;
  }
  return -1;
}

/** Energises a dead bus from a live neighbour; nothing happens where there is none any more. */
export function energiseFromNeighbour(grid: PowerState, bus: number): boolean {
  grid.hopEvent[bus] = -1;
  if (grid.busUp[bus] !== 1 || grid.energised[bus] === 1) return false;
  const branch = liveBranchAt(grid, bus);
  if (branch < 0) return false;
  const { from, to, links } = grid.network;
  const other = (from[branch] === bus ? to[branch] : from[branch]) as number;
  const { linkCause, conditionCause } = grid.world.state;
  const closed = linkCause[links[branch] as number] as number;
  const mended = conditionCause[grid.network.nodes[bus] as number] as number;
  energise(grid, bus, Math.max(grid.liveCause[other] as number, closed, mended));
  return true;
}

/** Why a branch is out: its own damage, switching or trip, or the state of a bus at its end. */
export function branchCause(grid: PowerState, branch: number): number {
  const { from, to, links } = grid.network;
  if (grid.tripped[branch] === 1) return grid.tripCause[branch] as number;
  const own = links[branch] as number;
  if (grid.world.state.linkUp[own] !== 1) return grid.world.state.linkCause[own] as number;
  for (const bus of [from[branch] as number, to[branch] as number]) {
    if (grid.busUp[bus] !== 1) return grid.deadCause[bus] as number;
  }
  return grid.world.state.linkCause[own] as number;
}

function dropBus(grid: PowerState, bus: number): void {
  let cause = grid.world.state.conditionCause[grid.network.nodes[bus] as number] as number;
  const lastUnit = grid.unitStart[bus + 1] as number;
  for (let unit = grid.unitStart[bus] as number; unit < lastUnit; unit += 1) {
    if (grid.status[unit] === unitStatus.online) cause = stopUnit(grid, unit, cause);
  }
  deenergise(grid, bus, cause, false);
}

function isBusUp(grid: PowerState, bus: number): 0 | 1 {
  const { model, state } = grid.world;
  const condition = state.condition[grid.network.nodes[bus] as number] as number;
  return condition >= model.parameters['power.bus-threshold'] && condition > 0 ? 1 : 0;
}

function isBranchUp(grid: PowerState, branch: number): 0 | 1 {
  const { from, to, links } = grid.network;
  const { model, state } = grid.world;
  const link = links[branch] as number;
  if (state.linkUp[link] !== 1 || grid.tripped[branch] !== 0) return 0;
  if (grid.busUp[from[branch] as number] !== 1 || grid.busUp[to[branch] as number] !== 1) return 0;
  return Number.isNaN(model.tieSeconds[link] as number) || state.tieClosed[link] === 1 ? 1 : 0;
}

/**
 * Prepares to tell whether anything that touched the service at this instant, by its place, puts a bus or branch in or out
 * of service: most often nothing does. True also where the places are not known.
 */
export function prepareTopologyCheck(grid: PowerState): () => boolean {
  const { log, model } = grid.world;
  const { service, local, links } = grid.network;
  const branchesOf = group(model.linkCount, links);
  let moves = false;
  const atNode = (node: number): void => {
    const bus = local[node] as number;
    if (bus >= 0 && isBusUp(grid, bus) !== grid.busUp[bus]) moves = true;
  };
  const atLink = (link: number): void => {
    const end = branchesOf.start[link + 1] as number;
    for (let at = branchesOf.start[link] as number; at < end; at += 1) {
      const branch = branchesOf.items[at] as number;
      if (isBranchUp(grid, branch) !== grid.branchUp[branch]) moves = true;
    }
  };
  return () => {
    moves = false;
    return !log.places(service, atNode, atLink) || moves;
  };
}

/** Takes in damage, repair, switching and trips: which buses and branches work, and which branches just went out. */
export function refreshTopology(grid: PowerState): void {
  const { world } = grid;
  grid.droppedCount = 0;
  for (let bus = 0; bus < grid.busCount; bus += 1) {
    const up = isBusUp(grid, bus);
    if (up === grid.busUp[bus]) continue;
    grid.busUp[bus] = up;
    grid.partsStale = true;
    grid.deadSince[bus] = world.now;
    if (up === 0) dropBus(grid, bus);
  }
  for (let branch = 0; branch < grid.branchCount; branch += 1) {
    const up = isBranchUp(grid, branch);
    if (up === grid.branchUp[branch]) continue;
    grid.branchUp[branch] = up;
    grid.labelsStale = true;
    grid.partsStale = true;
    if (up === 0) {
      grid.droppedBranches[grid.droppedCount] = branch;
      grid.droppedCount += 1;
    }
  }
}

/** Brings the labels of islands and of connected parts up to date. */
export function refreshLabels(grid: PowerState): void {
  if (grid.labelsStale) {
    grid.labelled += 1;
    grid.islandCount = grid.labeller.label(grid.branchUp, grid.energised, grid.island);
    grid.labelsStale = false;
    grid.flowStale = true;
  }
  if (!grid.partsStale) return;
  grid.labeller.label(grid.branchUp, grid.busUp, grid.part);
  grid.partDemand.fill(0);
  for (let load = 0; load < grid.loadCount; load += 1) {
    const part = grid.part[grid.loadBus[load] as number] as number;
    if (part >= 0) grid.partDemand[part] = (grid.partDemand[part] as number) + (grid.firstDemand[load] as number);
  }
  grid.partsStale = false;
}

/** Energises at once the leaves next to live buses, and gives every other dead bus next to one its turn a hop later. */
export function energiseLeaves(grid: PowerState): void {
  for (let bus = 0; bus < grid.busCount; bus += 1) {
    if (grid.leaf[bus] === 1 && grid.energised[bus] === 0) energiseFromNeighbour(grid, bus);
  }
}

/** Orders the energising of dead buses next to live ones, one hop later; called off where the neighbour is gone. */
export function orderHops(grid: PowerState): void {
  const { world, network } = grid;
  const hop = world.model.parameters['power.blackstart.hop'] * 60;
  for (let bus = 0; bus < grid.busCount; bus += 1) {
    if (grid.energised[bus] === 1) continue;
    const handle = grid.hopEvent[bus] as number;
    const reachable = grid.busUp[bus] === 1 && liveBranchAt(grid, bus) >= 0;
    if (reachable && handle < 0) {
      const kind = eventKind.busEnergised;
      grid.hopEvent[bus] = world.queue.push(world.now + hop, kind, kind, bus, network.service, -1);
    } else if (!reachable && handle >= 0) {
      world.queue.cancel(handle);
      grid.hopEvent[bus] = -1;
    }
  }
}
