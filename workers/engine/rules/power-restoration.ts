import { eventKind } from '../event';
import type { IslandSums } from './power-balance';
import { sumIslands } from './power-balance';
import type { PowerState } from './power-state';
import { unitStatus } from './power-state';
import { NEGLIGIBLE_POWER } from './power-units';

export type Restoration = {
  /** Relieves the fast reserve that is due, by the other free capacity of its island. */
  readonly relieveReserves: () => void;
  /** Reconnects what may be reconnected now. */
  readonly reconnect: (sums: IslandSums) => void;
};

/**
 * Operators after a loss. Load that relays shed waits until its hold is over, load that a collapse took is picked up in
 * steps, within a ramp and below a margin of the online capacity; other load that was cut comes back as soon as capacity
 * allows. Always class by class, life first, and in proportion within a class. What is reconnected arms the relays again.
 */
export function createRestoration(grid: PowerState): Restoration {
  const { world, network } = grid;
  const { parameters } = world.model;
  const { needClass } = world.state;
  const quota = parameters['power.ufls.quota'];
  const size = grid.busCount;
  const used = new Float64Array(size);
  const headroom = new Float64Array(size);
  const direct = new Float64Array(size * 3);
  const stepped = new Float64Array(size * 3);
  const directShare = new Float64Array(size * 3);
  const steppedShare = new Float64Array(size * 3);
  const spent = new Float64Array(size);
  const unarmed = new Float64Array(size);
  const given = new Float64Array(size);
  const ramp = new Float64Array(size);

  const islandOfLoad = (load: number): number => grid.island[grid.loadBus[load] as number] as number;
  const islandOfUnit = (unit: number): number =>
    grid.status[unit] === unitStatus.online ? (grid.island[grid.unitBus[unit] as number] as number) : -1;
  const add = (array: Float64Array, at: number, amount: number): void => {
    array[at] = (array[at] as number) + amount;
  };

  function relieveReserves(): void {
    used.fill(0);
    headroom.fill(0);
    let next = Infinity;
    for (let unit = 0; unit < grid.unitCount; unit += 1) {
      const island = islandOfUnit(unit);
      if (island < 0) continue;
      if ((grid.fastUsed[unit] as number) > 0) {
        const due = grid.fastFreeAt[unit] as number;
        if (due <= world.now + 1e-6) {
          add(used, island, grid.fastUsed[unit] as number);
          grid.output[unit] = (grid.output[unit] as number) - (grid.fastUsed[unit] as number);
          grid.fastUsed[unit] = 0;
        } else next = Math.min(next, due);
      }
      add(headroom, island, Math.max(0, (grid.capacity[unit] as number) - (grid.output[unit] as number)));
    }
    for (let unit = 0; unit < grid.unitCount; unit += 1) {
      const island = islandOfUnit(unit);
      if (island < 0 || (used[island] as number) <= 0) continue;
      const free = Math.max(0, (grid.capacity[unit] as number) - (grid.output[unit] as number));
      const share = Math.min(1, (used[island] as number) / (headroom[island] as number));
      if (free > 0) grid.output[unit] = (grid.output[unit] as number) + free * share;
    }
    grid.flowStale = true;
  }

  /** MW of load wanting to come back, by island and class. Returns whether there is any. */
  function countGaps(): boolean {
    direct.fill(0);
    stepped.fill(0);
    spent.fill(0);
    unarmed.fill(0);
    let any = false;
    for (let load = 0; load < grid.loadCount; load += 1) {
      const island = islandOfLoad(load);
      if (island < 0) continue;
      ramp[island] = grid.partDemand[grid.part[grid.loadBus[load] as number] as number] as number;
      add(spent, island, grid.pickedUp[load] as number);
      add(unarmed, island, quota * (grid.firstDemand[load] as number) - (grid.armed[load] as number));
      const allowed = grid.allowed[load] as number;
      if (allowed >= 1) continue;
      const gap = (grid.demand[load] as number) * (1 - allowed);
      if (gap <= NEGLIGIBLE_POWER) {
        // Load of next to nothing needs no capacity.
        grid.allowed[load] = 1;
        grid.restoring[load] = 0;
        grid.sumsStale = true;
        continue;
      }
      if ((grid.hold[load] as number) > world.now + 1e-6) continue;
      any = true;
      const at = island * 3 + (needClass[network.needs[load] as number] as number);
      add(grid.restoring[load] === 1 ? stepped : direct, at, gap);
    }
    return any;
  }

  /** Decides the share of each gap that closes now; returns whether the ramp alone held any load back. */
  function shareOut(sums: IslandSums, island: number): boolean {
    const capacity = sums.capacity[island] as number;
    const step = (parameters['power.restoration.step'] / 60) * parameters['power.restoration.ramp'];
    let room = Math.max(0, capacity - (sums.served[island] as number));
    let steppedRoom = Math.max(0, room - parameters['power.restoration.margin'] * capacity);
    let budget = Math.max(0, step * (ramp[island] as number) - (spent[island] as number));
    let waits = false;
    given[island] = 0;
    for (let rank = 0; rank < 3; rank += 1) {
      const at = island * 3 + rank;
      const wantDirect = direct[at] as number;
      const wantStepped = stepped[at] as number;
      const fits = Math.min(wantStepped, steppedRoom);
      const may = Math.min(fits, budget);
      if (may < fits - NEGLIGIBLE_POWER) waits = true;
      const want = wantDirect + may;
      const scale = want > room ? room / want : 1;
      directShare[at] = wantDirect > 0 ? scale : 0;
      steppedShare[at] = wantStepped > 0 ? (may * scale) / wantStepped : 0;
      room = Math.max(0, room - want * scale);
      steppedRoom = Math.max(0, steppedRoom - want * scale);
      budget -= may * scale;
      given[island] = (given[island] as number) + want * scale;
    }
    return waits;
  }

  function apply(sums: IslandSums): void {
    for (let load = 0; load < grid.loadCount; load += 1) {
      const island = islandOfLoad(load);
      if (island < 0 || (given[island] as number) <= 0) continue;
      const allowed = grid.allowed[load] as number;
      const missing = unarmed[island] as number;
      if (missing > 0) {
        const share = Math.min(1, (given[island] as number) / missing);
        add(grid.armed, load, share * (quota * (grid.firstDemand[load] as number) - (grid.armed[load] as number)));
      }
      if (allowed >= 1 || (grid.hold[load] as number) > world.now + 1e-6) continue;
      const at = island * 3 + (needClass[network.needs[load] as number] as number);
      const isStepped = grid.restoring[load] === 1;
      const share = (isStepped ? steppedShare[at] : directShare[at]) as number;
      const next = allowed + share * (1 - allowed);
      if (isStepped) add(grid.pickedUp, load, (next - allowed) * (grid.demand[load] as number));
      grid.allowed[load] = next > 1 - 1e-9 ? 1 : next;
      if (next > 1 - 1e-9) grid.restoring[load] = 0;
    }
    for (let unit = 0; unit < grid.unitCount; unit += 1) {
      const island = islandOfUnit(unit);
      if (island < 0 || (given[island] as number) <= 0) continue;
      const free = (sums.capacity[island] as number) - (sums.output[island] as number);
      const output = grid.output[unit] as number;
      if (free > 0) {
        const share = Math.min(1, (given[island] as number) / free);
        grid.output[unit] = output + share * ((grid.capacity[unit] as number) - output);
      }
    }
    grid.flowStale = true;
  }

  function reconnect(sums: IslandSums): void {
    const stepSeconds = parameters['power.restoration.step'] * 60;
    const step = Math.floor(world.now / stepSeconds + 1e-9);
    if (step !== grid.pickUpStep) {
      grid.pickUpStep = step;
      grid.pickedUp.fill(0);
    }
    if (!countGaps()) return;
    if (grid.sumsStale) sumIslands(grid, sums);
    let waits = false;
    let any = false;
    for (let island = 0; island < grid.islandCount; island += 1) {
      if (shareOut(sums, island)) waits = true;
      if ((given[island] as number) > NEGLIGIBLE_POWER) any = true;
      else given[island] = 0;
    }
    if (any) apply(sums);
    if (waits && grid.pickUpEvent < 0) {
      const kind = eventKind.pickUp;
      grid.pickUpEvent = world.queue.push((step + 1) * stepSeconds, kind, kind, network.service, 0, -1);
    }
  }

  return { relieveReserves, reconnect };
}
