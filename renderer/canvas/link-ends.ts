import type { MapModel } from './elements';

/** Pixels between links that lie beside each other. */
const laneWidth = 3.6;

/** Writes x1, y1, x2, y2 of every link into `into`, shifted to its lane. `places` holds x, y of every node, `lanes` the side of each link. */
export function linkEnds(
  model: MapModel,
  places: Float32Array,
  lanes: Float32Array,
  scale: number,
  into: Float32Array,
): void {
  model.links.forEach((link, index) => {
    const x1 = places[2 * link.from] as number;
    const y1 = places[2 * link.from + 1] as number;
    const x2 = places[2 * link.to] as number;
    const y2 = places[2 * link.to + 1] as number;
    const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2) || 1;
    const shift = ((lanes[index] as number) * laneWidth * scale) / length;
    const acrossX = -(y2 - y1) * shift;
    const acrossY = (x2 - x1) * shift;
    into[4 * index] = x1 + acrossX;
    into[4 * index + 1] = y1 + acrossY;
    into[4 * index + 2] = x2 + acrossX;
    into[4 * index + 3] = y2 + acrossY;
  });
}
