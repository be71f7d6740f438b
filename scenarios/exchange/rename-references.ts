import { renameInSop } from '../editing/rename-in-sop';
import type { MeshNode } from '../format/node';

/** A node with the ids of other nodes that it names replaced, as when those have been copied under new ids. */
export function renameReferences(node: MeshNode, renamed: ReadonlyMap<string, string>): MeshNode {
  if (renamed.size === 0) return node;
  const to = (id: string): string => renamed.get(id) ?? id;
  const { community, authority, sop } = node;
  const next = { ...node };
  if (community !== undefined) next.community = to(community);
  if (authority !== undefined) next.authority = { ...authority, nodes: authority.nodes.map(to) };
  if (sop !== undefined) next.sop = renameInSop(sop, to);
  return next;
}
