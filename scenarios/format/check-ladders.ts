import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { Mesh } from './mesh';
import type { Service } from './service';

/**
 * A ladder service stands on `reach` services and on nothing else: it has rungs, no link carries it and no node provides or
 * relays it. Appends what is not so.
 */
export function checkLadders(
  mesh: Mesh,
  services: ReadonlyMap<string, Service>,
  path: readonly PropertyKey[],
  issues: Issue[],
): void {
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
  const isLadder = (id: string): boolean => services.get(id)?.flow === 'ladder';
  for (const [index, link] of mesh.links.entries()) {
    for (const [at, carried] of link.carries.entries()) {
      if (!isLadder(carried.service)) continue;
      issues.push(issueOf.ladderCarried(documentPath([...path, 'links', index, 'carries', at]), carried.service));
    }
  }
  for (const [index, node] of mesh.nodes.entries()) {
    for (const facet of ['provides', 'relays'] as const) {
      for (const [at, entry] of node[facet].entries()) {
        if (!isLadder(entry.service)) continue;
        issues.push(issueOf.ladderCarried(documentPath([...path, 'nodes', index, facet, at]), entry.service));
      }
    }
  }
}
