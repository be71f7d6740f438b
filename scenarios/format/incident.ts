import { z } from 'zod';
import { nodeKind } from './node';
import { identifier, localText, quality, zonedTime } from './text';

const scale = z.number().min(0).max(1e9);

/** What the engine has to add up so that it can stand beside an observed series. */
export const observable = z.discriminatedUnion('kind', [
  /** Amount delivered of a service to all needs, times `scale`. */
  z.strictObject({ kind: z.literal('delivered'), service: identifier, scale }),
  /** People whose community is without the service (people × share not met), times `scale`. */
  z.strictObject({ kind: z.literal('people-without'), service: identifier, scale }),
  /** Sites of a kind that do not work (quantity × function lost), times `scale`. */
  z.strictObject({ kind: z.literal('sites-out'), nodeKind, scale }),
]);
export type Observable = z.infer<typeof observable>;

export const observedSeries = z.strictObject({
  id: identifier,
  name: localText,
  unit: z.string().min(1).max(30),
  observable,
  /** Whether parameters were set so that the model follows this series, or it was left out to test the model. */
  use: z.enum(['calibration', 'hold-out']),
  points: z
    .array(
      z.strictObject({
        at: zonedTime,
        value: z.number(),
        quality,
        source: z.string().min(1).max(500),
        note: localText.optional(),
      }),
    )
    .max(10_000),
});
export type ObservedSeries = z.infer<typeof observedSeries>;

export const fact = z.strictObject({
  at: zonedTime.optional(),
  text: localText,
  source: z.string().min(1).max(500),
  quality,
});
export type Fact = z.infer<typeof fact>;

export const incident = z.strictObject({
  observed: z.array(observedSeries).max(200),
  facts: z.array(fact).max(1000),
});
export type Incident = z.infer<typeof incident>;
