import type { PowerState } from './power-state';
import { unitStatus } from './power-state';
import { refreshLabels, refreshTopology } from './power-topology';
import { NEGLIGIBLE_POWER, unitCapacity } from './power-units';

/**
 * Puts the grid into its state before the hazard: every working bus live, every unit that can give anything online, all
 * load allowed. Units with a dispatch give it, scaled down where the island needs less; the rest of the demand goes to
 * units without one in proportion to capacity, then to the others in proportion to what they have left. A unit with
 * dispatch 0 stands ready.
 */
export function dispatchInitially(grid: PowerState): void {
  const { world, network } = grid;
  const { model, state } = world;
  grid.energised.fill(1);
  grid.labelsStale = true;
  refreshTopology(grid);
  grid.energised.set(grid.busUp);
  refreshLabels(grid);
  grid.allowed.fill(1);
  grid.restoring.fill(0);
  const demand = new Float64Array(grid.busCount);
  const planned = new Float64Array(grid.busCount);
  const plannedRoom = new Float64Array(grid.busCount);
  const open = new Float64Array(grid.busCount);
  const add = (array: Float64Array, at: number, amount: number): void => {
    array[at] = (array[at] as number) + amount;
  };
  const plan = (unit: number): number =>
    Math.min(model.provisionDispatch[network.provisions[unit] as number] as number, grid.capacity[unit] as number);
  for (let load = 0; load < grid.loadCount; load += 1) {
    const island = grid.island[grid.loadBus[load] as number] as number;
    grid.armed[load] = model.parameters['power.ufls.quota'] * (grid.firstDemand[load] as number);
    if (island >= 0) add(demand, island, grid.firstDemand[load] as number);
  }
  for (let unit = 0; unit < grid.unitCount; unit += 1) {
    const island = grid.island[grid.unitBus[unit] as number] as number;
    const capacity = unitCapacity(grid, unit);
    const online = capacity > NEGLIGIBLE_POWER && island >= 0;
    grid.capacity[unit] = capacity;
    grid.status[unit] = online ? unitStatus.online : unitStatus.off;
    grid.output[unit] = 0;
    state.online[network.provisions[unit] as number] = online ? 1 : 0;
    if (!online) continue;
    if (Number.isNaN(plan(unit))) {
      add(open, island, capacity);
    } else {
      add(planned, island, plan(unit));
      add(plannedRoom, island, capacity - plan(unit));
    }
  }
  for (let unit = 0; unit < grid.unitCount; unit += 1) {
    if (grid.status[unit] !== unitStatus.online) continue;
    const island = grid.island[grid.unitBus[unit] as number] as number;
    const capacity = grid.capacity[unit] as number;
    const total = demand[island] as number;
    const given = planned[island] as number;
    const free = open[island] as number;
    if (Number.isNaN(plan(unit))) {
      grid.output[unit] = capacity * Math.min(1, Math.max(0, total - given) / free);
    } else if (total <= given) {
      grid.output[unit] = given > 0 ? (plan(unit) * total) / given : 0;
    } else {
      const room = plannedRoom[island] as number;
      const rest = Math.max(0, total - given - free);
      grid.output[unit] = plan(unit) + (room > 0 ? (capacity - plan(unit)) * Math.min(1, rest / room) : 0);
    }
  }
  grid.flowStale = true;
}
