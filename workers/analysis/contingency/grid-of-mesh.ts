import type { Mesh } from '@scenarios/format/mesh';
import type { Grid } from './grid';

export type MeshGrid = Grid & {
  /** Ids of the nodes by bus and of the links by branch. */
  readonly nodes: readonly string[];
  readonly links: readonly string[];
};

/**
 * The undamaged grid of one `dc-power` service of a mesh: what is needed and dispatched at each node, sources without a
 * dispatch sharing what is left of the load by capacity; every bus balances in proportion to its capacity. Links that do
 * not carry the service, and open ties, are left out.
 */
export function gridOfMesh(mesh: Mesh, service: string): MeshGrid {
  const at = new Map(mesh.nodes.map(({ id }, index) => [id, index]));
  const injection = new Float64Array(mesh.nodes.length);
  const participation = new Float64Array(mesh.nodes.length);
  const free = new Float64Array(mesh.nodes.length);
  let missing = 0;
  for (const [bus, { needs, provides }] of mesh.nodes.entries()) {
    for (const { service: needed, rate } of needs) {
      if (needed !== service) continue;
      injection[bus] = (injection[bus] as number) - rate;
      missing += rate;
    }
    for (const { service: given, capacity, dispatch } of provides) {
      if (given !== service) continue;
      participation[bus] = (participation[bus] as number) + capacity;
      if (dispatch === undefined) free[bus] = (free[bus] as number) + capacity;
      else {
        injection[bus] = (injection[bus] as number) + dispatch;
        missing -= dispatch;
      }
    }
  }
  const whole = free.reduce((sum, value) => sum + value, 0);
  const share = whole > 0 ? Math.min(1, Math.max(0, missing / whole)) : 0;
  for (const [bus, capacity] of free.entries()) injection[bus] = (injection[bus] as number) + share * capacity;

  const branches = mesh.links.flatMap(({ id, from, to, carries, tie }) => {
    const carried = carries.find((each) => each.service === service);
    if (carried?.reactance === undefined || tie !== undefined) return [];
    return [
      { id, from: at.get(from) ?? -1, to: at.get(to) ?? -1, reactance: carried.reactance, rating: carried.capacity },
    ];
  });
  return {
    busCount: mesh.nodes.length,
    nodes: mesh.nodes.map(({ id }) => id),
    links: branches.map(({ id }) => id),
    from: Int32Array.from(branches, ({ from }) => from),
    to: Int32Array.from(branches, ({ to }) => to),
    reactance: Float64Array.from(branches, ({ reactance }) => reactance),
    rating: Float64Array.from(branches, ({ rating }) => rating ?? Infinity),
    injection,
    participation,
  };
}
