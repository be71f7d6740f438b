import type { Issue } from '../format/issues';
import { numberAt, rowsWith } from './epanet-entries';
import type { EpanetSections } from './epanet-sections';

export type EpanetCurve = readonly { readonly x: number; readonly y: number }[];

const bounds = [-1e12, 1e12] as const;

/** The curves of a file by their ids, points in the order of the file. */
export function epanetCurves(sections: EpanetSections, issues: Issue[]): ReadonlyMap<string, EpanetCurve> {
  const curves = new Map<string, { x: number; y: number }[]>();
  for (const row of rowsWith(sections.rows('CURVES'), 'CURVES', 3, issues)) {
    const [id = ''] = row.entries;
    const points = curves.get(id) ?? [];
    points.push({ x: numberAt(row, 1, 'X', bounds, 0, issues), y: numberAt(row, 2, 'Y', bounds, 0, issues) });
    curves.set(id, points);
  }
  return curves;
}

/** The mean factor of every pattern by its id. */
export function epanetPatterns(sections: EpanetSections, issues: Issue[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const row of rowsWith(sections.rows('PATTERNS'), 'PATTERNS', 2, issues)) {
    const [id = ''] = row.entries;
    const pattern = sums.get(id) ?? { sum: 0, count: 0 };
    for (let place = 1; place < row.entries.length; place += 1) {
      pattern.sum += numberAt(row, place, `Pattern ${id}`, [-1e6, 1e6], 0, issues);
      pattern.count += 1;
    }
    sums.set(id, pattern);
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}

/** Value of a curve at some x, straight between its points and flat beyond its ends; null for a curve without points. */
export function alongCurve(curve: EpanetCurve, x: number): number | null {
  const [first] = curve;
  if (first === undefined) return null;
  let before = first;
  for (const point of curve) {
    if (x <= point.x) {
      const width = point.x - before.x;
      return width > 0 ? before.y + ((point.y - before.y) * (x - before.x)) / width : point.y;
    }
    before = point;
  }
  return before.y;
}
