import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { clipRing } from './clip-ring';
import type { GeoBox, GeoPoint } from './projection';

export type LandTopology = Topology<{ land: GeometryCollection | MultiPolygon }>;

type DecodedArc = { readonly points: readonly GeoPoint[]; readonly box: GeoBox };

function decodeArcs(topology: LandTopology): readonly DecodedArc[] {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const [moveX, moveY] = topology.transform?.translate ?? [0, 0];
  const delta = topology.transform !== undefined;
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const points = arc.map((position): GeoPoint => {
      x = (delta ? x : 0) + (position[0] ?? 0);
      y = (delta ? y : 0) + (position[1] ?? 0);
      const lon = x * scaleX + moveX;
      const lat = y * scaleY + moveY;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      return [lon, lat];
    });
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

/**
 * Coast rings of a world-atlas land topology that reach into a box, clipped to it; draw them with the even-odd rule. Only
 * the arcs are decoded: the full features of the 10 m coast would take a third of a second.
 */
export function landRings(topology: LandTopology, box: GeoBox): readonly (readonly GeoPoint[])[] {
  const arcs = decodeArcs(topology);
  const arcOf = (index: number): DecodedArc => arcs[index < 0 ? ~index : index] ?? { points: [], box: [0, 0, 0, 0] };
  const clipped: (readonly GeoPoint[])[] = [];
  for (const ring of ringsOf(topology)) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    for (const index of ring) {
      const arc = arcOf(index).box;
      west = Math.min(west, arc[0]);
      south = Math.min(south, arc[1]);
      east = Math.max(east, arc[2]);
      north = Math.max(north, arc[3]);
    }
    if (!meets([west, south, east, north], box)) continue;
    const points = ring.flatMap((index, position) => {
      const arc = index < 0 ? arcOf(index).points.toReversed() : arcOf(index).points;
      return position === 0 ? arc : arc.slice(1);
    });
    const inside = clipRing(points, box);
    if (inside.length > 2) clipped.push(inside);
  }
  return clipped;
}
