import type { GeoBox, GeoPoint } from './projection';

const steps = [30, 10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01];
const samples = 24;

/** Meridians and parallels of a box, at a round step that gives at least three across the shorter side. */
export function graticule([west, south, east, north]: GeoBox): readonly (readonly GeoPoint[])[] {
  const side = Math.min(east - west, north - south);
  const step = steps.find((candidate) => side / candidate >= 3) ?? 0.01;
  const lines: GeoPoint[][] = [];
  const along = (from: number, to: number, at: (value: number) => GeoPoint): GeoPoint[] =>
    Array.from({ length: samples + 1 }, (_, sample) => at(from + ((to - from) * sample) / samples));
  for (let count = Math.ceil(west / step); count * step <= east; count++)
    lines.push(along(south, north, (lat) => [count * step, lat]));
  for (let count = Math.ceil(south / step); count * step <= north; count++)
    lines.push(along(west, east, (lon) => [lon, count * step]));
  return lines;
}
