import type { MapLayer } from '@scenarios/format/map-layer';
import type { MeshNode } from '@scenarios/format/node';

/** What stands inside the areas of a layer. */
export type LayerExposure = {
  /** Ids of nodes, communities among them. */
  readonly nodes: readonly string[];
  readonly residents: number;
};

type Ring = readonly (readonly [lon: number, lat: number])[];
type Area = {
  readonly rings: readonly Ring[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

function areaOf(rings: readonly Ring[]): Area {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon, lat] of rings[0] ?? []) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { rings, west, east, south, north };
}

/** Rings after the first are holes; what lies on the edge counts to one side. */
function holds({ rings, west, east, south, north }: Area, lon: number, lat: number): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let inside = false;
  for (const ring of rings) {
    let [fromLon, fromLat] = ring.at(-1) ?? [0, 0];
    for (const [toLon, toLat] of ring) {
      if (toLat > lat !== fromLat > lat && lon < ((fromLon - toLon) * (lat - toLat)) / (fromLat - toLat) + toLon)
        inside = !inside;
      [fromLon, fromLat] = [toLon, toLat];
    }
  }
  return inside;
}

/** Which nodes stand inside the polygons of a layer; null where it has none. Every node counts once. */
export function layerExposure({ features }: MapLayer, nodes: readonly MeshNode[]): LayerExposure | null {
  const areas = features.flatMap(({ shape, rings }) => (shape === 'polygon' ? [areaOf(rings)] : []));
  if (areas.length === 0) return null;
  const inside = nodes.filter(({ position }) => areas.some((area) => holds(area, position.lon, position.lat)));
  return {
    nodes: inside.map(({ id }) => id),
    residents: inside.reduce((sum, { population }) => sum + (population?.people ?? 0), 0),
  };
}
