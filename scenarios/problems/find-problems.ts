import type { Hazard } from '../format/hazard';
import type { Mesh } from '../format/mesh';
import type { MeshProblem, MeshProblemSeverity } from './mesh-problem';
import { viewOf } from './mesh-view';
import { pathProblems } from './path-problems';
import { peopleProblems } from './people-problems';
import { recordProblems } from './record-problems';
import { supplyProblems } from './supply-problems';

const order: Readonly<Record<MeshProblemSeverity, number>> = { error: 0, warning: 1, hint: 2 };

/** What the checks have to know besides the mesh: the design for fixes, the hazards for what data they need. */
export type ProblemContext = { readonly design: string; readonly hazards?: readonly Hazard[] };

/**
 * What is wrong or missing in a mesh that is valid, errors first, otherwise in the order of the records; empty when all
 * is well. Linear in nodes, links and their facets, so that it can run after every edit.
 */
export function findProblems(mesh: Mesh, { design, hazards = [] }: ProblemContext): readonly MeshProblem[] {
  const view = viewOf(mesh, design, hazards);
  return [...supplyProblems(view), ...pathProblems(view), ...recordProblems(view), ...peopleProblems(view)].toSorted(
    (one, other) => order[one.severity] - order[other.severity],
  );
}
