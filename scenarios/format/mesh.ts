import { z } from 'zod';
import { agreement } from './agreement';
import { link } from './link';
import { node } from './node';
import { owner } from './owner';
import { personGroup } from './people';
import { repair } from './repair';
import { service } from './service';

/** Sizes above which a document is refused rather than opened slowly. */
export const meshLimits = {
  services: 64,
  nodes: 20_000,
  links: 80_000,
  owners: 2000,
  people: 20_000,
  agreements: 5000,
} as const;

export const mesh = z.strictObject({
  services: z.array(service).min(1).max(meshLimits.services),
  nodes: z.array(node).max(meshLimits.nodes),
  links: z.array(link).max(meshLimits.links),
  owners: z.array(owner).max(meshLimits.owners).default([]),
  people: z.array(personGroup).max(meshLimits.people).default([]),
  agreements: z.array(agreement).max(meshLimits.agreements).default([]),
  repair: repair.optional(),
  /** Of every cost, such as TWD. */
  currency: z.string().min(1).max(10).optional(),
});
export type Mesh = z.infer<typeof mesh>;
