import { describe, expect, it } from 'vitest';
import { fitProjection, modelSpan } from './projection';

const hokkaido = [
  [140.4, 41.6],
  [145.6, 45.4],
  [141.35, 43.06],
] as const;

describe('fitProjection', () => {
  it('fits the points into the span, north up and east right', () => {
    const { bounds, project } = fitProjection(hokkaido);
    expect(Math.max(bounds.width, bounds.height)).toBeCloseTo(modelSpan, 6);
    for (const [lon, lat] of hokkaido) {
      const [x, y] = project(lon, lat);
      expect(x).toBeGreaterThanOrEqual(bounds.x - 1e-6);
      expect(x).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-6);
      expect(y).toBeGreaterThanOrEqual(bounds.y - 1e-6);
      expect(y).toBeLessThanOrEqual(bounds.y + bounds.height + 1e-6);
    }
    expect(project(141, 44)[1]).toBeLessThan(project(141, 43)[1]);
    expect(project(142, 43)[0]).toBeGreaterThan(project(141, 43)[0]);
  });

  it('gives back the place that was projected', () => {
    const { project, unproject } = fitProjection(hokkaido);
    const [lon, lat] = unproject(...project(142.5, 44.2));
    expect(lon).toBeCloseTo(142.5, 8);
    expect(lat).toBeCloseTo(44.2, 8);
  });

  it('knows the ground distance of a unit: Sapporo to Asahikawa is 114 km', () => {
    const { project, kilometresPerUnit } = fitProjection(hokkaido);
    const [x1, y1] = project(141.354, 43.062);
    const [x2, y2] = project(142.365, 43.771);
    expect(Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2) * kilometresPerUnit).toBeCloseTo(113.6, 0);
  });

  it('keeps areas true: equal cells at both ends of the map have equal size', () => {
    const { project } = fitProjection(hokkaido);
    const area = (lat: number): number => {
      const [x1, y1] = project(142, lat);
      const [x2, y2] = project(142.01, lat + 0.01);
      return Math.abs((x2 - x1) * (y2 - y1)) / Math.cos(((lat + 0.005) * Math.PI) / 180);
    };
    expect(area(45) / area(42)).toBeCloseTo(1, 2);
  });

  it('gives a single point a neighbourhood, and no points a world', () => {
    expect(fitProjection([[120, 24]]).bounds.width).toBeGreaterThan(0);
    expect(Number.isFinite(fitProjection([]).kilometresPerUnit)).toBe(true);
  });
});
