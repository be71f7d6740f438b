import type { Selection } from '@scenarios/format/hazards/selection';
import type { Mesh } from '@scenarios/format/mesh';

/** Positions of the nodes and links that a selection names in a mesh, ascending; what does not stand in it is left out. */
export function select(
  mesh: Mesh,
  selection: Selection,
): { readonly nodes: readonly number[]; readonly links: readonly number[] } {
  const has = <Value>(list: readonly Value[], value: Value | undefined): boolean =>
    value !== undefined && list.includes(value);
  const nodeIds = new Set(selection.nodes);
  const linkIds = new Set(selection.links);
  const nodes = mesh.nodes.flatMap((node, position) =>
    nodeIds.has(node.id) ||
    has(selection.nodeKinds, node.kind) ||
    has(selection.owners, node.owner) ||
    has(selection.communities, node.community)
      ? [position]
      : [],
  );
  const links = mesh.links.flatMap((link, position) =>
    linkIds.has(link.id) || has(selection.linkKinds, link.kind) || has(selection.rightsOfWay, link.rightOfWay)
      ? [position]
      : [],
  );
  return { nodes, links };
}
