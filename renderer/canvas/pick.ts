import type { MapModel } from './elements';

export type Picked = { readonly kind: 'node' | 'link'; readonly index: number };

const nodeReach = 4;
const linkReach = 6;

/** Distance of a point from a stretch between two points. */
export function distanceToStretch(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.sqrt((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2);
}

/**
 * What is drawn at a place on screen: the nearest symbol that it touches, else the nearest link within a few pixels, else
 * null. `places` holds x, y and `sizes` the size of every node
 * (folded ones are not picked); `ends` holds x1, y1, x2, y2 of every link.
 */
export function pick(
  model: MapModel,
  places: Float32Array,
  sizes: Float32Array,
  ends: Float32Array,
  symbolScale: number,
  x: number,
  y: number,
  linkShown: (link: number) => boolean,
): Picked | null {
  let best: Picked | null = null;
  let nearest = Infinity;
  model.nodes.forEach((node, index) => {
    if ((sizes[index] as number) < 0.5) return;
    const distance = Math.sqrt((x - (places[2 * index] as number)) ** 2 + (y - (places[2 * index + 1] as number)) ** 2);
    const beyond = distance - node.radius * symbolScale;
    if (beyond > nodeReach || distance >= nearest) return;
    nearest = distance;
    best = { kind: 'node', index };
  });
  if (best !== null) return best;
  nearest = linkReach;
  model.links.forEach((_, index) => {
    if (!linkShown(index)) return;
    const place = 4 * index;
    const distance = distanceToStretch(
      x,
      y,
      ends[place] as number,
      ends[place + 1] as number,
      ends[place + 2] as number,
      ends[place + 3] as number,
    );
    if (distance >= nearest) return;
    nearest = distance;
    best = { kind: 'link', index };
  });
  return best;
}

type Box = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** Nodes that are drawn, not folded away, and whose symbols stand in a box on screen, whichever corner it began at. */
export function nodesInBox(places: Float32Array, sizes: Float32Array, { x1, y1, x2, y2 }: Box): readonly number[] {
  const within = (value: number, one: number, other: number): boolean =>
    value >= Math.min(one, other) && value <= Math.max(one, other);
  const found: number[] = [];
  for (let index = 0; index < sizes.length; index += 1) {
    if ((sizes[index] as number) < 0.5) continue;
    if (within(places[2 * index] as number, x1, x2) && within(places[2 * index + 1] as number, y1, y2))
      found.push(index);
  }
  return found;
}
