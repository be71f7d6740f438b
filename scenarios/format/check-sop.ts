import { documentPath } from './document-path';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import type { MeshNode } from './node';

type Known = { readonly nodes: Pick<ReadonlySet<string>, 'has'>; readonly services: ReadonlyMap<string, unknown> };

/** What a node's procedure names must stand in the mesh. `path` gives the place of the node. */
export function checkSop(node: MeshNode, known: Known, path: () => readonly PropertyKey[], issues: Issue[]): void {
  const { sop } = node;
  if (sop === undefined) return;
  const place = (...more: PropertyKey[]): string => documentPath([...path(), 'sop', ...more]);
  const stands = (id: string | undefined, ...more: PropertyKey[]): void => {
    if (id !== undefined && !known.nodes.has(id)) issues.push(issueOf.unknownNode(place(...more), id));
  };
  for (const [index, trigger] of sop.triggers.entries()) {
    if ('service' in trigger && !known.services.has(trigger.service))
      issues.push(issueOf.unknownService(place('triggers', index, 'service'), trigger.service));
    if (trigger.when === 'order') stands(trigger.by, 'triggers', index, 'by');
  }
  stands(sop.crowd?.overflowTo, 'crowd', 'overflowTo');
  stands(sop.reporting?.to, 'reporting', 'to');
  stands(sop.deEscalation.order, 'deEscalation', 'order');
}
