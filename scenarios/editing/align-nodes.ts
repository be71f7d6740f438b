import type { Edit } from '../format/edit';
import type { MeshNode } from '../format/node';
import type { Design } from '../format/scenario';
import { moveNodes } from './move-nodes';

export const alignments = ['west', 'east', 'north', 'south', 'column', 'row', 'spread-column', 'spread-row'] as const;
export type Alignment = (typeof alignments)[number];

type Axis = 'lon' | 'lat';
const axisOf: Readonly<Record<Alignment, Axis>> = {
  west: 'lon',
  east: 'lon',
  column: 'lon',
  north: 'lat',
  south: 'lat',
  row: 'lat',
  'spread-row': 'lon',
  'spread-column': 'lat',
};

/**
 * Lines nodes up at their outermost one, or at the middle (`column`: one below the other, `row`: side by side), or
 * spreads them evenly between the outermost two. Null where nothing moves.
 */
export function alignNodes(design: Design, ids: ReadonlySet<string>, how: Alignment): Edit | null {
  const chosen = design.mesh.nodes.filter((node) => ids.has(node.id));
  if (chosen.length < 2) return null;
  const axis = axisOf[how];
  const values = chosen.map((node) => node.position[axis]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const sorted = chosen.toSorted((one, other) => one.position[axis] - other.position[axis]);
  const target = (node: MeshNode): number => {
    if (how === 'west' || how === 'south') return least;
    if (how === 'east' || how === 'north') return most;
    if (how === 'column' || how === 'row') return (least + most) / 2;
    return least + ((most - least) * sorted.indexOf(node)) / (sorted.length - 1);
  };
  const places = new Map(chosen.map((node) => [node.id, { ...node.position, [axis]: target(node) }]));
  return moveNodes(design, places, 'align');
}
