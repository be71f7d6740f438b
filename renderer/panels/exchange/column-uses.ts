import type { ColumnUse } from '@scenarios/exchange/column-mapping';

type Field = ColumnUse['field'];

/** A column of a table or a property of map features, with what it holds. */
export type MappedColumn = {
  readonly name: string;
  /** Letter over the column in a spreadsheet; null for a property. */
  readonly letter: string | null;
  /** First values, each once. */
  readonly examples: readonly string[];
  readonly use: ColumnUse;
};

/** What a column of a table of sites may hold, in the order of the list. */
export const nodeUses = [
  'ignore',
  'name',
  'name-en',
  'name-zh',
  'id',
  'kind',
  'lon',
  'lat',
  'community',
  'owner',
  'people',
  'quantity',
  'needs',
  'provides',
  'stores',
  'holdfast',
] as const satisfies readonly Field[];

/** The same for a table of links. */
export const linkUses = [
  'ignore',
  'from',
  'to',
  'id',
  'name',
  'name-en',
  'name-zh',
  'kind',
  'services',
  'capacity',
  'length',
  'latency',
  'reactance',
  'right-of-way',
  'directed',
  'holdfast',
] as const satisfies readonly Field[];

/** The same for properties of map features, which may be sites, links or shapes of a layer. */
export const featureUses = [
  'ignore',
  'name',
  'name-en',
  'name-zh',
  'id',
  'kind',
  'community',
  'owner',
  'people',
  'quantity',
  'needs',
  'provides',
  'stores',
  'from',
  'to',
  'services',
  'capacity',
  'length',
  'latency',
  'reactance',
  'right-of-way',
  'directed',
  'value',
  'holdfast',
] as const satisfies readonly Field[];
