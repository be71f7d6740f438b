import { z } from 'zod';
import { fragility } from './fragility';
import { cost, trade } from './repair';
import { identifier, localText, provenance } from './text';

export const linkKind = z.enum([
  'overhead-line',
  'cable',
  'pipe',
  'road',
  'rail',
  'sea-lane',
  'fibre',
  'microwave',
  'radio',
  'satellite',
]);
export type LinkKind = z.infer<typeof linkKind>;

export const carriage = z.strictObject({
  service: identifier,
  /** In the unit of the service; null means no limit. For power this is the thermal rating. */
  capacity: z.number().min(0).max(1e9).nullable().default(null),
  /** Series reactance per unit on 100 MVA; only for power. */
  reactance: z.number().gt(0).max(100).optional(),
});
export type Carriage = z.infer<typeof carriage>;

export const link = z.strictObject({
  id: identifier,
  name: localText.optional(),
  kind: linkKind,
  from: identifier,
  to: identifier,
  carries: z.array(carriage).min(1).max(16),
  /** Only from → to; otherwise both ways. */
  directed: z.boolean().default(false),
  lengthKm: z.number().min(0).max(50_000).optional(),
  /** Minutes that a new path over this link waits for it; a path waits for the sum over its links. */
  latencyMinutes: z.number().min(0).max(100_000).default(0),
  /** Links that share a bridge, trench or cable fail together. */
  rightOfWay: identifier.optional(),
  /** Normally open: closes by itself this long after one side went dead while the other is live. */
  tie: z
    .strictObject({
      switchMinutes: z.number().min(0).max(10_000),
      /** The node that must still work to order the switching. */
      commandedBy: identifier.optional(),
    })
    .optional(),
  /** Trade of the crew that repairs it; left out, the trade of its kind. */
  trade: trade.optional(),
  cost: cost.optional(),
  fragility: fragility.optional(),
  provenance: z.array(provenance).max(32).default([]),
});
export type MeshLink = z.infer<typeof link>;
