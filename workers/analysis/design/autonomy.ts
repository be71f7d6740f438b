import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode } from '@scenarios/format/node';

export type Autonomy = {
  readonly service: string;
  /** Hours that the filled stores of each place cover its need with no supply at all; Infinity where it needs nothing. */
  readonly places: readonly { readonly node: string; readonly hours: number }[];
  /** Least of them, and their mean weighted by people (by rate where nobody lives); null where nothing needs the service. */
  readonly least: number | null;
  readonly mean: number | null;
};

const storedHours = (node: MeshNode, service: string): number => {
  const rate = node.needs.reduce((sum, need) => (need.service === service ? sum + need.rate : sum), 0);
  const stored = node.stores.reduce(
    (sum, store) => (store.service === service ? sum + store.capacity * store.level : sum),
    0,
  );
  return rate > 0 ? stored / rate : Infinity;
};

/** Autonomy hours per service: at the communities where there are any that need it, else at every node that does. */
export function autonomy(mesh: Mesh): readonly Autonomy[] {
  return mesh.services.map(({ id }) => {
    const needing = mesh.nodes.filter((node) => node.needs.some((need) => need.service === id && need.rate > 0));
    const communities = needing.filter((node) => (node.population?.people ?? 0) > 0);
    const chosen = communities.length > 0 ? communities : needing;
    const places = chosen.map((node) => ({ node: node.id, hours: storedHours(node, id) }));
    if (places.length === 0) return { service: id, places, least: null, mean: null };
    const weightOf = (node: MeshNode): number =>
      communities.length > 0
        ? (node.population?.people ?? 0)
        : node.needs.reduce((sum, need) => (need.service === id ? sum + need.rate : sum), 0);
    let weighted = 0;
    let total = 0;
    chosen.forEach((node, at) => {
      weighted += weightOf(node) * (places[at]?.hours ?? 0);
      total += weightOf(node);
    });
    return { service: id, places, least: Math.min(...places.map(({ hours }) => hours)), mean: weighted / total };
  });
}
