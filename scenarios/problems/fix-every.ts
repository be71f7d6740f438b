import { atEnd, changeMesh } from '../editing/change-mesh';
import type { MeshChange } from '../format/edit';
import type { Mesh } from '../format/mesh';
import type { MeshNode } from '../format/node';
import type { Owner } from '../format/owner';
import { findProblems, type ProblemContext } from './find-problems';
import type { MeshProblemCode } from './mesh-problem';

/**
 * One edit that takes away every problem of a kind that has a fix; null where there is none. Two fixes of the same record
 * are taken one after the other, each on what the one before has left.
 */
export function fixEvery(mesh: Mesh, code: MeshProblemCode, context: ProblemContext): MeshChange | null {
  const set = new Map<string, MeshNode>();
  const added: Owner[] = [];
  let current = mesh;
  let left = Infinity;
  for (;;) {
    const fixable = findProblems(current, context).filter((problem) => problem.code === code && problem.fix);
    // A fix that changed nothing would be tried for ever.
    if (fixable.length === 0 || fixable.length >= left) break;
    left = fixable.length;
    const changed = new Map<string, MeshNode>();
    for (const { fix } of fixable) {
      const { nodes, owners } = fix?.() ?? {};
      if (nodes?.set.some(({ id }) => changed.has(id)) === true) continue;
      for (const node of nodes?.set ?? []) changed.set(node.id, node);
      for (const { value } of owners?.add ?? []) added.push(value);
    }
    for (const [id, node] of changed) set.set(id, node);
    current = {
      ...mesh,
      nodes: mesh.nodes.map((node) => set.get(node.id) ?? node),
      owners: [...mesh.owners, ...added],
    };
  }
  if (set.size + added.length === 0) return null;
  return changeMesh(context.design, 'fix', {
    nodes: { set: [...set.values()] },
    owners: { add: atEnd(mesh.owners.length, added) },
  });
}
