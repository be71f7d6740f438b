import { z } from 'zod';
import { agreement } from './agreement';
import { exerciseEdits } from './exercise/exercise-edit';
import { hazard } from './hazard';
import { link } from './link';
import { listChange } from './list-change';
import { mapLayer, mapLayerLimits } from './map-layer';
import { mesh, meshLimits } from './mesh';
import { node } from './node';
import { owner } from './owner';
import { parameterOverride } from './parameters';
import { personGroup } from './people';
import { repair } from './repair';
import { design, scenario } from './scenario';
import { service } from './service';
import { identifier, localText } from './text';

/** What the user did, for the name of the change in the menu. */
export const meshActions = [
  'add',
  'edit',
  'move',
  'align',
  'delete',
  'duplicate',
  'paste',
  'connect',
  'group',
  'import',
  'fix',
] as const;
export const meshAction = z.enum(meshActions);
export type MeshAction = z.infer<typeof meshAction>;

/** Any number of records of one mesh changed together: one action of the user, one step of undo. */
export const meshChange = z.strictObject({
  kind: z.literal('change-mesh'),
  design: identifier,
  action: meshAction,
  services: listChange(service, meshLimits.services),
  nodes: listChange(node, meshLimits.nodes),
  links: listChange(link, meshLimits.links),
  owners: listChange(owner, meshLimits.owners),
  people: listChange(personGroup, meshLimits.people),
  agreements: listChange(agreement, meshLimits.agreements),
  /** Sets the repair crews, or takes them away with null. */
  repair: repair.nullable().optional(),
  /** Sets the currency of every cost, or takes it away with null. */
  currency: mesh.shape.currency.unwrap().nullable().optional(),
});
export type MeshChange = z.infer<typeof meshChange>;

/** One change of a scenario. Applying it yields the next scenario and the edit that takes it back. */
export const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-node'), design: identifier, at: z.int().min(0), node }),
  z.strictObject({ kind: z.literal('remove-node'), design: identifier, id: identifier }),
  z.strictObject({ kind: z.literal('set-node'), design: identifier, node }),
  z.strictObject({ kind: z.literal('add-link'), design: identifier, at: z.int().min(0), link }),
  z.strictObject({ kind: z.literal('remove-link'), design: identifier, id: identifier }),
  z.strictObject({ kind: z.literal('set-link'), design: identifier, link }),
  meshChange,
  z.strictObject({ kind: z.literal('add-hazard'), at: z.int().min(0), hazard }),
  z.strictObject({ kind: z.literal('remove-hazard'), id: identifier }),
  z.strictObject({ kind: z.literal('set-hazard'), hazard }),
  /** Sets the repair crews of a design, or takes them away with null. */
  z.strictObject({ kind: z.literal('set-repair'), design: identifier, repair: repair.nullable() }),
  z.strictObject({ kind: z.literal('add-design'), at: z.int().min(0), design }),
  z.strictObject({ kind: z.literal('remove-design'), id: identifier }),
  z.strictObject({ kind: z.literal('name-design'), id: identifier, name: localText, summary: localText }),
  z.strictObject({
    kind: z.literal('set-scenario'),
    title: localText,
    summary: localText,
    /** Null takes the mark away. */
    marking: scenario.shape.marking.unwrap().nullable(),
    start: scenario.shape.start,
    horizonHours: scenario.shape.horizonHours,
  }),
  z.strictObject({ kind: z.literal('change-layers'), layers: listChange(mapLayer, mapLayerLimits.layers) }),
  ...exerciseEdits,
  /** Puts a whole document in the place of this one, as when a version is restored. */
  z.strictObject({ kind: z.literal('restore'), scenario }),
  /** Sets an override, or removes it with null; a new one goes to position `at`, or to the end. */
  z.strictObject({
    kind: z.literal('set-parameter'),
    id: parameterOverride.shape.id,
    override: parameterOverride.nullable(),
    at: z.int().min(0).optional(),
  }),
]);
export type Edit = z.infer<typeof edit>;
