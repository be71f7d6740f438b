import type { GraphAttribute } from './graph-attributes';
import { linkAttributes, nodeAttributes } from './graph-attributes';
import type { MeshRecords } from './mesh-records';
import { wholeOf } from './carried-whole';
import { xmlJson, xmlText } from './xml-text';

const keys: readonly (readonly [name: string, kind: 'node' | 'edge' | 'all', type: 'string' | 'double' | 'boolean'])[] =
  [
    ['label', 'all', 'string'],
    ['label_zh', 'all', 'string'],
    ['kind', 'all', 'string'],
    ['lon', 'node', 'double'],
    ['lat', 'node', 'double'],
    ['owner', 'node', 'string'],
    ['community', 'node', 'string'],
    ['people', 'node', 'double'],
    ['quantity', 'node', 'double'],
    ['services', 'edge', 'string'],
    ['one_way', 'edge', 'boolean'],
    ['capacity', 'edge', 'double'],
    ['length_km', 'edge', 'double'],
    ['latency_minutes', 'edge', 'double'],
    ['right_of_way', 'edge', 'string'],
    ['holdfast', 'all', 'string'],
  ];

const data = (name: string, text: string): string => `<data key="${name}">${text}</data>`;
const entries = (attributes: readonly GraphAttribute[], record: object): string =>
  attributes.map(({ name, value }) => data(name, xmlText(String(value)))).join('') + data('holdfast', xmlJson(record));

/**
 * Writes GraphML that any graph program reads, one line for each node and link, in their order: readable attributes, and the
 * whole record as JSON in the attribute `holdfast`, that of the graph for all that is neither, so that `readGraphml` gives the
 * same records back. Where some links go
 * one way and some both, edges are undirected and the attribute `one_way` tells, because NetworkX refuses edges of both sorts.
 */
export function writeGraphml(records: MeshRecords): string {
  const { nodes, links } = records;
  const oneWay = links.length > 0 && links.every(({ directed }) => directed);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([name, kind, type]) => `<key id="${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`),
    `<graph id="mesh" edgedefault="${oneWay ? 'directed' : 'undirected'}">`,
    data('holdfast', xmlJson(wholeOf(records))),
    ...nodes.map((node) => `<node id="${xmlText(node.id)}">${entries(nodeAttributes(node), node)}</node>`),
    ...links.map(
      (link) =>
        `<edge id="${xmlText(link.id)}" source="${xmlText(link.from)}" target="${xmlText(link.to)}">` +
        `${entries(linkAttributes(link), link)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
