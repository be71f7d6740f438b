import { describe, expect, it } from 'vitest';
import { clipRing } from './clip-ring';
import { landRings, type LandTopology } from './land-rings';
import { loadLand } from './load-land';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
] as const;

const area = (ring: readonly (readonly [number, number])[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], position) => {
      const [nextX, nextY] = ring[(position + 1) % ring.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );

describe('clipRing', () => {
  it('cuts a square to what lies in the box', () => {
    expect(area(clipRing(square, [2, 1, 9, 9]))).toBeCloseTo(6, 12);
  });
  it('leaves a ring inside alone and drops one outside', () => {
    expect(clipRing(square, [-1, -1, 5, 5])).toEqual(square);
    expect(clipRing(square, [5, 5, 6, 6])).toEqual([]);
  });
});

describe('landRings', () => {
  it('joins arcs, reversed ones too, and decodes deltas', () => {
    const topology: LandTopology = {
      type: 'Topology',
      transform: { scale: [0.5, 0.5], translate: [10, 20] },
      arcs: [
        [
          [0, 0],
          [8, 0],
          [0, 8],
        ],
        [
          [0, 0],
          [0, 8],
          [8, 0],
        ],
      ],
      objects: { land: { type: 'MultiPolygon', arcs: [[[0, -2]]] } },
    };
    const [ring] = landRings(topology, [0, 0, 50, 50]);
    expect(area(ring ?? [])).toBeCloseTo(16, 12);
    expect(landRings(topology, [30, 30, 50, 50])).toEqual([]);
  });

  it('finds Hokkaido in the bundled coast, within its box', async () => {
    const box = [139, 41, 146, 46] as const;
    const rings = landRings(await loadLand('10m'), box);
    const points = rings.flat();
    expect(points.length).toBeGreaterThan(500);
    for (const [lon, lat] of points) {
      expect(lon).toBeGreaterThanOrEqual(139 - 1e-9);
      expect(lon).toBeLessThanOrEqual(146 + 1e-9);
      expect(lat).toBeGreaterThanOrEqual(41 - 1e-9);
      expect(lat).toBeLessThanOrEqual(46 + 1e-9);
    }
    expect(Math.max(...rings.map(area))).toBeGreaterThan(7);
  });
});
