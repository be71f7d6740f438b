import { greatCircleKm } from '../editing/great-circle';
import type { Issue } from '../format/issues';
import type { FilePlace } from './file-place';
import { geojsonIssue } from './geojson-issues';

export type Position = readonly [lon: number, lat: number];

/** A geometry in one form: points, lines, or polygons as lists of rings, the first of each the outer one. */
export type Shape =
  | { readonly kind: 'points'; readonly points: readonly Position[] }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Position[])[] }
  | { readonly kind: 'polygons'; readonly polygons: readonly (readonly (readonly Position[])[])[] };

/** How many levels of lists there are around a position. */
const depths: Readonly<Record<string, { readonly depth: number; readonly kind: Shape['kind'] }>> = {
  Point: { depth: 0, kind: 'points' },
  MultiPoint: { depth: 1, kind: 'points' },
  LineString: { depth: 1, kind: 'lines' },
  MultiLineString: { depth: 2, kind: 'lines' },
  Polygon: { depth: 2, kind: 'polygons' },
  MultiPolygon: { depth: 3, kind: 'polygons' },
};

export const isShapeType = (type: unknown): boolean => typeof type === 'string' && Object.hasOwn(depths, type);

class BadShape extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

function positionOf(value: unknown, at: FilePlace): Position {
  const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    throw new BadShape(geojsonIssue.badShape(at));
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
  const metres = Math.abs(lon) >= 10_000 || Math.abs(lat) >= 10_000;
  throw new BadShape(metres ? geojsonIssue.metres(at, lon, lat) : geojsonIssue.offTheGlobe(at, lon, lat));
}

function listOf<Value>(value: unknown, least: number, of: (entry: unknown) => Value, at: FilePlace): readonly Value[] {
  if (!Array.isArray(value) || value.length < least) throw new BadShape(geojsonIssue.badShape(at));
  return value.map(of);
}

/** The shape of a GeoJSON geometry, or why there is none. The nesting that is looked at is that of the type, no deeper. */
export function shapeOf(geometry: unknown, at: FilePlace): { readonly shape: Shape } | { readonly issue: Issue } {
  if (typeof geometry !== 'object' || geometry === null || Array.isArray(geometry))
    return { issue: geojsonIssue.noShape(at) };
  const type: unknown = 'type' in geometry ? geometry.type : null;
  const coordinates: unknown = 'coordinates' in geometry ? geometry.coordinates : null;
  const form = typeof type === 'string' && Object.hasOwn(depths, type) ? depths[type] : undefined;
  if (form === undefined) return { issue: geojsonIssue.unsupported(at, typeof type === 'string' ? type : typeof type) };
  const position = (value: unknown): Position => positionOf(value, at);
  const line = (least: number) => (value: unknown) => listOf(value, least, position, at);
  const polygon = (value: unknown) => listOf(value, 1, line(4), at);
  try {
    if (form.kind === 'points')
      return {
        shape: {
          kind: 'points',
          points: form.depth === 0 ? [position(coordinates)] : listOf(coordinates, 1, position, at),
        },
      };
    if (form.kind === 'lines')
      return {
        shape: {
          kind: 'lines',
          lines: form.depth === 1 ? [line(2)(coordinates)] : listOf(coordinates, 1, line(2), at),
        },
      };
    return {
      shape: {
        kind: 'polygons',
        polygons: form.depth === 2 ? [polygon(coordinates)] : listOf(coordinates, 1, polygon, at),
      },
    };
  } catch (error) {
    if (error instanceof BadShape) return { issue: error.issue };
    throw error;
  }
}

/**
 * The centroid by area of polygons with holes, in degrees as on a plane, which is exact enough for a district; the mean of
 * the corners where there is no area. It may lie outside of a crescent.
 */
export function centroidOf(polygons: readonly (readonly (readonly Position[])[])[]): { lon: number; lat: number } {
  const corners = polygons.flatMap(([outer = []]) => outer);
  const [origin = [0, 0]] = corners;
  let area = 0;
  let east = 0;
  let north = 0;
  for (const polygon of polygons) {
    for (const [nth, ring] of polygon.entries()) {
      let own = 0;
      let x = 0;
      let y = 0;
      for (const [index, [lon, lat]] of ring.entries()) {
        const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? [lon, lat];
        const [ax, ay, bx, by] = [lon - origin[0], lat - origin[1], nextLon - origin[0], nextLat - origin[1]];
        const cross = ax * by - bx * ay;
        own += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
      }
      const sign = (nth === 0 ? 1 : -1) * (own < 0 ? -1 : 1);
      area += sign * own;
      east += sign * x;
      north += sign * y;
    }
  }
  const kept = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));
  if (area > 1e-18)
    return { lon: kept(origin[0] + east / (3 * area), 180), lat: kept(origin[1] + north / (3 * area), 90) };
  const mean = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[axis] / corners.length, 0);
  return { lon: kept(mean(0), 180), lat: kept(mean(1), 90) };
}

/** Length of a line over the sphere, km. */
export function lineLengthKm(line: readonly Position[]): number {
  let length = 0;
  for (const [index, [lon, lat]] of line.entries()) {
    const next = line[index + 1];
    if (next !== undefined) length += greatCircleKm({ lon, lat }, { lon: next[0], lat: next[1] });
  }
  return length;
}
