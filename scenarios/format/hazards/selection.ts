import { z } from 'zod';
import { linkKind } from '../link';
import { nodeKind } from '../node';
import { identifier } from '../text';

const ids = z.array(identifier).max(10_000).default([]);

/** Everything that any of the lists names. With kinds instead of ids it applies to every mesh. */
export const selection = z.strictObject({
  nodes: ids,
  nodeKinds: z.array(nodeKind).max(64).default([]),
  /** Every node of these owners. */
  owners: z.array(z.string().min(1).max(100)).max(1000).default([]),
  /** Every node that belongs to these communities. */
  communities: ids,
  links: ids,
  linkKinds: z.array(linkKind).max(16).default([]),
  rightsOfWay: ids,
});
export type Selection = z.infer<typeof selection>;
