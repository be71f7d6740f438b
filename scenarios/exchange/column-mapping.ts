import { z } from 'zod';
import { linkKind } from '../format/link';
import { nodeKind, storeKind } from '../format/node';
import { identifier } from '../format/text';

const unit = z.string().min(1).max(40);

/** Fields of a table that need nothing more to be understood. */
export const plainFields = [
  'ignore',
  'id',
  'name',
  'name-en',
  'name-zh',
  'kind',
  'lon',
  'lat',
  'community',
  'owner',
  'people',
  'quantity',
  'from',
  'to',
  'services',
  'right-of-way',
  'directed',
  'latency',
  'reactance',
  'value',
  'holdfast',
] as const;

/**
 * What a column of a table, or a property of a GeoJSON feature, holds. `name` is in whichever language; `holdfast` is
 * JSON of everything that a table has no columns for, as files written here have it; `value` is the figure of a feature of
 * a map layer.
 */
export const columnUse = z.discriminatedUnion('field', [
  z.strictObject({ field: z.enum(plainFields) }),
  z.strictObject({ field: z.literal('length'), unit: z.enum(['km', 'm']) }),
  /** Of a node, per hour and so on; `needs` is what it asks for, `provides` the most that it gives. */
  z.strictObject({ field: z.enum(['provides', 'needs']), service: identifier, unit }),
  /** The unit `h` stands for hours of the need of the same node. */
  z.strictObject({ field: z.literal('stores'), service: identifier, kind: storeKind, unit }),
  /** Of a link; without a service, of every service that the link carries. */
  z.strictObject({ field: z.literal('capacity'), service: identifier.nullable(), unit: unit.nullable() }),
]);
export type ColumnUse = z.infer<typeof columnUse>;

/** How the fields of a flat file are understood: guessed first, then the user's to change. */
export const fieldMapping = z.strictObject({
  decimal: z.enum(['.', ',']),
  /** Kind of records that do not say; null: such records are left out. */
  nodeKind: nodeKind.nullable(),
  /** Null: the usual kind for what the link carries. */
  linkKind: linkKind.nullable(),
  /** Carried by links that do not say. */
  linkServices: z.array(identifier).max(16),
  /** Words of this file for kinds of nodes, beside those that are known. */
  kinds: z.array(z.strictObject({ text: z.string().max(200), kind: nodeKind })).max(500),
});
export type FieldMapping = z.infer<typeof fieldMapping>;

export const csvMapping = fieldMapping.extend({
  /** What a row is. */
  records: z.enum(['nodes', 'links']),
  /** Which row of the table, from 0, names the columns; rows up to it are not read. Null: the first row is data already. */
  header: z.int().min(0).nullable(),
  columns: z.array(columnUse).max(1000),
});
export type CsvMapping = z.infer<typeof csvMapping>;

export const geojsonMapping = fieldMapping.extend({
  properties: z.array(z.strictObject({ name: z.string().max(1000), use: columnUse })).max(1000),
});
export type GeojsonMapping = z.infer<typeof geojsonMapping>;
