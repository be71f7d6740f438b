import type { Mesh } from '@scenarios/format/mesh';
import type { MeshGrid } from './grid-of-mesh';
import { gridOfMesh } from './grid-of-mesh';
import { createLeastShed } from './least-shed';
import { createShedBound } from './shed-bound';
import type { SupplyGrid } from './supply-grid';
import type { WorstSetProgress } from './worst-set';
import { searchWorstSet } from './worst-set';

/** What is lost: links, or nodes with all that is theirs: links, load and generation. */
export type Losing = 'links' | 'nodes';

export type WorstLosses = {
  readonly service: string;
  readonly losing: Losing;
  /** How many are lost together; and MW of load in all. */
  readonly size: number;
  readonly load: number;
  /** MW that have to be shed with everything in service. */
  readonly shedIntact: number;
  /** The worst sets, by id, all that are equally bad among those looked at; and MW that each of them costs. */
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

/** What can be lost, by id, with the branches that go with it and the MW that its own generation serves no more. */
type Loss = { readonly id: string; readonly branches: readonly number[]; readonly own: number };

function lossesOf({ nodes, links, from, to, load, capacity }: MeshGrid & SupplyGrid, losing: Losing): readonly Loss[] {
  if (losing === 'links') return links.map((id, branch) => ({ id, branches: [branch], own: 0 }));
  const branches: number[][] = nodes.map(() => []);
  for (const ends of [from, to]) ends.forEach((bus, branch) => branches[bus]?.push(branch));
  return nodes.flatMap((id, bus): readonly Loss[] => {
    const [asked, given, cut] = [load[bus] as number, capacity[bus] as number, branches[bus] ?? []];
    return asked > 0 || given > 0 || cut.length > 0 ? [{ id, branches: cut, own: Math.min(asked, given) }] : [];
  });
}

/**
 * The links, or the nodes, of a power service whose loss together forces most load to be shed, under the DC model with generation
 * set freely (see `createLeastShed`, `searchWorstSet`); open ties stay open. What a lost node asks for counts as shed. At most `size`,
 * or all there are. Up to `exhaustiveLimit` sets are all looked at. Yields its progress.
 */
export function* worstLosses(
  mesh: Mesh,
  service: string,
  size: number,
  { losing = 'links', exhaustiveLimit }: { readonly losing?: Losing; readonly exhaustiveLimit?: number } = {},
): Generator<WorstSetProgress, WorstLosses> {
  const grid = supplyGridOfMesh(mesh, service);
  const things = lossesOf(grid, losing);
  const least = createLeastShed(grid);
  let enough = 0;
  const bound = createShedBound(grid, () => enough - 2e-6);
  const shedIntact = least.shed([]);
  bound.learn(least.dispatch);
  const load = grid.load.reduce((whole, value) => whole + value, 0);
  const branchesOf = (set: readonly number[]): readonly number[] => set.flatMap((at) => things[at]?.branches ?? []);
  const ownOf = (set: readonly number[]): number => set.reduce((sum, at) => sum + (things[at]?.own ?? 0), 0);
  const found = yield* searchWorstSet({
    count: things.length,
    size,
    ceiling: load,
    ...(exhaustiveLimit === undefined ? {} : { exhaustiveLimit }),
    shed(set) {
      const shed = least.shed(branchesOf(set));
      bound.learn(least.dispatch);
      return shed + ownOf(set);
    },
    atMost(set, best) {
      const own = ownOf(set);
      enough = best - own;
      return bound.atMost(branchesOf(set)) + own;
    },
  });
  return {
    service,
    losing,
    size: Math.min(size, things.length),
    load,
    shedIntact,
    sets: found.sets.map((set) => set.map((at) => things[at]?.id ?? '')),
    shed: found.shed,
    gap: found.gap,
    exhaustive: found.exhaustive,
  };
}
