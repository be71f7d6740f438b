import type { Edit } from '../format/edit';
import type { Design } from '../format/scenario';
import { without } from '../format/without';
import { changeMesh } from './change-mesh';

/** Makes nodes members of a community, or of none with null; communities themselves stay as they are. */
export function groupNodes(design: Design, ids: ReadonlySet<string>, community: string | null): Edit | null {
  const set = design.mesh.nodes.flatMap((node) => {
    if (!ids.has(node.id) || node.kind === 'community' || (node.community ?? null) === community) return [];
    return [community === null ? without(node, 'community') : { ...node, community }];
  });
  return set.length === 0 ? null : changeMesh(design.id, 'group', { nodes: { set } });
}
