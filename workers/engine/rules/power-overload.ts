import { changeKind, entityKind } from '@scenarios/format/run';
import { eventKind } from '../event';
import { createDcFlow } from '../flow/dc-flow';
import { touchServices } from '../world';
import type { PowerState } from './power-state';
import { unitStatus } from './power-state';

export type Overload = {
  /** Solves the power flow where generation, load or topology changed, and sets, moves or stops the trip timers. */
  readonly refresh: () => void;
  /** A line trips, or is closed again. */
  readonly trip: (branch: number) => void;
  readonly reclose: (branch: number) => void;
  readonly reset: () => void;
};

/**
 * Line loading by DC power flow. A branch above tolerance × rating trips after an inverse-time delay
 * `delay / (load / (rating · tolerance) − 1)`; when the load changes, the part of the delay that has passed is kept, and it
 * is forgotten once the load is back within the limit. A tripped line is closed again once, after the reclosing time.
 */
export function createOverload(grid: PowerState): Overload {
  const { world, network, busCount, branchCount } = grid;
  const { model, state, queue, log } = world;
  const { from, to, reactance, arcCapacity, links, shown, service } = network;
  const solver = createDcFlow({ busCount, from, to, reactance });
  const injection = new Float64Array(busCount);
  const next = new Float64Array(busCount);
  const tolerance = model.parameters['power.overload.tolerance'];
  const delay = model.parameters['power.overload.delay'];
  const recloseSeconds = model.parameters['power.overload.reclose'] * 3600;
  let seenRating = 0;
  const input = { branchUp: grid.branchUp, island: grid.island, injection };
  const output = { angle: grid.angle, flow: grid.flow };

  /** Load as a share of rating; Infinity on a line of rating 0 that carries anything. */
  function ratioOf(branch: number): number {
    const rating = (arcCapacity[branch] as number) * (state.linkRating[links[branch] as number] as number);
    const load = Math.abs(grid.flow[branch] as number);
    if (rating === Infinity || load < 1e-6) return 0;
    return rating > 0 ? load / rating : Infinity;
  }

  function readInjection(): boolean {
    next.fill(0);
    for (let unit = 0; unit < grid.unitCount; unit += 1) {
      if (grid.status[unit] !== unitStatus.online) continue;
      const bus = grid.unitBus[unit] as number;
      next[bus] = (next[bus] as number) + (grid.output[unit] as number);
    }
    for (let load = 0; load < grid.loadCount; load += 1) {
      const bus = grid.loadBus[load] as number;
      if (grid.energised[bus] !== 1) continue;
      next[bus] = (next[bus] as number) - (grid.allowed[load] as number) * (grid.demand[load] as number);
    }
    let changed = false;
    for (let bus = 0; bus < busCount; bus += 1) {
      if (next[bus] === injection[bus]) continue;
      injection[bus] = next[bus] as number;
      changed = true;
    }
    return changed;
  }

  function stopTimer(branch: number): void {
    const handle = grid.tripEvent[branch] as number;
    if (handle >= 0) queue.cancel(handle);
    grid.tripEvent[branch] = -1;
    grid.tripProgress[branch] = 0;
  }

  function setTimer(branch: number, ratio: number): void {
    const needed = delay / (ratio / tolerance - 1);
    if (grid.tripEvent[branch] === -1) {
      grid.tripProgress[branch] = 0;
      grid.overloadCause[branch] = log.latest(service);
    } else {
      const before = grid.tripDelay[branch] as number;
      if (Math.abs(before - needed) <= 1e-9 * needed) return;
      queue.cancel(grid.tripEvent[branch] as number);
      const passed = before > 0 ? (world.now - (grid.tripSince[branch] as number)) / before : 1;
      grid.tripProgress[branch] = Math.min(1, (grid.tripProgress[branch] as number) + passed);
    }
    grid.tripSince[branch] = world.now;
    grid.tripDelay[branch] = needed;
    const at = world.now + (1 - (grid.tripProgress[branch] as number)) * needed;
    grid.tripEvent[branch] = queue.push(at, eventKind.lineTrips, eventKind.lineTrips, branch, service, -1);
  }

  function show(branch: number, ratio: number): void {
    const link = links[branch] as number;
    if (shown[branch] !== 1) return;
    const load = ratio === Infinity ? 1 : ratio;
    if (Math.abs(load - (state.linkLoad[link] as number)) < 1e-9) return;
    state.linkLoad[link] = load;
    world.revision += 1;
  }

  return {
    refresh() {
      const changed = readInjection();
      const rated = state.ratingRevision !== seenRating;
      if (!changed && !grid.flowStale && !rated) return;
      seenRating = state.ratingRevision;
      if (changed || grid.flowStale) solver.solve(input, output);
      grid.flowStale = false;
      for (let branch = 0; branch < branchCount; branch += 1) {
        const ratio = ratioOf(branch);
        if (ratio > tolerance * (1 + 1e-9)) setTimer(branch, ratio);
        else if (grid.tripEvent[branch] !== -1) stopTimer(branch);
        show(branch, ratio);
      }
    },
    trip(branch) {
      const link = links[branch] as number;
      const ratio = ratioOf(branch);
      const cause = grid.overloadCause[branch] as number;
      const load = ratio === Infinity ? 1 : ratio;
      const record = log.write(world.now, changeKind.lineTripped, entityKind.link, link, load, cause);
      grid.tripped[branch] = 1;
      grid.tripCause[branch] = record;
      grid.tripEvent[branch] = -1;
      grid.tripProgress[branch] = 0;
      world.revision += 1;
      touchServices(world, model.linkServices, link, record, -1, link);
      if (grid.reclosed[branch] === 1) return;
      grid.reclosed[branch] = 1;
      const kind = eventKind.lineRecloses;
      queue.push(world.now + recloseSeconds, kind, kind, branch, service, record);
    },
    reclose(branch) {
      if (grid.tripped[branch] !== 1) return;
      const link = links[branch] as number;
      const record = log.write(
        world.now,
        changeKind.lineReclosed,
        entityKind.link,
        link,
        1,
        grid.tripCause[branch] as number,
      );
      grid.tripped[branch] = 0;
      state.linkCause[link] = record;
      world.revision += 1;
      touchServices(world, model.linkServices, link, record, -1, link);
    },
    reset() {
      injection.fill(0);
      seenRating = 0;
    },
  };
}
