import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { clipRing } from './clip-ring';
import type { GeoBox, GeoPoint } from './projection';

export type LandTopology = Topology<{ land: GeometryCollection | MultiPolygon }>;

/** Longitude and latitude in turn, and where they lie. */
type DecodedArc = { readonly points: Float64Array; readonly box: GeoBox };

function decodeArcs(topology: LandTopology): readonly DecodedArc[] {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const [moveX, moveY] = topology.transform?.translate ?? [0, 0];
  const delta = topology.transform !== undefined;
  return topology.arcs.map((arc) => {
    const points = new Float64Array(arc.length * 2);
    let x = 0;
    let y = 0;
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    for (let position = 0; position < arc.length; position++) {
      const pair = arc[position] as readonly number[];
      x = (delta ? x : 0) + (pair[0] as number);
      y = (delta ? y : 0) + (pair[1] as number);
      const lon = x * scaleX + moveX;
      const lat = y * scaleY + moveY;
      points[2 * position] = lon;
      points[2 * position + 1] = lat;
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    return { points, box: [west, south, east, north] };
  });
}

const meets = (one: GeoBox, other: GeoBox): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

function ringsOf(topology: LandTopology): readonly (readonly number[])[] {
  const land = topology.objects.land;
  const geometries = land.type === 'GeometryCollection' ? land.geometries : [land];
  return geometries.flatMap((geometry) =>
    geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : geometry.type === 'Polygon' ? geometry.arcs : [],
  );
}

/** Sides of the box that a point lies beyond, one bit each (Cohen and Sutherland). */
const outside = (lon: number, lat: number, [west, south, east, north]: GeoBox): number =>
  (lon < west ? 1 : 0) | (lon > east ? 2 : 0) | (lat < south ? 4 : 0) | (lat > north ? 8 : 0);

/**
 * Joins arcs to a ring, leaving out points that lie beyond the same side as the one kept before and the one that follows:
 * what is inside the box stays as it is, and a continent comes down to its shore here.
 */
function joined(
  arcs: readonly { readonly points: Float64Array; readonly reversed: boolean }[],
  box: GeoBox,
): GeoPoint[] {
  const kept: GeoPoint[] = [];
  let keptCode = 0;
  let heldLon = 0;
  let heldLat = 0;
  let heldCode = -1;
  arcs.forEach(({ points, reversed }, position) => {
    const count = points.length / 2;
    // The first point of an arc is the last of the one before.
    for (let step = position === 0 ? 0 : 1; step < count; step++) {
      const at = 2 * (reversed ? count - 1 - step : step);
      const lon = points[at] as number;
      const lat = points[at + 1] as number;
      const code = outside(lon, lat, box);
      if (heldCode >= 0 && (kept.length === 0 || (keptCode & heldCode & code) === 0)) {
        kept.push([heldLon, heldLat]);
        keptCode = heldCode;
      }
      heldLon = lon;
      heldLat = lat;
      heldCode = code;
    }
  });
  if (heldCode >= 0) kept.push([heldLon, heldLat]);
  return kept;
}

/**
 * Coast rings of a world-atlas land topology that reach into a box, clipped to it; draw them with the even-odd rule. Made
 * for speed on the 10 m coast: full features and a general clip would hold the page up for a third of a second.
 */
export function landRings(topology: LandTopology, box: GeoBox): readonly (readonly GeoPoint[])[] {
  const arcs = decodeArcs(topology);
  const nothing: DecodedArc = { points: new Float64Array(0), box: [0, 0, 0, 0] };
  const clipped: (readonly GeoPoint[])[] = [];
  for (const ring of ringsOf(topology)) {
    const parts = ring.map((index) => ({ arc: arcs[index < 0 ? ~index : index] ?? nothing, reversed: index < 0 }));
    const extent: GeoBox = [
      Math.min(...parts.map(({ arc }) => arc.box[0])),
      Math.min(...parts.map(({ arc }) => arc.box[1])),
      Math.max(...parts.map(({ arc }) => arc.box[2])),
      Math.max(...parts.map(({ arc }) => arc.box[3])),
    ];
    if (!meets(extent, box)) continue;
    const points = joined(
      parts.map(({ arc, reversed }) => ({ points: arc.points, reversed })),
      box,
    );
    const inside = clipRing(points, box);
    if (inside.length > 2) clipped.push(inside);
  }
  return clipped;
}
