import { link, type MeshLink } from '@scenarios/format/link';
import type { Mesh } from '@scenarios/format/mesh';
import { node, type MeshNode } from '@scenarios/format/node';

const named = (name: string) => ({ en: name, 'zh-Hant': name });

export const testNode = (id: string, kind: MeshNode['kind'], lon: number, lat: number, more: object = {}): MeshNode =>
  node.parse({ id, name: named(id), kind, position: { lon, lat }, ...more });

export const testLink = (id: string, from: string, to: string, service = 'power', more: object = {}): MeshLink =>
  link.parse({ id, kind: 'cable', from, to, carries: [{ service, capacity: 10 }], ...more });

/** Two towns 100 km apart, each with four sites on the spot of the town, and a plant and three lone sites between them. */
export const twoTowns: Mesh = {
  owners: [],
  people: [],
  agreements: [],
  services: [
    { id: 'power', name: named('Power'), unit: 'MW', layer: 'physical', flow: 'dc-power', headline: true },
    { id: 'goods', name: named('Goods'), unit: 't/h', layer: 'physical', flow: 'capacitated', headline: false },
    { id: 'water', name: named('Water'), unit: 'm³/h', layer: 'physical', flow: 'capacitated', headline: true },
  ],
  nodes: [
    testNode('east', 'community', 142, 43, { population: { people: 100_000 } }),
    testNode('west', 'community', 140.8, 43, { population: { people: 25_000 } }),
    testNode('plant', 'power-plant', 141.4, 43.3, { provides: [{ service: 'power', capacity: 100 }] }),
    ...(['hospital', 'school', 'water-works', 'exchange'] as const).flatMap((kind) => [
      testNode(`east-${kind}`, kind, 142, 43, { community: 'east', needs: [{ service: 'power', rate: 1 }] }),
      testNode(`west-${kind}`, kind, 140.8, 43, { community: 'west', needs: [{ service: 'water', rate: 1 }] }),
    ]),
    testNode('lone-hospital', 'hospital', 141.4, 42.7),
    testNode('lone-water-works', 'water-works', 141.5, 42.7),
    testNode('lone-exchange', 'exchange', 141.6, 42.7),
  ],
  links: [
    testLink('line-a', 'plant', 'east-hospital'),
    testLink('line-b', 'east-hospital', 'plant'),
    testLink('pipe', 'east-water-works', 'west-water-works', 'water'),
    testLink('pipe-2', 'east-hospital', 'west-hospital', 'water'),
    testLink('cord', 'east-exchange', 'west-exchange', 'goods', { tie: { switchMinutes: 5 } }),
  ],
};
