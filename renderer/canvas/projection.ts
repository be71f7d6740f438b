import { geoAzimuthalEqualArea } from 'd3-geo';

/** Longitude and latitude, degrees. */
export type GeoPoint = readonly [lon: number, lat: number];
/** West, south, east, north, degrees. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];
/** Model coordinates: x to the east, y to the south, the longer side of the fitted points about `modelSpan` long. */
export type ModelPoint = readonly [x: number, y: number];
export type ModelBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type MapProjection = {
  readonly project: (lon: number, lat: number) => ModelPoint;
  readonly unproject: (x: number, y: number) => GeoPoint;
  /** Ground distance of one model unit at the centre. */
  readonly kilometresPerUnit: number;
  /** Where the fitted points lie. */
  readonly bounds: ModelBox;
  readonly geoBounds: GeoBox;
  readonly centre: GeoPoint;
};

export const modelSpan = 1000;
const earthRadiusKm = 6371.0088;
/** A single point still gets a neighbourhood of about 2 km. */
const leastSpanDegrees = 0.02;

function boxOf(points: readonly GeoPoint[]): GeoBox {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (west > east) return [-1, -1, 1, 1];
  const growLon = Math.max(0, (leastSpanDegrees - (east - west)) / 2);
  const growLat = Math.max(0, (leastSpanDegrees - (north - south)) / 2);
  return [west - growLon, south - growLat, east + growLon, north + growLat];
}

/**
 * Lambert azimuthal equal-area projection (Snyder 1987, ch. 24) centred on the points, scaled so that the longer side of
 * their extent is `modelSpan` units. Areas are true everywhere; shapes are within 1 % up to about 900 km from the centre.
 * No points yield a projection around 0°, 0°.
 */
export function fitProjection(points: readonly GeoPoint[]): MapProjection {
  const geoBounds = boxOf(points);
  const [west, south, east, north] = geoBounds;
  const centre: GeoPoint = [(west + east) / 2, (south + north) / 2];
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).translate([0, 0]).scale(1).precision(0);
  const raw = (lon: number, lat: number): readonly [number, number] => projection([lon, lat]) ?? [0, 0];

  const edge: GeoPoint[] = [];
  for (let step = 0; step <= 16; step++) {
    const along = step / 16;
    const lon = west + (east - west) * along;
    const lat = south + (north - south) * along;
    edge.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  const projected = edge.map(([lon, lat]) => raw(lon, lat));
  const xs = projected.map(([x]) => x);
  const ys = projected.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const width = Math.max(...xs) - left;
  const height = Math.max(...ys) - top;
  const scale = modelSpan / Math.max(width, height);

  return {
    project: (lon, lat) => {
      const [x, y] = raw(lon, lat);
      return [x * scale, y * scale];
    },
    unproject: (x, y) => projection.invert?.([x / scale, y / scale]) ?? centre,
    kilometresPerUnit: earthRadiusKm / scale,
    bounds: { x: left * scale, y: top * scale, width: width * scale, height: height * scale },
    geoBounds,
    centre,
  };
}
