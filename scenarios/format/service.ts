import { z } from 'zod';
import { identifier, localText } from './text';

export const serviceLayer = z.enum(['physical', 'information', 'social']);
export type ServiceLayer = z.infer<typeof serviceLayer>;

/**
 * How a service moves over the mesh. `dc-power`: electric power by DC power flow in islands. `capacitated`: anything that
 * is pumped or carried, by maximum flow. `reach`: anything that only needs a working path to a hub. `ladder`: the best of
 * several `reach` services that works, such as data, then SMS, then radio, then couriers.
 */
export const flowModel = z.enum(['dc-power', 'capacitated', 'reach', 'ladder']);
export type FlowModel = z.infer<typeof flowModel>;

/** A way to get a `ladder` service. */
export const rung = z.strictObject({
  /** A `reach` service. */
  service: identifier,
  /** Share of the need that this rung can meet at best: its bandwidth. */
  quality: z.number().min(0).max(1).default(1),
  /** Minutes until it delivers once it is taken. */
  delayMinutes: z.number().min(0).max(100_000).default(0),
});
export type Rung = z.infer<typeof rung>;

export const service = z.strictObject({
  id: identifier,
  name: localText,
  /** Unit of a rate, such as MW or m³/h. Stores hold this unit times hours. */
  unit: z.string().min(1).max(20),
  layer: serviceLayer,
  flow: flowModel,
  /** Longest path in links that still serves; only for `reach`. */
  hopLimit: z.int().min(1).max(1000).optional(),
  /** Only for `reach`: what is asked counts against the capacities of hubs, relays and links. Left out, only paths count. */
  countsCapacity: z.boolean().optional(),
  /** Only for `ladder`: in the order in which they are preferred among equals. */
  rungs: z.array(rung).min(1).max(8).optional(),
  /** Shown as a curve on the timeline. */
  headline: z.boolean().default(false),
});
export type Service = z.infer<typeof service>;
