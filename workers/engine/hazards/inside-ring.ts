import type { GeographicPosition } from './hypocentral-distance';

/** Whether a position lies inside a closed ring of longitude and latitude, by the even–odd rule; rings do not cross ±180°. */
export function insideRing({ lon, lat }: GeographicPosition, ring: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous !== undefined) {
      const [x, y] = corner;
      const [u, v] = previous;
      if (y > lat !== v > lat && lon < u + ((lat - v) / (y - v)) * (x - u)) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}
