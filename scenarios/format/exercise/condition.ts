import { z } from 'zod';
import { identifier } from '../text';

const share = z.number().min(0).max(1);
const held = {
  comparison: z.enum(['below', 'at-least']).default('below'),
  share,
  /** It has to be so for this long without a break, minutes. */
  forMinutes: z.number().min(0).max(100_000).default(0),
};

/** Something about the simulated world that is so, or is not. */
export const condition = z.discriminatedUnion('of', [
  /** Function of a node as a share of the full one. */
  z.strictObject({ of: z.literal('node-function'), node: identifier, ...held }),
  /** Share of what a node asks of a service that is met. */
  z.strictObject({ of: z.literal('need'), node: identifier, service: identifier, ...held }),
  /** Fill of the stores that a node has for a service. */
  z.strictObject({ of: z.literal('store'), node: identifier, service: identifier, ...held }),
  /** Share of the whole demand for a headline service that is delivered. */
  z.strictObject({ of: z.literal('delivered'), service: identifier, ...held }),
]);
export type Condition = z.infer<typeof condition>;
