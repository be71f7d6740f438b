import { nodeKinds, type NodeKind } from '@scenarios/format/node';
import { kindGroups, kindStyles } from '@ui/canvas/kind-style';

/** How many nodes there are of each kind that occurs, by group and then in the order of the typology. */
export function kindCounts(kinds: readonly NodeKind[]): readonly { readonly kind: NodeKind; readonly count: number }[] {
  const counts = new Map<NodeKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const groupOf = (kind: NodeKind): number => kindGroups.indexOf(kindStyles[kind].group);
  return nodeKinds
    .flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    })
    .sort((one, other) => groupOf(one.kind) - groupOf(other.kind));
}
