import type { MatpowerCase } from '@scenarios/exchange/matpower-case';
import { gridOfMatpower } from './grid-of-matpower';
import type { ShedGrid } from './shed-grid';

/**
 * A MATPOWER case as a grid to shed in: generators from 0 (whatever their Pmin) to Pmax, loads with their shunts,
 * rating A. What feeds in as a negative load counts as generation, what a generator takes as load. Throws where
 * `gridOfMatpower` does.
 */
export function shedGridOfMatpower(grid: MatpowerCase): ShedGrid {
  const { busCount, from, to, reactance, rating } = gridOfMatpower(grid);
  const place = new Map(grid.buses.map(({ number }, index) => [number, index]));
  const load = new Float64Array(busCount);
  const capacity = new Float64Array(busCount);
  const add = (to: Float64Array, bus: number, megawatts: number): void => {
    to[bus] = (to[bus] as number) + Math.max(megawatts, 0);
  };
  grid.buses.forEach((bus, index) => {
    add(load, index, bus.load + bus.shunt);
    add(capacity, index, -bus.load - bus.shunt);
  });
  for (const { bus, most, output } of grid.generators) {
    add(capacity, place.get(bus) ?? -1, most);
    add(load, place.get(bus) ?? -1, -output);
  }
  return { busCount, from, to, reactance, rating, load, capacity };
}
