import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { MeshLink } from './link';
import type { Mesh } from './mesh';
import type { MeshNode } from './node';
import type { Service } from './service';

type Services = ReadonlyMap<string, Service>;

/** No link carries a ladder service. `path` gives the place of the link. */
export function checkLadderLink(
  link: MeshLink,
  services: Services,
  path: () => readonly PropertyKey[],
  issues: Issue[],
): void {
  for (const [at, carried] of link.carries.entries()) {
    if (services.get(carried.service)?.flow === 'ladder')
      issues.push(issueOf.ladderCarried(documentPath([...path(), 'carries', at]), carried.service));
  }
}

/** No node provides or relays a ladder service. `path` gives the place of the node. */
export function checkLadderNode(
  node: MeshNode,
  services: Services,
  path: () => readonly PropertyKey[],
  issues: Issue[],
): void {
  for (const facet of ['provides', 'relays'] as const) {
    for (const [at, entry] of node[facet].entries()) {
      if (services.get(entry.service)?.flow === 'ladder')
        issues.push(issueOf.ladderCarried(documentPath([...path(), facet, at]), entry.service));
    }
  }
}

/**
 * A ladder service stands on `reach` services and on nothing else: it has rungs, no link carries it and no node provides or
 * relays it. Appends what is not so.
 */
export function checkLadders(mesh: Mesh, services: Services, path: readonly PropertyKey[], issues: Issue[]): void {
  for (const [index, service] of mesh.services.entries()) {
    const place = [...path, 'services', index];
    if (service.flow !== 'ladder') continue;
    if (service.rungs === undefined) issues.push(issueOf.ladderWithoutRungs(documentPath(place), service.id));
    for (const [at, rung] of (service.rungs ?? []).entries()) {
      const where = documentPath([...place, 'rungs', at, 'service']);
      const under = services.get(rung.service);
      if (under === undefined) issues.push(issueOf.unknownService(where, rung.service));
      else if (under.flow !== 'reach') issues.push(issueOf.rungNotReach(where, rung.service));
    }
  }
  if (!mesh.services.some(({ flow }) => flow === 'ladder')) return;
  mesh.links.forEach((link, index) => {
    checkLadderLink(link, services, () => [...path, 'links', index], issues);
  });
  mesh.nodes.forEach((node, index) => {
    checkLadderNode(node, services, () => [...path, 'nodes', index], issues);
  });
}
