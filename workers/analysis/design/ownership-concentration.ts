import type { Mesh } from '@scenarios/format/mesh';

export type Concentration = {
  readonly service: string;
  /** Herfindahl–Hirschman index of capacity by owner, 0–1; null where nothing provides the service. */
  readonly index: number | null;
  /** Owner with the largest share, and that share; null as above. */
  readonly largest: { readonly owner: string | null; readonly share: number } | null;
};

/**
 * How much of each service hangs on few owners: the Herfindahl–Hirschman index Σ share² of provided capacity (Hirschman 1945,
 * Herfindahl 1950). A node without an owner counts as an owner of its own.
 */
export function ownershipConcentration(mesh: Mesh): readonly Concentration[] {
  return mesh.services.map(({ id }) => {
    const capacity = new Map<string, { readonly owner: string | null; amount: number }>();
    let total = 0;
    for (const node of mesh.nodes) {
      for (const given of node.provides) {
        if (given.service !== id || given.capacity <= 0) continue;
        const key = node.owner === undefined ? `node ${node.id}` : `owner ${node.owner}`;
        const held = capacity.get(key) ?? { owner: node.owner ?? null, amount: 0 };
        held.amount += given.capacity;
        capacity.set(key, held);
        total += given.capacity;
      }
    }
    if (total <= 0) return { service: id, index: null, largest: null };
    let index = 0;
    let largest: Concentration['largest'] = null;
    for (const { owner, amount } of capacity.values()) {
      const share = amount / total;
      index += share * share;
      if (largest === null || share > largest.share) largest = { owner, share };
    }
    return { service: id, index, largest };
  });
}
