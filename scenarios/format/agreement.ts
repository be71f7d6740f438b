import { z } from 'zod';
import { identifier, localText, provenance } from './text';

export const agreementKinds = ['mutual-aid', 'partnership', 'supply', 'right-of-way', 'staff-sharing'] as const;
export const agreementKind = z.enum(agreementKinds);
export type AgreementKind = z.infer<typeof agreementKind>;

/** What owners have promised each other: mutual aid, a partnership contract, supply, use of a right-of-way, staff. */
export const agreement = z.strictObject({
  id: identifier,
  name: localText,
  kind: agreementKind,
  /** Owners, by their ids; the first is the one that gives. */
  parties: z.array(z.string().min(1).max(100)).min(2).max(64),
  /** Nodes that it covers; none: all of its parties. */
  nodes: z.array(identifier).max(20_000).default([]),
  services: z.array(identifier).max(64).default([]),
  /** Day from which and until which it holds. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  terms: localText.optional(),
  provenance: z.array(provenance).max(32).default([]),
});
export type Agreement = z.infer<typeof agreement>;
