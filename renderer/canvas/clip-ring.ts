import type { GeoBox, GeoPoint } from './projection';

type Edge = {
  readonly inside: (point: GeoPoint) => boolean;
  readonly crossing: (from: GeoPoint, to: GeoPoint) => GeoPoint;
};

const atLon = (limit: number, from: GeoPoint, to: GeoPoint): GeoPoint => [
  limit,
  from[1] + ((to[1] - from[1]) * (limit - from[0])) / (to[0] - from[0]),
];
const atLat = (limit: number, from: GeoPoint, to: GeoPoint): GeoPoint => [
  from[0] + ((to[0] - from[0]) * (limit - from[1])) / (to[1] - from[1]),
  limit,
];

const edges = ([west, south, east, north]: GeoBox): readonly Edge[] => [
  { inside: ([lon]) => lon >= west, crossing: (from, to) => atLon(west, from, to) },
  { inside: ([lon]) => lon <= east, crossing: (from, to) => atLon(east, from, to) },
  { inside: ([, lat]) => lat >= south, crossing: (from, to) => atLat(south, from, to) },
  { inside: ([, lat]) => lat <= north, crossing: (from, to) => atLat(north, from, to) },
];

/**
 * The part of a closed ring inside a box (Sutherland and Hodgman 1974), closed by itself; empty where they do not meet.
 * A concave ring may come back with edges that run along the box.
 */
export function clipRing(ring: readonly GeoPoint[], box: GeoBox): readonly GeoPoint[] {
  let points: readonly GeoPoint[] = ring;
  for (const edge of edges(box)) {
    const kept: GeoPoint[] = [];
    let from = points.at(-1);
    if (from === undefined) return [];
    let fromInside = edge.inside(from);
    for (const to of points) {
      const toInside = edge.inside(to);
      if (toInside !== fromInside) kept.push(edge.crossing(from, to));
      if (toInside) kept.push(to);
      from = to;
      fromInside = toInside;
    }
    points = kept;
  }
  return points;
}
