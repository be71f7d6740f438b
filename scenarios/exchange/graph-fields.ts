import type { LinkKind } from '../format/link';
import { linkKind } from '../format/link';
import type { NodeKind } from '../format/node';
import { nodeKinds } from '../format/node';
import type { AttributeReader } from './attribute-reader';
import { createAttributeReader } from './attribute-reader';
import type { DraftNotes } from './draft-notes';
import type { GraphFileEdge, GraphFileNode } from './graph-file';

/** What the attributes of a node of a graph file say in the words of the format; null where they say nothing. */
export type NodeFields = {
  readonly en: string | null;
  readonly zh: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Places that are no degrees, from attributes. */
  readonly x: number | null;
  readonly y: number | null;
  readonly kind: NodeKind | null;
  readonly owner: string | null;
  /** Not yet an identifier. */
  readonly community: string | null;
  readonly people: number | null;
  readonly quantity: number | null;
  readonly service: string | null;
  readonly demand: number | null;
  readonly supply: number | null;
  readonly capacity: number | null;
};

export type LinkFields = {
  readonly en: string | null;
  readonly zh: string | null;
  readonly kind: LinkKind | null;
  readonly services: readonly string[];
  readonly oneWay: boolean | null;
  readonly capacity: number | null;
  /** bit/s, as the Internet Topology Zoo has it. */
  readonly bitsPerSecond: number | null;
  readonly reactance: number | null;
  readonly lengthKm: number | null;
  readonly latencyMinutes: number | null;
  readonly rightOfWay: string | null;
};

export type Read<Fields> = { readonly fields: Fields; readonly unused: readonly string[] };

/** A text to be shown: without control characters, one blank for any number, at most 200 characters. */
function shown(text: string | null): string | null {
  const clean = (text ?? '')
    .slice(0, 1000)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed();
  return clean === '' ? null : clean;
}

const label = (reader: AttributeReader, drawn: string | null, ...names: string[]): string | null =>
  shown(reader.text(...names)) ?? shown(drawn) ?? shown(reader.text('name', 'title'));

/** Reads what a node says of itself; `geographic` takes `x` and `y` as longitude and latitude, as OSMnx writes them. */
export function nodeFieldsOf(node: GraphFileNode, geographic: boolean, notes: DraftNotes): Read<NodeFields> {
  const reader = createAttributeReader(node.attributes, node.line, notes);
  reader.text('holdfast');
  const fields = {
    en: label(reader, node.label, 'label', 'nodelabel', 'nameen'),
    zh: shown(reader.text('labelzh', 'namezh', 'labelzhhant', 'namezhhant')),
    lon: reader.number(-180, 180, 'lon', 'lng', 'long', 'longitude', ...(geographic ? ['x'] : [])),
    lat: reader.number(-90, 90, 'lat', 'latitude', ...(geographic ? ['y'] : [])),
    x: geographic ? null : reader.number(-1e12, 1e12, 'x'),
    y: geographic ? null : reader.number(-1e12, 1e12, 'y'),
    kind: reader.choice(nodeKinds, 'kind', 'nodekind', 'type', 'category'),
    owner: shown(reader.text('owner', 'operator'))?.slice(0, 100).trim().toWellFormed() ?? null,
    community: reader.text('community'),
    people: reader.number(0, 1e8, 'people', 'population', 'inhabitants'),
    quantity: reader.number(1, 1e6, 'quantity'),
    service: reader.text('service'),
    demand: reader.number(0, 1e9, 'demand', 'need'),
    supply: reader.number(0, 1e9, 'supply', 'production'),
    capacity: reader.number(0, 1e9, 'capacity'),
  };
  return { fields, unused: reader.unused() };
}

/** Reads what an edge says of itself. */
export function linkFieldsOf(edge: GraphFileEdge, notes: DraftNotes): Read<LinkFields> {
  const reader = createAttributeReader(edge.attributes, edge.line, notes);
  reader.text('holdfast');
  reader.text('linkspeed', 'linkspeedunits');
  const oneWay = reader.choice(['true', 'yes', '1', 'false', 'no', '0'], 'oneway');
  const fields = {
    en: label(reader, edge.label, 'label', 'linklabel', 'edgelabel', 'nameen'),
    zh: shown(reader.text('labelzh', 'namezh', 'labelzhhant', 'namezhhant')),
    kind: reader.choice(linkKind.options, 'kind', 'linkkind', 'type', 'category'),
    services: (reader.text('service', 'services') ?? '')
      .slice(0, 2000)
      .split(/[\s,;]+/)
      .filter(Boolean)
      .slice(0, 16),
    oneWay: oneWay === null ? null : ['true', 'yes', '1'].includes(oneWay),
    capacity: reader.number(0, 1e9, 'capacity'),
    bitsPerSecond: reader.number(0, 1e18, 'linkspeedraw'),
    reactance: reader.number(Number.MIN_VALUE, 100, 'reactance'),
    lengthKm: reader.number(0, 50_000, 'lengthkm', 'distancekm'),
    latencyMinutes: reader.number(0, 100_000, 'latencyminutes'),
    rightOfWay: reader.text('rightofway'),
  };
  return { fields, unused: reader.unused() };
}
