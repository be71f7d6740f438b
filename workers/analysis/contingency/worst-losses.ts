import type { Mesh } from '@scenarios/format/mesh';
import type { MeshGrid } from './grid-of-mesh';
import { gridOfMesh } from './grid-of-mesh';
import { createLeastShed } from './least-shed';
import { createShedBound } from './shed-bound';
import type { SupplyGrid } from './supply-grid';
import type { WorstSetProgress } from './worst-set';
import { searchWorstSet } from './worst-set';

export type WorstLosses = {
  readonly service: string;
  /** Links lost together; and MW of load in all. */
  readonly size: number;
  readonly load: number;
  /** MW that have to be shed with everything in service. */
  readonly shedIntact: number;
  /** The worst sets of links, by id, all that are equally bad among those looked at; and MW that each of them costs. */
  readonly sets: readonly (readonly string[])[];
  readonly shed: number;
  /** MW by which a set that was not found could be worse at most; 0 where all sets were looked at. */
  readonly gap: number;
  readonly exhaustive: boolean;
};

/** The grid of one `dc-power` service of a mesh with its generation free between 0 and capacity. */
export function supplyGridOfMesh(mesh: Mesh, service: string): MeshGrid & SupplyGrid {
  const sum = (values: readonly { readonly service: string; readonly amount: number }[]): number =>
    values.reduce((whole, each) => whole + (each.service === service ? each.amount : 0), 0);
  return {
    ...gridOfMesh(mesh, service),
    capacity: Float64Array.from(mesh.nodes, ({ provides }) =>
      sum(provides.map((each) => ({ service: each.service, amount: each.capacity }))),
    ),
    load: Float64Array.from(mesh.nodes, ({ needs }) =>
      sum(needs.map((each) => ({ service: each.service, amount: each.rate }))),
    ),
  };
}

/**
 * The links of a power service whose loss together forces most load to be shed, under the DC model with generation set freely
 * (see `createLeastShed`, `searchWorstSet`); open ties stay open. At most `size` links, or all there are. Up to `exhaustiveLimit`
 * sets are all looked at. Yields its progress.
 */
export function* worstLosses(
  mesh: Mesh,
  service: string,
  size: number,
  exhaustiveLimit?: number,
): Generator<WorstSetProgress, WorstLosses> {
  const grid = supplyGridOfMesh(mesh, service);
  const least = createLeastShed(grid);
  let enough = 0;
  const bound = createShedBound(grid, () => enough - 2e-6);
  const shedIntact = least.shed([]);
  bound.learn(least.dispatch);
  const load = grid.load.reduce((whole, value) => whole + value, 0);
  const found = yield* searchWorstSet({
    count: grid.links.length,
    size,
    ceiling: load,
    ...(exhaustiveLimit === undefined ? {} : { exhaustiveLimit }),
    shed(set) {
      const shed = least.shed(set);
      bound.learn(least.dispatch);
      return shed;
    },
    atMost(set, best) {
      enough = best;
      return bound.atMost(set);
    },
  });
  return {
    service,
    size: Math.min(size, grid.links.length),
    load,
    shedIntact,
    sets: found.sets.map((set) => set.map((branch) => grid.links[branch] ?? '')),
    shed: found.shed,
    gap: found.gap,
    exhaustive: found.exhaustive,
  };
}
