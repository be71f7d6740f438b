import { z } from 'zod';
import { localText, provenance } from './text';

export const ownerKinds = ['agency', 'municipality', 'utility', 'firm', 'association', 'household'] as const;
export const ownerKind = z.enum(ownerKinds);
export type OwnerKind = z.infer<typeof ownerKind>;

/** Who owns or runs sites: the agency or firm with which agreements are made. Nodes name it by its id. */
export const owner = z.strictObject({
  id: z.string().min(1).max(100),
  name: localText,
  kind: ownerKind,
  /** How to reach it in a crisis. */
  contact: z.string().min(1).max(500).optional(),
  provenance: z.array(provenance).max(32).default([]),
});
export type Owner = z.infer<typeof owner>;
