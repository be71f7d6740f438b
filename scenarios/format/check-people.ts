import { checkUnique } from './check-unique';
import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { Mesh } from './mesh';

type Known = { readonly nodes: ReadonlySet<string>; readonly services: ReadonlyMap<string, unknown> };

/** Owners, people and agreements: own ids, and nodes and services that stand. `path` is the place of the mesh. */
export function checkPeople(mesh: Mesh, known: Known, path: readonly PropertyKey[], issues: Issue[]): void {
  checkUnique('mesh/duplicate-id', mesh.owners, [...path, 'owners'], issues);
  checkUnique('mesh/duplicate-id', mesh.people, [...path, 'people'], issues);
  checkUnique('mesh/duplicate-id', mesh.agreements, [...path, 'agreements'], issues);
  const node = (id: string | undefined, ...more: PropertyKey[]): void => {
    if (id !== undefined && !known.nodes.has(id))
      issues.push(issueOf.unknownNode(documentPath([...path, ...more]), id));
  };
  for (const [index, group] of mesh.people.entries()) {
    node(group.boundTo, 'people', index, 'boundTo');
    node(group.livesIn, 'people', index, 'livesIn');
  }
  for (const [index, agreement] of mesh.agreements.entries()) {
    for (const [nth, id] of agreement.nodes.entries()) node(id, 'agreements', index, 'nodes', nth);
    for (const [nth, id] of agreement.services.entries())
      if (!known.services.has(id))
        issues.push(issueOf.unknownService(documentPath([...path, 'agreements', index, 'services', nth]), id));
  }
}
