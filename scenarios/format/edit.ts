import { z } from 'zod';
import { hazard } from './hazard';
import { link } from './link';
import { node } from './node';
import { parameterOverride } from './parameters';
import { repair } from './repair';
import { identifier } from './text';

/** One change of a scenario. Applying it yields the next scenario and the edit that takes it back. */
export const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-node'), design: identifier, at: z.int().min(0), node }),
  z.strictObject({ kind: z.literal('remove-node'), design: identifier, id: identifier }),
  z.strictObject({ kind: z.literal('set-node'), design: identifier, node }),
  z.strictObject({ kind: z.literal('add-link'), design: identifier, at: z.int().min(0), link }),
  z.strictObject({ kind: z.literal('remove-link'), design: identifier, id: identifier }),
  z.strictObject({ kind: z.literal('set-link'), design: identifier, link }),
  z.strictObject({ kind: z.literal('add-hazard'), at: z.int().min(0), hazard }),
  z.strictObject({ kind: z.literal('remove-hazard'), id: identifier }),
  z.strictObject({ kind: z.literal('set-hazard'), hazard }),
  /** Sets the repair crews of a design, or takes them away with null. */
  z.strictObject({ kind: z.literal('set-repair'), design: identifier, repair: repair.nullable() }),
  /** Sets an override, or removes it with null; a new one goes to position `at`, or to the end. */
  z.strictObject({
    kind: z.literal('set-parameter'),
    id: parameterOverride.shape.id,
    override: parameterOverride.nullable(),
    at: z.int().min(0).optional(),
  }),
]);
export type Edit = z.infer<typeof edit>;
