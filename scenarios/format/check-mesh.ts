import { checkLadders } from './check-ladders';
import { checkPeople } from './check-people';
import { checkRepair } from './check-repair';
import { checkSop } from './check-sop';
import { checkUnique } from './check-unique';
import { documentPath } from './document-path';
import { idsOf } from './ids-of';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { MeshLink } from './link';
import type { Mesh } from './mesh';
import type { MeshNode } from './node';
import type { Service } from './service';

/** What records of a mesh may refer to. */
export type Known = {
  readonly nodes: Pick<ReadonlySet<string>, 'has'>;
  readonly links: Pick<ReadonlySet<string>, 'has'>;
  readonly services: ReadonlyMap<string, Service>;
};

/** What a node refers to must stand in its mesh. `path` gives the place of the node. */
export function checkNode(node: MeshNode, known: Known, path: () => readonly PropertyKey[], issues: Issue[]): void {
  if (node.community !== undefined && !known.nodes.has(node.community))
    issues.push(issueOf.unknownNode(documentPath([...path(), 'community']), node.community));
  for (const facet of ['provides', 'needs', 'relays', 'stores'] as const) {
    for (const [index, entry] of node[facet].entries()) {
      if (!known.services.has(entry.service))
        issues.push(issueOf.unknownService(documentPath([...path(), facet, index, 'service']), entry.service));
    }
  }
  const scope = node.authority;
  if (scope !== undefined) {
    for (const [index, id] of scope.nodes.entries())
      if (!known.nodes.has(id))
        issues.push(issueOf.unknownNode(documentPath([...path(), 'authority', 'nodes', index]), id));
    for (const [index, id] of scope.links.entries())
      if (!known.links.has(id))
        issues.push(issueOf.unknownTarget(documentPath([...path(), 'authority', 'links', index]), `link "${id}"`));
  }
  checkSop(node, known, path, issues);
  for (const [index, entry] of node.stores.entries()) {
    if (!node.needs.some((need) => need.service === entry.service))
      issues.push(issueOf.storeWithoutNeed(documentPath([...path(), 'stores', index]), entry.service));
  }
}

/** What a link refers to must stand in its mesh. `path` gives the place of the link. */
export function checkLink(link: MeshLink, known: Known, path: () => readonly PropertyKey[], issues: Issue[]): void {
  for (const end of ['from', 'to'] as const) {
    if (!known.nodes.has(link[end])) issues.push(issueOf.unknownNode(documentPath([...path(), end]), link[end]));
  }
  if (link.from === link.to) issues.push(issueOf.selfLoop(documentPath(path()), link.id));
  const commander = link.tie?.commandedBy;
  if (commander !== undefined && !known.nodes.has(commander))
    issues.push(issueOf.unknownNode(documentPath([...path(), 'tie', 'commandedBy']), commander));
  for (const [index, carried] of link.carries.entries()) {
    const service = known.services.get(carried.service);
    if (service === undefined)
      issues.push(issueOf.unknownService(documentPath([...path(), 'carries', index, 'service']), carried.service));
    else if (service.flow === 'dc-power' && carried.reactance === undefined)
      issues.push(issueOf.missingReactance(documentPath([...path(), 'carries', index]), service.id));
  }
}

/** What stands in a mesh; ids are gathered when they are first asked for. */
export const knownIn = (mesh: Mesh): Known => ({
  get nodes() {
    return idsOf(mesh.nodes);
  },
  get links() {
    return idsOf(mesh.links);
  },
  services: new Map(mesh.services.map((service) => [service.id, service])),
});

/** Everything that a mesh refers to must stand in it. Appends what does not; `path` is the place of the mesh. */
export function checkMesh(mesh: Mesh, path: readonly PropertyKey[], issues: Issue[]): void {
  checkUnique('mesh/duplicate-id', mesh.services, [...path, 'services'], issues);
  checkUnique('mesh/duplicate-id', mesh.nodes, [...path, 'nodes'], issues);
  checkUnique('mesh/duplicate-id', mesh.links, [...path, 'links'], issues);
  const known = knownIn(mesh);
  mesh.nodes.forEach((node, index) => {
    checkNode(node, known, () => [...path, 'nodes', index], issues);
  });
  mesh.links.forEach((link, index) => {
    checkLink(link, known, () => [...path, 'links', index], issues);
  });
  checkLadders(mesh, known.services, path, issues);
  checkPeople(mesh, known, path, issues);
  if (mesh.repair !== undefined) checkRepair(mesh.repair, known, [...path, 'repair'], issues);
}
