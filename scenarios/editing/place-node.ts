import type { z } from 'zod';
import { node as nodeSchema } from '../format/node';
import type { MeshNode, NodeKind } from '../format/node';
import type { Design } from '../format/scenario';
import type { LocalText } from '../format/text';
import { atEnd, changeMesh } from './change-mesh';
import { freeId } from './free-id';
import { keptPlace } from './move-nodes';

export type PlacedNode = { readonly node: MeshNode; readonly edit: ReturnType<typeof changeMesh> };

/**
 * A new node of a kind at a place, named after its kind with the next free number. What a template of the kind knows is
 * filled in by `template`; the rest are the defaults of the schema.
 */
export function placeNode(
  design: Design,
  kind: NodeKind,
  place: MeshNode['position'],
  kindName: LocalText,
  template: Partial<z.input<typeof nodeSchema>> = {},
): PlacedNode {
  const { nodes } = design.mesh;
  const alike = nodes.filter((node) => node.kind === kind).length;
  const id = freeId(alike === 0 ? kind : `${kind}-${String(alike + 1)}`, new Set(nodes.map((node) => node.id)));
  const number = /-(\d+)$/.exec(id)?.[1] ?? '1';
  const node = nodeSchema.parse({
    ...template,
    id,
    kind,
    name: { en: `${kindName.en} ${number}`, 'zh-Hant': `${kindName['zh-Hant']} ${number}` },
    position: keptPlace(place),
  });
  return { node, edit: changeMesh(design.id, 'add', { nodes: { add: atEnd(nodes.length, [node]) } }) };
}
