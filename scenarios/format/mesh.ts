import { z } from 'zod';
import { link } from './link';
import { node } from './node';
import { repair } from './repair';
import { service } from './service';

/** Sizes above which a document is refused rather than opened slowly. */
export const meshLimits = { services: 64, nodes: 20_000, links: 80_000 } as const;

export const mesh = z.strictObject({
  services: z.array(service).min(1).max(meshLimits.services),
  nodes: z.array(node).min(1).max(meshLimits.nodes),
  links: z.array(link).max(meshLimits.links),
  repair: repair.optional(),
  /** Of every cost, such as TWD. */
  currency: z.string().min(1).max(10).optional(),
});
export type Mesh = z.infer<typeof mesh>;
