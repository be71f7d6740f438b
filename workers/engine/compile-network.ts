import type { Mesh } from '@scenarios/format/mesh';
import type { ServiceNetwork } from './model';

/** Flattened positions of needs and provisions by service, which `compile` has at hand already. */
export type FlattenedFacets = {
  readonly needNode: Int32Array;
  readonly needService: Int32Array;
  readonly provisionNode: Int32Array;
  readonly provisionService: Int32Array;
};

const positionsOf = (services: Int32Array, service: number): Int32Array => {
  const found: number[] = [];
  for (let i = 0; i < services.length; i += 1) if (services[i] === service) found.push(i);
  return Int32Array.from(found);
};

/**
 * Cuts the network of one service out of the mesh. Throws where a power link has no reactance: a parsed scenario always
 * has it.
 */
export function compileNetwork(
  mesh: Mesh,
  service: number,
  linkFrom: Int32Array,
  linkTo: Int32Array,
  facets: FlattenedFacets,
): ServiceNetwork {
  const definition = mesh.services[service];
  if (definition === undefined) throw new Error(`No service at position ${service}.`);
  const links: number[] = [];
  const capacity: number[] = [];
  const reactance: number[] = [];
  const shown: number[] = [];
  const member = new Uint8Array(mesh.nodes.length);
  mesh.links.forEach((link, position) => {
    for (const [order, carriage] of link.carries.entries()) {
      if (carriage.service !== definition.id) continue;
      if (definition.flow === 'dc-power' && carriage.reactance === undefined) {
        throw new Error(`Power link ${link.id} has no reactance.`);
      }
      links.push(position);
      capacity.push(carriage.capacity ?? Infinity);
      reactance.push(carriage.reactance ?? 0);
      shown.push(order === 0 ? 1 : 0);
      member[linkFrom[position] as number] = 1;
      member[linkTo[position] as number] = 1;
    }
  });
  const needs = positionsOf(facets.needService, service);
  const provisions = positionsOf(facets.provisionService, service);
  for (const need of needs) member[facets.needNode[need] as number] = 1;
  for (const provision of provisions) member[facets.provisionNode[provision] as number] = 1;
  mesh.nodes.forEach((node, position) => {
    if (node.relays.some((relay) => relay.service === definition.id)) member[position] = 1;
  });

  const local = new Int32Array(mesh.nodes.length).fill(-1);
  const nodes: number[] = [];
  member.forEach((inside, position) => {
    if (inside === 1) local[position] = nodes.push(position) - 1;
  });
  const relayCapacity = Float64Array.from(nodes, (position) => {
    const relay = mesh.nodes[position]?.relays.find((candidate) => candidate.service === definition.id);
    return relay === undefined ? NaN : (relay.capacity ?? Infinity);
  });
  const from = Int32Array.from(links, (link) => local[linkFrom[link] as number] as number);
  const to = Int32Array.from(links, (link) => local[linkTo[link] as number] as number);
  const { arcStart, arcOf } = arcsAtNodes(nodes.length, from, to);
  return {
    service,
    flow: definition.flow,
    nodeCount: nodes.length,
    arcCount: links.length,
    nodes: Int32Array.from(nodes),
    local,
    links: Int32Array.from(links),
    from,
    to,
    directed: Uint8Array.from(links, (link) => (mesh.links[link]?.directed === true ? 1 : 0)),
    shown: Uint8Array.from(shown),
    arcCapacity: Float64Array.from(capacity),
    reactance: Float64Array.from(reactance),
    relayCapacity,
    needs,
    provisions,
    arcStart,
    arcOf,
    hopLimit: definition.hopLimit ?? Math.max(1, nodes.length),
    countsCapacity: definition.countsCapacity === true,
  };
}

function arcsAtNodes(nodeCount: number, from: Int32Array, to: Int32Array): { arcStart: Int32Array; arcOf: Int32Array } {
  const arcStart = new Int32Array(nodeCount + 1);
  for (const node of from) arcStart[node + 1] = (arcStart[node + 1] as number) + 1;
  for (const node of to) arcStart[node + 1] = (arcStart[node + 1] as number) + 1;
  for (let n = 0; n < nodeCount; n += 1) arcStart[n + 1] = (arcStart[n + 1] as number) + (arcStart[n] as number);
  const next = arcStart.slice();
  const arcOf = new Int32Array(from.length * 2);
  for (let arc = 0; arc < from.length; arc += 1) {
    for (const node of [from[arc] as number, to[arc] as number]) {
      arcOf[next[node] as number] = arc;
      next[node] = (next[node] as number) + 1;
    }
  }
  return { arcStart, arcOf };
}
