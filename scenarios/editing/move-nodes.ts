import type { Edit, MeshAction } from '../format/edit';
import type { MeshNode } from '../format/node';
import type { Design } from '../format/scenario';
import { changeMesh } from './change-mesh';

type Place = MeshNode['position'];

/** Digits of a degree that are kept: about a tenth of a metre. */
const digits = 1e6;
const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** A place as it is kept: rounded, and on the globe. */
export const keptPlace = ({ lon, lat }: Place): Place => ({
  lon: clamp(Math.round(lon * digits) / digits, 180),
  lat: clamp(Math.round(lat * digits) / digits, 90),
});

/** Puts nodes to new places; null where none of them moves. Nodes that do not stand are left out. */
export function moveNodes(
  design: Design,
  places: ReadonlyMap<string, Place>,
  action: MeshAction = 'move',
): Edit | null {
  const set = design.mesh.nodes.flatMap((node) => {
    const place = places.get(node.id);
    if (place === undefined) return [];
    const position = keptPlace(place);
    return position.lon === node.position.lon && position.lat === node.position.lat ? [] : [{ ...node, position }];
  });
  return set.length === 0 ? null : changeMesh(design.id, action, { nodes: { set } });
}
