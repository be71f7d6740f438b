import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode, Provision } from '@scenarios/format/node';

export type PlacedProvision = {
  /** Flattened position. */
  readonly position: number;
  readonly node: MeshNode;
  readonly provision: Provision;
};

/** Every provision of a mesh with its flattened position. */
export function placedProvisions(mesh: Mesh): readonly PlacedProvision[] {
  let position = 0;
  return mesh.nodes.flatMap((node) => node.provides.map((provision) => ({ position: position++, node, provision })));
}
