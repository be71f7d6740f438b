import { checkUnique } from './check-unique';
import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { Repair } from './repair';

/** Everything that the repair of a mesh refers to must stand in it. Appends what does not. */
export function checkRepair(
  repair: Repair,
  known: {
    readonly nodes: Pick<ReadonlySet<string>, 'has'>;
    readonly links: Pick<ReadonlySet<string>, 'has'>;
    readonly services: ReadonlyMap<string, unknown>;
  },
  path: readonly PropertyKey[],
  issues: Issue[],
): void {
  checkUnique('mesh/duplicate-id', repair.crews, [...path, 'crews'], issues);
  for (const [index, crew] of repair.crews.entries()) {
    if (!known.nodes.has(crew.base))
      issues.push(issueOf.unknownNode(documentPath([...path, 'crews', index, 'base']), crew.base));
  }
  for (const key of ['roads', 'fuel'] as const) {
    const service = repair[key];
    if (service !== undefined && !known.services.has(service))
      issues.push(issueOf.unknownService(documentPath([...path, key]), service));
  }
  for (const [index, id] of repair.order.entries()) {
    if (!known.nodes.has(id) && !known.links.has(id))
      issues.push(issueOf.unknownTarget(documentPath([...path, 'order', index]), `node or link "${id}"`));
  }
}
