import { checkUnique } from './check-unique';
import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Agreement } from './agreement';
import type { Issue } from './issues';
import type { Mesh } from './mesh';
import type { PersonGroup } from './people';

type Known = { readonly nodes: Pick<ReadonlySet<string>, 'has'>; readonly services: ReadonlyMap<string, unknown> };

/** A group serves and lives at nodes that stand. `path` gives the place of the group. */
export function checkGroup(
  group: PersonGroup,
  known: Known,
  path: () => readonly PropertyKey[],
  issues: Issue[],
): void {
  for (const key of ['boundTo', 'livesIn'] as const) {
    const id = group[key];
    if (id !== undefined && !known.nodes.has(id)) issues.push(issueOf.unknownNode(documentPath([...path(), key]), id));
  }
}

/** An agreement covers nodes and services that stand. `path` gives the place of the agreement. */
export function checkAgreement(
  agreement: Agreement,
  known: Known,
  path: () => readonly PropertyKey[],
  issues: Issue[],
): void {
  for (const [nth, id] of agreement.nodes.entries())
    if (!known.nodes.has(id)) issues.push(issueOf.unknownNode(documentPath([...path(), 'nodes', nth]), id));
  for (const [nth, id] of agreement.services.entries())
    if (!known.services.has(id)) issues.push(issueOf.unknownService(documentPath([...path(), 'services', nth]), id));
}

/** Owners, people and agreements: own ids, and nodes and services that stand. `path` is the place of the mesh. */
export function checkPeople(mesh: Mesh, known: Known, path: readonly PropertyKey[], issues: Issue[]): void {
  checkUnique('mesh/duplicate-id', mesh.owners, [...path, 'owners'], issues);
  checkUnique('mesh/duplicate-id', mesh.people, [...path, 'people'], issues);
  checkUnique('mesh/duplicate-id', mesh.agreements, [...path, 'agreements'], issues);
  mesh.people.forEach((group, index) => {
    checkGroup(group, known, () => [...path, 'people', index], issues);
  });
  mesh.agreements.forEach((agreement, index) => {
    checkAgreement(agreement, known, () => [...path, 'agreements', index], issues);
  });
}
