import type { GraphAttribute } from './graph-attributes';
import { linkAttributes, nodeAttributes } from './graph-attributes';
import type { MeshRecords } from './mesh-records';
import { wholeOf } from './carried-whole';
import { xmlJson, xmlText } from './xml-text';

const declared = {
  node: {
    label_zh: 'string',
    kind: 'string',
    lon: 'double',
    lat: 'double',
    owner: 'string',
    community: 'string',
    people: 'double',
    quantity: 'double',
    holdfast: 'string',
  },
  edge: {
    label_zh: 'string',
    kind: 'string',
    services: 'string',
    capacity: 'double',
    length_km: 'double',
    latency_minutes: 'double',
    right_of_way: 'string',
    holdfast: 'string',
  },
} as const;

const attributes = (kind: 'node' | 'edge'): string =>
  [
    `<attributes class="${kind}">`,
    ...Object.entries(declared[kind]).map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`),
    '</attributes>',
  ].join('');

const value = (name: string, text: string): string => `<attvalue for="${name}" value="${text}"/>`;
const values = (given: readonly GraphAttribute[], record: object): string =>
  `<attvalues>${given
    .filter(({ name }) => name !== 'label' && name !== 'one_way')
    .map((each) => value(each.name, xmlText(String(each.value))))
    .join('')}${value('holdfast', xmlJson(record))}</attvalues>`;
const labelOf = (given: readonly GraphAttribute[]): string => {
  const label = given.find(({ name }) => name === 'label');
  return label === undefined ? '' : ` label="${xmlText(String(label.value))}"`;
};

/** Units of a drawing for a degree, so that nodes of usual size do not cover each other. */
const unitsPerDegree = 10_000;

/**
 * Writes GEXF 1.3 for Gephi and others, one line for each node and link, in their order: readable attributes, places as
 * positions to draw, and the whole record as JSON in the attribute `holdfast`, in the description all that is neither, so that `readGexf`
 * gives the same records back.
 * Edges of one way and of both stand side by side, as Gephi takes them; NetworkX does not, and reads the GraphML instead.
 */
export function writeGexf(records: MeshRecords): string {
  const { nodes, links } = records;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Holdfast</creator><description>${xmlJson(wholeOf(records))}</description></meta>`,
    '<graph mode="static" defaultedgetype="undirected">',
    attributes('node'),
    attributes('edge'),
    '<nodes>',
    ...nodes.map((node) => {
      const given = nodeAttributes(node);
      const { lon, lat } = node.position;
      const position = `<viz:position x="${String(lon * unitsPerDegree)}" y="${String(lat * unitsPerDegree)}" z="0"/>`;
      return `<node id="${xmlText(node.id)}"${labelOf(given)}>${values(given, node)}${position}</node>`;
    }),
    '</nodes>',
    '<edges>',
    ...links.map((link) => {
      const given = linkAttributes(link);
      const type = link.directed ? 'directed' : 'undirected';
      return `<edge id="${xmlText(link.id)}" source="${xmlText(link.from)}" target="${xmlText(link.to)}" type="${type}"${labelOf(given)}>${values(given, link)}</edge>`;
    }),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
