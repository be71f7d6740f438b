import { z } from 'zod';
import { identifier, localText, provenance } from './text';

export const personRoles = [
  'manager',
  'staff',
  'police',
  'fire',
  'medical',
  'volunteer',
  'reservist',
  'technician',
  'official',
] as const;
export const personRole = z.enum(personRoles);
export type PersonRole = z.infer<typeof personRole>;

/** People with one role who are bound to one node: never single persons, and no names of persons. */
export const personGroup = z.strictObject({
  id: identifier,
  name: localText,
  role: personRole,
  count: z.int().min(1).max(1e6),
  /** Share of them who are trained for the role in a crisis. */
  trained: z.number().min(0).max(1).default(0),
  /** Node where they serve. */
  boundTo: identifier,
  /** Community where they live and from which they come; left out, that of the node. */
  livesIn: identifier.optional(),
  /** Hours until they have to be relieved. */
  shiftHours: z.number().min(1).max(72).default(12),
  /** Hours after the alarm until they set out. */
  callUpHours: z.number().min(0).max(1000).default(1),
  provenance: z.array(provenance).max(32).default([]),
});
export type PersonGroup = z.infer<typeof personGroup>;
