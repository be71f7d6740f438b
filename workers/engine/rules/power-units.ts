import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import { NOT_WORKING } from '../world';
import type { PowerState } from './power-state';
import { unitStatus } from './power-state';
import { stopUnit } from './power-stop';
import { energise } from './power-topology';

/** MW below which a difference is rounding. */
export const NEGLIGIBLE_POWER = 1e-6;

/** What a unit could give now: capacity × function of its node, at most what derating left; 0 where its node fails. */
export function unitCapacity(grid: PowerState, unit: number): number {
  const { model, state } = grid.world;
  const provision = grid.network.provisions[unit] as number;
  const share = state.nodeFunction[model.provisionNode[provision] as number] as number;
  if (share < NOT_WORKING) return 0;
  return Math.min((model.provisionCapacity[provision] as number) * share, state.derate[provision] as number);
}

/** What an island lost at this instant, and why. Per island; `heaviest` is the largest loss so far. */
export type IslandLosses = {
  readonly cause: Int32Array;
  readonly heaviest: Float64Array;
  /** MW lost so slowly that operators can follow. */
  readonly slow: Float64Array;
};

/**
 * Takes in what happened to the nodes of the units. A unit whose node stopped working trips; one that can give less than
 * it does falls back, at once where damage or derating did it, slowly where a need of its node is met less.
 */
export function refreshUnits(grid: PowerState, losses: IslandLosses): void {
  const { world, network } = grid;
  const { model, state } = world;
  for (let unit = 0; unit < grid.unitCount; unit += 1) {
    const provision = network.provisions[unit] as number;
    const node = model.provisionNode[provision] as number;
    const capacity = unitCapacity(grid, unit);
    const condition = state.condition[node] as number;
    const derate = state.derate[provision] as number;
    const sudden = condition < (grid.seenCondition[unit] as number) || derate < (grid.seenDerate[unit] as number);
    const derated = derate < (grid.seenDerate[unit] as number);
    grid.seenCondition[unit] = condition;
    grid.seenDerate[unit] = derate;
    grid.capacity[unit] = capacity;
    if (grid.status[unit] !== unitStatus.online) continue;
    const output = grid.output[unit] as number;
    const lost = output - capacity;
    if (capacity > NEGLIGIBLE_POWER && lost <= 0) continue;
    const island = grid.island[grid.unitBus[unit] as number] as number;
    let cause = derated ? (state.derateCause[provision] as number) : (state.functionCause[node] as number);
    if (capacity <= NEGLIGIBLE_POWER) cause = stopUnit(grid, unit, cause);
    else grid.output[unit] = capacity;
    grid.fastUsed[unit] = Math.min(grid.fastUsed[unit] as number, grid.output[unit] as number);
    if (island < 0) continue;
    if (!sudden && capacity > NEGLIGIBLE_POWER) losses.slow[island] = (losses.slow[island] as number) + lost;
    if (lost > (losses.heaviest[island] as number)) {
      losses.heaviest[island] = lost;
      losses.cause[island] = cause;
    }
  }
}

/**
 * Orders stopped units to start, and stands down those that no longer can. A unit may start while its node works and its
 * bus is live; a black-start unit also on a dead bus, from the black-start delay after it died.
 */
export function considerStarts(grid: PowerState): void {
  const { world, network } = grid;
  const { model, queue } = world;
  const delay = model.parameters['power.blackstart.delay'] * 3600;
  for (let unit = 0; unit < grid.unitCount; unit += 1) {
    if (grid.status[unit] === unitStatus.online) continue;
    const provision = network.provisions[unit] as number;
    const bus = grid.unitBus[unit] as number;
    const alone = model.provisionBlackStart[provision] === 1 && model.provisionNeedsLiveGrid[provision] !== 1;
    const live = grid.energised[bus] === 1;
    const able = (grid.capacity[unit] as number) > NEGLIGIBLE_POWER && grid.busUp[bus] === 1 && (live || alone);
    if (able && grid.status[unit] === unitStatus.off) {
      const ordered = live ? world.now : Math.max(world.now, (grid.deadSince[bus] as number) + delay);
      const ready =
        ordered + (model.provisionStartSeconds[provision] as number) * (world.impact.startFactor[provision] ?? 1);
      grid.status[unit] = unitStatus.starting;
      grid.startEvent[unit] = queue.push(ready, eventKind.unitStarts, eventKind.unitStarts, provision, 0, -1);
    } else if (!able && grid.status[unit] === unitStatus.starting) {
      queue.cancel(grid.startEvent[unit] as number);
      grid.startEvent[unit] = -1;
      grid.status[unit] = unitStatus.off;
    }
  }
}

/** A unit has started: it stands ready at output 0, and a black-start unit puts voltage on its bus. */
export function startUnit(grid: PowerState, unit: number): void {
  const { world, network } = grid;
  const { model, state, log } = world;
  if (grid.status[unit] !== unitStatus.starting) return;
  const provision = network.provisions[unit] as number;
  const node = model.provisionNode[provision] as number;
  const bus = grid.unitBus[unit] as number;
  const cause = Math.max(
    grid.liveCause[bus] as number,
    grid.deadCause[bus] as number,
    state.functionCause[node] as number,
  );
  const record = log.write(
    world.now,
    changeKind.sourceStarted,
    entityKind.node,
    node,
    grid.capacity[unit] as number,
    cause,
  );
  grid.startEvent[unit] = -1;
  grid.status[unit] = unitStatus.online;
  grid.output[unit] = 0;
  state.online[provision] = 1;
  world.revision += 1;
  if (grid.energised[bus] === 0) energise(grid, bus, record);
  state.serviceDirty[network.service] = 1;
  log.touch(network.service, record, node, -1);
}
