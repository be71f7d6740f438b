import type { Hazard } from '../format/hazard';
import type { Mesh } from '../format/mesh';
import type { MeshNode } from '../format/node';

/** A mesh with what every check looks up, gathered in one pass. */
export type MeshView = {
  readonly mesh: Mesh;
  /** Id of the design, for fixes. */
  readonly design: string;
  readonly hazards: readonly Hazard[];
  /** Position of a node in the mesh by its id. */
  readonly nodeAt: ReadonlyMap<string, number>;
  /** Per link: positions of its ends, −1 for one that does not stand. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per node: links that end there. */
  readonly degree: Int32Array;
  /** Per service: positions of the links that carry it. */
  readonly linksOf: ReadonlyMap<string, readonly number[]>;
  /** Per service: what is given and asked, and which nodes pass it on. */
  readonly givenOf: ReadonlyMap<string, readonly Given[]>;
  readonly askedOf: ReadonlyMap<string, readonly Asked[]>;
  readonly relaysOf: ReadonlyMap<string, ReadonlySet<number>>;
};

export type Given = { readonly node: number; readonly capacity: number; readonly hub: boolean };
export type Asked = { readonly node: number; readonly rate: number };

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Gathers what the checks look up; linear in nodes, links and their facets. */
export function viewOf(mesh: Mesh, design: string, hazards: readonly Hazard[]): MeshView {
  const nodeAt = new Map(mesh.nodes.map((node, index) => [node.id, index]));
  const from = new Int32Array(mesh.links.length);
  const to = new Int32Array(mesh.links.length);
  const degree = new Int32Array(mesh.nodes.length);
  const linksOf = new Map<string, number[]>();
  for (const [index, link] of mesh.links.entries()) {
    for (const [ends, id] of [
      [from, link.from],
      [to, link.to],
    ] as const) {
      const node = nodeAt.get(id) ?? -1;
      ends[index] = node;
      if (node >= 0) degree[node] = (degree[node] as number) + 1;
    }
    for (const { service } of link.carries) push(linksOf, service, index);
  }
  const givenOf = new Map<string, Given[]>();
  const askedOf = new Map<string, Asked[]>();
  const relaysOf = new Map<string, Set<number>>();
  for (const [node, { provides, needs, relays }] of mesh.nodes.entries()) {
    for (const { service, capacity, hub } of provides) push(givenOf, service, { node, capacity, hub });
    for (const { service, rate } of needs) push(askedOf, service, { node, rate });
    for (const { service } of relays) {
      const known = relaysOf.get(service);
      if (known === undefined) relaysOf.set(service, new Set([node]));
      else known.add(node);
    }
  }
  return { mesh, design, hazards, nodeAt, from, to, degree, linksOf, givenOf, askedOf, relaysOf };
}

/** The node at a position that comes from the view itself. */
export function nodeOf(view: MeshView, at: number): MeshNode {
  const node = view.mesh.nodes[at];
  if (node === undefined) throw new Error(`nodeOf: no node at ${String(at)}.`);
  return node;
}
