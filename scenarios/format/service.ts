import { z } from 'zod';
import { identifier, localText } from './text';

export const serviceLayer = z.enum(['physical', 'information', 'social']);
export type ServiceLayer = z.infer<typeof serviceLayer>;

/**
 * How a service moves over the mesh. `dc-power`: electric power by DC power flow in islands. `capacitated`: anything that
 * is pumped or carried, by maximum flow. `reach`: anything that only needs a working path to a hub.
 */
export const flowModel = z.enum(['dc-power', 'capacitated', 'reach']);
export type FlowModel = z.infer<typeof flowModel>;

export const service = z.strictObject({
  id: identifier,
  name: localText,
  /** Unit of a rate, such as MW or m³/h. Stores hold this unit times hours. */
  unit: z.string().min(1).max(20),
  layer: serviceLayer,
  flow: flowModel,
  /** Longest path in links that still serves; only for `reach`. */
  hopLimit: z.int().min(1).max(1000).optional(),
  /** Shown as a curve on the timeline. */
  headline: z.boolean().default(false),
});
export type Service = z.infer<typeof service>;
