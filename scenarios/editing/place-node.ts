import type { MeshNode, NodeKind } from '../format/node';
import type { Design } from '../format/scenario';
import { nodeFromTemplate } from '../templates/typology/node-from-template';
import type { NodeSize } from '../templates/typology/node-template';
import { typology } from '../templates/typology/typology';
import { atEnd, changeMesh } from './change-mesh';
import { freeId } from './free-id';
import { keptPlace } from './move-nodes';

export type PlacedNode = { readonly node: MeshNode; readonly edit: ReturnType<typeof changeMesh> };

/** A new node of a kind at a place, with what the typology knows of it, named after its kind with the next free number. */
export function placeNode(
  design: Design,
  kind: NodeKind,
  place: MeshNode['position'],
  size: NodeSize = 'medium',
): PlacedNode {
  const { nodes, services, currency } = design.mesh;
  const alike = nodes.filter((node) => node.kind === kind).length;
  const id = freeId(alike === 0 ? kind : `${kind}-${String(alike + 1)}`, new Set(nodes.map((node) => node.id)));
  const number = /-(\d+)$/.exec(id)?.[1] ?? '1';
  const { name } = typology[kind];
  const node = nodeFromTemplate(kind, {
    id,
    name: { en: `${name.en} ${number}`, 'zh-Hant': `${name['zh-Hant']} ${number}` },
    position: keptPlace(place),
    services,
    size,
    ...(currency === undefined ? {} : { currency }),
  });
  return { node, edit: changeMesh(design.id, 'add', { nodes: { add: atEnd(nodes.length, [node]) } }) };
}
