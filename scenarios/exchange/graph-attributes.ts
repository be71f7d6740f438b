import type { MeshLink } from '../format/link';
import type { MeshNode } from '../format/node';
import { allowedInXml } from './xml-text';

/** One readable attribute of a record, as graph files and their programs show it. */
export type GraphAttribute = { readonly name: string; readonly value: string | number };

const given = (name: string, value: string | number | undefined | null): readonly GraphAttribute[] =>
  value === undefined || value === null
    ? []
    : [{ name, value: typeof value === 'string' ? allowedInXml(value) : value }];

/** What of a node can be read and changed in any graph program; the rest is in its JSON. */
export const nodeAttributes = (node: MeshNode): readonly GraphAttribute[] => [
  ...given('label', node.name.en),
  ...given('label_zh', node.name['zh-Hant']),
  { name: 'lon', value: node.position.lon },
  { name: 'lat', value: node.position.lat },
  { name: 'kind', value: node.kind },
  ...given('owner', node.owner),
  ...given('community', node.community),
  ...given('people', node.population?.people),
  { name: 'quantity', value: node.quantity },
];

/** The same of a link; the capacity only where it carries one service. */
export function linkAttributes(link: MeshLink): readonly GraphAttribute[] {
  const [only] = link.carries;
  return [
    ...given('label', link.name?.en),
    ...given('label_zh', link.name?.['zh-Hant']),
    { name: 'kind', value: link.kind },
    { name: 'services', value: link.carries.map(({ service }) => service).join(' ') },
    ...(link.carries.length === 1 ? given('capacity', only?.capacity) : []),
    { name: 'one_way', value: String(link.directed) },
    ...given('length_km', link.lengthKm),
    { name: 'latency_minutes', value: link.latencyMinutes },
    ...given('right_of_way', link.rightOfWay),
  ];
}

const same = (written: string | number, found: string): boolean =>
  typeof written === 'number'
    ? Number(found) === written
    : written.replace(/\s+/g, ' ').trim() === found.replace(/\s+/g, ' ').trim();

/** Those attributes of a file that differ from what was written of the record: what somebody changed since. */
export function changedAttributes(
  found: ReadonlyMap<string, string>,
  written: readonly GraphAttribute[],
): ReadonlyMap<string, string> {
  const before = new Map(written.map(({ name, value }) => [name, value]));
  return new Map(
    [...found].filter(([name, value]) => {
      const was = before.get(name);
      return was === undefined || !same(was, value);
    }),
  );
}
