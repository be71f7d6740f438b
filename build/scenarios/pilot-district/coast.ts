import { place } from './place';

type Point = readonly [number, number];

/** Hand-drawn shore, kilometres east and north: a bay, an estuary, a headland, and a hinterland that leaves the view. */
const mainland: readonly Point[] = [
  [-2, 58],
  [6, 44],
  [2.5, 30],
  [5.5, 20],
  [3.9, 13],
  [4.3, 10],
  [3.4, 8.2],
  [4.0, 7.0],
  [3.5, 5.9],
  [4.0, 4.9],
  [4.1, 4.0],
  [3.4, 3.3],
  [2.5, 2.9],
  [1.95, 2.4],
  [1.85, 1.8],
  [2.2, 1.3],
  [2.9, 1.1],
  [3.2, 0.5],
  [2.8, 0.05],
  [1.8, 0.05],
  [0.5, 0.2],
  [-0.6, 0.12],
  [0.5, -0.05],
  [1.8, -0.25],
  [2.6, -0.35],
  [3.1, -0.9],
  [4.0, -1.3],
  [4.1, -1.9],
  [3.2, -2.3],
  [2.9, -2.8],
  [3.6, -3.1],
  [4.6, -3.2],
  [5.5, -3.6],
  [5.4, -4.4],
  [4.4, -4.6],
  [3.7, -4.8],
  [3.8, -5.5],
  [3.3, -6.1],
  [2.6, -6.8],
  [3.1, -8.2],
  [2.2, -10.5],
  [3.4, -13.5],
  [1.5, -20],
  [4.5, -31],
  [-3, -47],
  [-14, -58],
  [-38, -55],
  [-55, -40],
  [-62, -18],
  [-58, 4],
  [-64, 24],
  [-50, 44],
  [-28, 57],
];

const islets: readonly (readonly Point[])[] = [
  [
    [6.6, 1.9],
    [7.2, 2.2],
    [7.7, 1.8],
    [7.4, 1.3],
    [6.8, 1.2],
  ],
  [
    [6.1, -0.6],
    [6.5, -0.5],
    [6.6, -0.9],
    [6.2, -1.0],
  ],
  [
    [6.9, 6.6],
    [7.6, 7.4],
    [8.5, 7.2],
    [8.3, 6.3],
    [7.5, 6.0],
  ],
  [
    [6.4, -7.0],
    [7.0, -6.6],
    [7.3, -7.3],
    [6.8, -7.8],
  ],
];

/** A fixed number in −1…1 for every position, so that the shore is rough but always the same. */
function roughness(east: number, north: number): number {
  let mixed =
    Math.imul(Math.round(east * 1000) ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(Math.round(north * 1000), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2_147_483_648 - 1;
}

/** Halves every stretch and moves its middle sideways by a share of its length. */
function roughen(ring: readonly Point[]): Point[] {
  return ring.flatMap((from, index): Point[] => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const east = to[0] - from[0];
    const north = to[1] - from[1];
    const shift = 0.13 * roughness(from[0] + to[0], from[1] + to[1]);
    return [from, [(from[0] + to[0]) / 2 - north * shift, (from[1] + to[1]) / 2 + east * shift]];
  });
}

const written = (ring: readonly Point[]): [number, number][] =>
  roughen(roughen(roughen(ring))).map(([east, north]) => {
    const { lon, lat } = place(east, north);
    return [lon, lat];
  });

/** Land of the fictional district, as rings of longitude and latitude. */
export const coast: [number, number][][] = [mainland, ...islets].map(written);
