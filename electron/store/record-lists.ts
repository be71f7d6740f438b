import type { Mesh } from '@scenarios/format/mesh';

/** Lists of a mesh of which a document keeps one row for each record. */
export const recordLists = [
  'services',
  'nodes',
  'links',
  'owners',
  'people',
  'agreements',
] as const satisfies readonly (keyof Mesh)[];
