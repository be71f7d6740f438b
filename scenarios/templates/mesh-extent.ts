import type { Mesh } from '../format/mesh';

export type MeshExtent = {
  /** Middle of the sites, weighted by people where there are any. */
  readonly centre: { readonly lon: number; readonly lat: number };
  /** Half of the larger side of the box around all sites, degrees of latitude; at least a hundredth. */
  readonly reach: number;
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Where the sites of a mesh are. */
export function meshExtent(mesh: Mesh): MeshExtent {
  const peopled = mesh.nodes.filter((node) => (node.population?.people ?? 0) > 0);
  const chosen = peopled.length > 0 ? peopled : mesh.nodes;
  let lon = 0;
  let lat = 0;
  let weight = 0;
  for (const node of chosen) {
    const share = Math.max(1, node.population?.people ?? 1);
    lon += share * node.position.lon;
    lat += share * node.position.lat;
    weight += share;
  }
  const lons = mesh.nodes.map((node) => node.position.lon);
  const lats = mesh.nodes.map((node) => node.position.lat);
  const side = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  return { centre: { lon: lon / weight, lat: lat / weight }, reach: Math.max(0.01, side(lons) / 2, side(lats) / 2) };
}

/** A position some degrees north and east of another, within the map. */
export const moved = (
  from: { readonly lon: number; readonly lat: number },
  north: number,
  east: number,
): { readonly lon: number; readonly lat: number } => ({
  lat: Number(clamp(from.lat + north, -89, 89).toFixed(4)),
  lon: Number(clamp(from.lon + east, -179.9, 179.9).toFixed(4)),
});
