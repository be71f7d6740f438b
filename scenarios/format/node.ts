import { z } from 'zod';
import { fragility } from './fragility';
import { cost, trade } from './repair';
import { site } from './site';
import { sop } from './sop';
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

/** A way to go on with less. Below the last rung a node is down. */
export const mode = z.strictObject({
  id: z.enum(['degraded', 'local']),
  /** Share of full function that the node gives in this mode. */
  function: share,
  /** Share of each of its needs that it asks for in this mode. */
  needs: share,
  /** Entered as soon as the node lives on its stores, to stretch them; otherwise only when it gives more than the rung above. */
  onStores: z.boolean().default(true),
  /** Minutes to change over into it, and back. */
  switchMinutes: z.number().min(0).max(10_000).default(0),
});
export type Mode = z.infer<typeof mode>;

export const staffing = z.strictObject({
  /** People needed at a time for full function. */
  needed: z.number().gt(0).max(1e6),
  /** People on the roll who could be called to that duty. */
  bound: z.number().min(0).max(1e6),
  /** Below this share of the people needed the node closes. */
  closesBelow: share.default(0.3),
});
export type Staffing = z.infer<typeof staffing>;

/** What a controller may switch. */
export const authority = z.strictObject({
  nodes: z.array(identifier).max(20_000).default([]),
  links: z.array(identifier).max(80_000).default([]),
  /** Security tier: 1 is protected best, 5 least. */
  tier: z.int().min(1).max(5).default(3),
  /** Controllers of different partitions cannot compromise each other. */
  partition: identifier.optional(),
});
export type Authority = z.infer<typeof authority>;

export const node = z.strictObject({
  id: identifier,
  name: localText,
  kind: nodeKind,
  position: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  /** The community that it belongs to. */
  community: identifier.optional(),
  /** Id of an owner of the mesh, or a free name where nothing more is known of it. */
  owner: z.string().min(1).max(100).optional(),
  /** How many real sites it stands for, such as the 480 base stations of a cluster. */
  quantity: z.number().min(1).max(1e6).default(1),
  population: z.strictObject({ people: z.number().min(0).max(1e8) }).optional(),
  provides: z.array(provision).max(32).default([]),
  needs: z.array(need).max(32).default([]),
  relays: z.array(relay).max(32).default([]),
  stores: z.array(store).max(32).default([]),
  /** Rungs below normal working, best first; empty: the node works as far as its needs are met. */
  modes: z.array(mode).max(8).default([]),
  site: site.optional(),
  sop: sop.optional(),
  staffing: staffing.optional(),
  authority: authority.optional(),
  /** Trade of the crew that repairs it; left out, the trade of its kind. */
  trade: trade.optional(),
  cost: cost.optional(),
  fragility: fragility.optional(),
  provenance: z.array(provenance).max(32).default([]),
});
export type MeshNode = z.infer<typeof node>;
