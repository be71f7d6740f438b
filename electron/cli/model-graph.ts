import type { Mesh } from '@scenarios/format/mesh';
import type { Links } from '@workers/graph/links';

/**
 * The graph of a mesh: its links between its nodes; with a service, only those that carry it and their ends. `ids` names the
 * nodes by position.
 */
export function modelGraph(mesh: Mesh, service?: string): Links & { readonly ids: readonly string[] } {
  const carried = mesh.links.filter(
    ({ from, to, carries }) =>
      from !== to && (service === undefined || carries.some((carriage) => carriage.service === service)),
  );
  const ends = new Set(carried.flatMap(({ from, to }) => [from, to]));
  const ids = mesh.nodes.map(({ id }) => id).filter((id) => service === undefined || ends.has(id));
  const at = new Map(ids.map((id, position) => [id, position]));
  return {
    ids,
    nodeCount: ids.length,
    from: Int32Array.from(carried, ({ from }) => at.get(from) ?? -1),
    to: Int32Array.from(carried, ({ to }) => at.get(to) ?? -1),
  };
}
