import type { MatpowerCase } from '@scenarios/exchange/matpower-case';
import type { Grid } from './grid';
import { gridOfMatpower } from './grid-of-matpower';

/** A grid whose generation may be chosen: for the least load that has to be shed. */
export type SupplyGrid = Grid & {
  /** Most that can be generated at each bus, MW; any less is possible, down to 0. */
  readonly capacity: Float64Array;
  /** Load at each bus, MW. */
  readonly load: Float64Array;
};

/** The same of a MATPOWER case: Pmax, with Pmin 0, and the loads at each bus. Throws as `gridOfMatpower` does. */
export function supplyGridOfMatpower(found: MatpowerCase): SupplyGrid {
  const place = new Map(found.buses.map(({ number }, index) => [number, index]));
  const capacity = new Float64Array(found.buses.length);
  for (const { bus, most } of found.generators) {
    const at = place.get(bus) ?? -1;
    capacity[at] = (capacity[at] as number) + Math.max(most, 0);
  }
  return {
    ...gridOfMatpower(found),
    capacity,
    load: Float64Array.from(found.buses, ({ load, shunt }) => Math.max(load + shunt, 0)),
  };
}
