import type { MapModel } from './elements';

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/**
 * The node that an arrow key leads to: among the linked neighbours that lie in the direction (within 60°) the one with
 * the best mix of near and straight, else the nearest node in that direction, else null. `places` holds x, y and `sizes`
 * the size of every node; those that are folded away are passed over.
 */
export function neighbour(
  model: MapModel,
  places: Float32Array,
  sizes: Float32Array,
  from: number,
  direction: Direction,
): number | null {
  const [headX, headY] = headings[direction];
  const linked = new Set(
    model.links.flatMap((link) => (link.from === from ? [link.to] : link.to === from ? [link.from] : [])),
  );
  let best: number | null = null;
  let bestCost = Infinity;
  model.nodes.forEach((_, index) => {
    if (index === from || (sizes[index] as number) < 0.5) return;
    const dx = (places[2 * index] as number) - (places[2 * from] as number);
    const dy = (places[2 * index + 1] as number) - (places[2 * from + 1] as number);
    const distance = Math.sqrt(dx * dx + dy * dy);
    const straight = distance === 0 ? 1 : (dx * headX + dy * headY) / distance;
    if (straight < 0.5) return;
    const cost = (distance / straight ** 2) * (linked.has(index) ? 1 : 1e6);
    if (cost >= bestCost) return;
    bestCost = cost;
    best = index;
  });
  return best;
}
