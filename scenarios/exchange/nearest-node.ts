import { cosineOfLatitude } from './cosine-of-latitude';

type Point = { readonly id: string; readonly lon: number; readonly lat: number };

/** One kilometre along a meridian, degrees. */
const degreesPerKm = 1 / 111.195;

type Branch = {
  readonly point: Point;
  readonly byLon: boolean;
  readonly low: Branch | null;
  readonly high: Branch | null;
};

function grow(points: Point[], byLon: boolean): Branch | null {
  if (points.length === 0) return null;
  const key = byLon ? 'lon' : 'lat';
  points.sort((one, other) => one[key] - other[key] || (one.id < other.id ? -1 : 1));
  const middle = points.length >> 1;
  return {
    point: points[middle] as Point,
    byLon,
    low: grow(points.slice(0, middle), !byLon),
    high: grow(points.slice(middle + 1), !byLon),
  };
}

/**
 * Finds the nearest of many points within a distance, on a plane that touches the globe at the place asked for: exact enough
 * for some kilometres. Null where none is within `withinKm`. A k-d tree (Bentley 1975, doi:10.1145/361002.361007).
 */
export function nearestNode(points: readonly Point[]): (lon: number, lat: number, withinKm: number) => string | null {
  const root = grow([...points], true);
  return (lon, lat, withinKm) => {
    const cosine = Math.max(0.01, cosineOfLatitude(lat));
    let best: string | null = null;
    let least = withinKm * degreesPerKm * (withinKm * degreesPerKm);
    const visit = (branch: Branch | null): void => {
      if (branch === null) return;
      const { point } = branch;
      const east = (point.lon - lon) * cosine;
      const north = point.lat - lat;
      const distance = east * east + north * north;
      if (distance < least || (distance === least && best === null)) [best, least] = [point.id, distance];
      const across = branch.byLon ? east : north;
      const [near, far] = across > 0 ? [branch.low, branch.high] : [branch.high, branch.low];
      visit(near);
      if (across * across < least) visit(far);
    };
    visit(root);
    return best;
  };
}
