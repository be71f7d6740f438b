import { z } from 'zod';
import { fragilityClass } from './fragility';
import { identifier, localText, provenance } from './text';

/** Kinds of sites and assets: the civil typology plus the utilities that it depends on. */
export const nodeKinds = [
  'community',
  'convenience-store',
  'supermarket',
  'big-box-store',
  'logistics-depot',
  'transit-station',
  'school',
  'community-centre',
  'sports-hall',
  'parking-structure',
  'underground-mall',
  'hospital',
  'clinic',
  'pharmacy',
  'police-station',
  'fire-station',
  'town-hall',
  'power-plant',
  'hydro-plant',
  'nuclear-plant',
  'solar-battery',
  'substation',
  'hvdc-converter',
  'water-works',
  'pumping-station',
  'reservoir',
  'fuel-depot',
  'filling-station',
  'port',
  'airport',
  'exchange',
  'base-station',
  'satellite-terminal',
  'radio-relay',
  'data-centre',
] as const;
export const nodeKind = z.enum(nodeKinds);
export type NodeKind = z.infer<typeof nodeKind>;

const share = z.number().min(0).max(1);
const rate = z.number().min(0).max(1e9);

/** Who is cut off last: life, then essential, then normal. */
export const priorityClasses = ['life', 'essential', 'normal'] as const;
export const priorityClass = z.enum(priorityClasses);
export type PriorityClass = z.infer<typeof priorityClass>;

export const provision = z.strictObject({
  service: identifier,
  /** Most that can be given, in the unit of the service. */
  capacity: rate,
  /** Output before the hazard; left out, the engine dispatches in proportion to capacity. */
  dispatch: rate.optional(),
  /** Hours from being allowed to start until giving output again after a stop. */
  startHours: z.number().min(0).max(100_000).default(0),
  /** Can start with the grid dead. */
  blackStart: z.boolean().default(false),
  /** Falls away whenever its grid is dead, as a line-commutated HVDC link does. */
  needsLiveGrid: z.boolean().default(false),
  /** Extra output within seconds of a disturbance, in the unit of the service. */
  fastReserve: rate.default(0),
  /** For `reach` services: a hub is where paths have to lead. */
  hub: z.boolean().default(false),
});
export type Provision = z.infer<typeof provision>;

export const need = z.strictObject({
  service: identifier,
  rate,
  class: priorityClass.default('normal'),
  /** Share of its function that the node keeps with none of the service. */
  floor: share.default(0),
  /** `linear`: function follows the share met. `threshold`: full at or above `threshold`, the floor below it. */
  curve: z.enum(['linear', 'threshold']).default('linear'),
  threshold: share.default(0.5),
});
export type Need = z.infer<typeof need>;

export const relay = z.strictObject({
  service: identifier,
  /** Most that can pass through, times the function of the node; null means no limit while it works. */
  capacity: rate.nullable(),
});
export type Relay = z.infer<typeof relay>;

export const storeKind = z.enum(['battery', 'generator', 'tank', 'shelf']);
export type StoreKind = z.infer<typeof storeKind>;

export const store = z.strictObject({
  kind: storeKind,
  /** The need that it covers when the network does not. */
  service: identifier,
  /** Unit of the service times hours. */
  capacity: rate,
  /** Share of the capacity that is filled at the start. */
  level: share.default(1),
  /** Refilled at this rate while the network meets the whole need; 0 means only from outside. */
  refillRate: rate.default(0),
  /** Standard deviation of the logarithm of its true capacity between runs of an ensemble. */
  spread: z.number().min(0).max(2).default(0),
});
export type Store = z.infer<typeof store>;

export const node = z.strictObject({
  id: identifier,
  name: localText,
  kind: nodeKind,
  position: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  /** The community that it belongs to. */
  community: identifier.optional(),
  owner: z.string().min(1).max(100).optional(),
  /** How many real sites it stands for, such as the 480 base stations of a cluster. */
  quantity: z.number().min(1).max(1e6).default(1),
  population: z.strictObject({ people: z.number().min(0).max(1e8) }).optional(),
  provides: z.array(provision).max(32).default([]),
  needs: z.array(need).max(32).default([]),
  relays: z.array(relay).max(32).default([]),
  stores: z.array(store).max(32).default([]),
  fragility: z
    .strictObject({
      earthquake: fragilityClass,
      /** Multiplies the median capacity of the class; above 1 is stronger. */
      hardening: z.number().min(0.1).max(10).default(1),
    })
    .optional(),
  provenance: z.array(provenance).max(32).default([]),
});
export type MeshNode = z.infer<typeof node>;
