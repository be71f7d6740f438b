import type { Mesh } from '@scenarios/format/mesh';

const hoursOfYear = 8760;

/** Money in the currency of the mesh. */
export type MeshCost = {
  /** CAPEX: to build every node and link that states a cost. */
  readonly capital: number;
  /** OPEX: to run them for a year. */
  readonly yearly: number;
  /** Nodes and links that state a cost, and all of them: what the sums leave out. */
  readonly stated: number;
  readonly entities: number;
  /**
   * Peacetime efficiency: yearly cost of what provides, passes on or carries a service per unit of it that is needed over a
   * year, in the order of the services; null where nothing of it is needed. A node or link with several services shares its
   * cost evenly among them.
   */
  readonly perUnit: readonly { readonly service: string; readonly unit: string; readonly cost: number | null }[];
};

/** What a mesh costs to build and to run, and per unit delivered in peace. */
export function costOfMesh(mesh: Mesh): MeshCost {
  const yearly = new Map(mesh.services.map(({ id }) => [id, 0]));
  const needed = new Map(mesh.services.map(({ id }) => [id, 0]));
  let capital = 0;
  let running = 0;
  let stated = 0;
  const spend = (cost: { readonly capital: number; readonly yearly: number } | undefined, services: Set<string>) => {
    if (cost === undefined) return;
    stated += 1;
    capital += cost.capital;
    running += cost.yearly;
    for (const service of services) {
      yearly.set(service, (yearly.get(service) ?? 0) + cost.yearly / services.size);
    }
  };
  for (const node of mesh.nodes) {
    spend(node.cost, new Set([...node.provides, ...node.relays].map(({ service }) => service)));
    for (const need of node.needs) needed.set(need.service, (needed.get(need.service) ?? 0) + need.rate);
  }
  for (const link of mesh.links) spend(link.cost, new Set(link.carries.map(({ service }) => service)));
  return {
    capital,
    yearly: running,
    stated,
    entities: mesh.nodes.length + mesh.links.length,
    perUnit: mesh.services.map(({ id, unit }) => {
      const rate = needed.get(id) ?? 0;
      return { service: id, unit, cost: rate > 0 ? (yearly.get(id) ?? 0) / (rate * hoursOfYear) : null };
    }),
  };
}
