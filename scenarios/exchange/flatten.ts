import type { MeshLink } from '../format/link';
import type { Mesh } from '../format/mesh';
import type { MeshNode } from '../format/node';
import { storeUnit } from './unit-table';

/** A record as columns and what they cannot hold. Empty texts are empty cells. */
export type FlatRecord = {
  readonly cells: readonly (string | number)[];
  /** Every entry that does not come back from the cells alone, for the column `holdfast`. */
  readonly holdfast: Readonly<Record<string, unknown>>;
};
export type FlatTable = { readonly headers: readonly string[]; readonly records: readonly FlatRecord[] };

/** A text as a cell can have it, without what is no text. */
const cellText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim();

/** Whether a text comes back from a cell as it was. */
const readsBack = (text: string): boolean => text === cellText(text);

type Records = Pick<Mesh, 'services' | 'nodes' | 'links'>;
type Column<Value> = { readonly header: string; readonly cell: (record: Value) => string | number };

/** The figure of the only entry for a thing; empty where there is none or more than one. */
const only = <Entry>(entries: readonly Entry[], figure: (entry: Entry) => number | null): string | number => {
  const [entry] = entries;
  return entries.length === 1 && entry !== undefined ? (figure(entry) ?? '') : '';
};

function nodeColumns({ services, nodes }: Records): readonly Column<MeshNode>[] {
  const columns: Column<MeshNode>[] = [
    { header: 'id', cell: ({ id }) => id },
    { header: 'name_en', cell: ({ name }) => cellText(name.en) },
    { header: 'name_zh', cell: ({ name }) => cellText(name['zh-Hant']) },
    { header: 'kind', cell: ({ kind }) => kind },
    { header: 'lon', cell: ({ position }) => position.lon },
    { header: 'lat', cell: ({ position }) => position.lat },
    { header: 'community', cell: ({ community }) => community ?? '' },
    { header: 'owner', cell: ({ owner }) => cellText(owner ?? '') },
    { header: 'people', cell: ({ population }) => population?.people ?? '' },
    { header: 'quantity', cell: ({ quantity }) => quantity },
  ];
  for (const { id, unit } of services) {
    const of = <Entry extends { readonly service: string }>(list: readonly Entry[]): readonly Entry[] =>
      list.filter(({ service }) => service === id);
    if (nodes.some(({ provides }) => of(provides).length === 1))
      columns.push({
        header: `provides:${id} (${unit})`,
        cell: ({ provides }) => only(of(provides), ({ capacity }) => capacity),
      });
    if (nodes.some(({ needs }) => of(needs).length === 1))
      columns.push({ header: `needs:${id} (${unit})`, cell: ({ needs }) => only(of(needs), ({ rate }) => rate) });
    for (const kind of ['battery', 'generator', 'tank', 'shelf'] as const) {
      const kept = ({ stores }: MeshNode) => of(stores).filter((store) => store.kind === kind);
      if (nodes.some((node) => kept(node).length === 1))
        columns.push({
          header: `stores:${id}:${kind} (${storeUnit(unit)})`,
          cell: (node) => only(kept(node), ({ capacity }) => capacity),
        });
    }
  }
  return columns;
}

function linkColumns({ services, links }: Records): readonly Column<MeshLink>[] {
  const columns: Column<MeshLink>[] = [
    { header: 'id', cell: ({ id }) => id },
    { header: 'name_en', cell: ({ name }) => cellText(name?.en ?? '') },
    { header: 'name_zh', cell: ({ name }) => cellText(name?.['zh-Hant'] ?? '') },
    { header: 'kind', cell: ({ kind }) => kind },
    { header: 'from', cell: ({ from }) => from },
    { header: 'to', cell: ({ to }) => to },
    { header: 'services', cell: ({ carries }) => [...new Set(carries.map(({ service }) => service))].join('; ') },
    { header: 'length_km', cell: ({ lengthKm }) => lengthKm ?? '' },
    { header: 'directed', cell: ({ directed }) => (directed ? 'yes' : 'no') },
    { header: 'latency_minutes', cell: ({ latencyMinutes }) => latencyMinutes },
    { header: 'right_of_way', cell: ({ rightOfWay }) => rightOfWay ?? '' },
  ];
  for (const { id, unit } of services) {
    const of = ({ carries }: MeshLink) => carries.filter(({ service }) => service === id);
    if (links.some((link) => of(link).length === 1 && of(link)[0]?.capacity !== null))
      columns.push({ header: `capacity:${id} (${unit})`, cell: (link) => only(of(link), ({ capacity }) => capacity) });
  }
  return columns;
}

/** Entries that columns hold, unless their text would not come back. */
const inColumns: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'position',
  'community',
  'population',
  'quantity',
  'from',
  'to',
  'lengthKm',
  'directed',
  'latencyMinutes',
  'rightOfWay',
]);

function holdfastOf(record: MeshNode | MeshLink): Readonly<Record<string, unknown>> {
  const kept = Object.entries(record).filter(([key, value]) => {
    if (inColumns.has(key) || value === undefined || (Array.isArray(value) && value.length === 0)) return false;
    if (key === 'owner') return !readsBack(String(value));
    if (key === 'name' && record.name !== undefined)
      return !(readsBack(record.name.en) && readsBack(record.name['zh-Hant']));
    return true;
  });
  return Object.fromEntries(kept);
}

const flatten = <Value extends MeshNode | MeshLink>(
  columns: readonly Column<Value>[],
  records: readonly Value[],
): FlatTable => ({
  headers: columns.map(({ header }) => header),
  records: records.map((record) => ({
    cells: columns.map(({ cell }) => cell(record)),
    holdfast: holdfastOf(record),
  })),
});

/** The nodes of a mesh as a table: a column for each figure of a service that some node has once. */
export const flattenNodes = (mesh: Records): FlatTable => flatten(nodeColumns(mesh), mesh.nodes);

/** The links of a mesh as a table. */
export const flattenLinks = (mesh: Records): FlatTable => flatten(linkColumns(mesh), mesh.links);
