import { describe, expect, it } from 'vitest';
import { cutName } from './map-labels';
import { placeLabels, type LabelCandidate } from './place-labels';

const label = (item: number, x: number, y: number, priority: number): LabelCandidate => ({
  item,
  x,
  y,
  radius: 8,
  width: 60,
  height: 14,
  priority,
  mayCover: false,
});
const obstacle = ({ item, x, y, radius }: LabelCandidate) => ({ item, x, y, radius, minor: true });
const boxes = (candidates: readonly LabelCandidate[], placed: ReturnType<typeof placeLabels>) =>
  placed.map(({ item, dx, dy }) => {
    const of = candidates.find((candidate) => candidate.item === item) ?? label(item, 0, 0, 0);
    return { left: of.x + dx, right: of.x + dx + of.width, top: of.y + dy - 7, bottom: of.y + dy + 7 };
  });

describe('placeLabels', () => {
  it('stands to the right of a symbol that is alone', () => {
    const one = label(0, 100, 100, 1);
    expect(placeLabels([one], [obstacle(one)])).toEqual([{ item: 0, dx: 11, dy: 0 }]);
  });
  it('never lets two labels or a label and a symbol overlap, and keeps the most important', () => {
    const candidates = Array.from({ length: 60 }, (_, item) => label(item, (item * 37) % 200, (item * 53) % 150, item));
    const placed = placeLabels(candidates, candidates.map(obstacle));
    const drawn = boxes(candidates, placed);
    expect(placed.length).toBeGreaterThan(3);
    expect(placed.length).toBeLessThan(60);
    drawn.forEach((one, position) => {
      for (const other of drawn.slice(position + 1))
        expect(
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        ).toBe(false);
    });
    expect(placed[0]?.item).toBe(59);
  });
  it('covers minor symbols only with a label that may, and only where it must', () => {
    const one = label(0, 100, 100, 1);
    const ring = Array.from({ length: 24 }, (_, step) => {
      const angle = (step * Math.PI) / 12;
      return { item: step + 1, x: 100 + 30 * Math.cos(angle), y: 100 + 30 * Math.sin(angle), radius: 8, minor: true };
    });
    expect(placeLabels([one], ring)).toEqual([]);
    expect(placeLabels([{ ...one, mayCover: true }], ring)).toHaveLength(1);
    const major = ring.map((obstacle) => ({ ...obstacle, minor: false }));
    expect(placeLabels([{ ...one, mayCover: true }], major)).toEqual([]);
  });
  it('goes to the other side rather than out of the box', () => {
    const one = label(0, 190, 50, 1);
    const [placed] = placeLabels([one], [obstacle(one)], { left: 0, top: 0, right: 200, bottom: 100 });
    expect(190 + (placed?.dx ?? 0) + 60).toBeLessThanOrEqual(200);
  });
});

describe('cutName', () => {
  const width = (text: string): number => text.length * 10;
  it('keeps what fits and cuts what does not', () => {
    expect(cutName('Otaru', 60, width)).toBe('Otaru');
    expect(cutName('Asahikawa and Kamikawa', 100, width)).toBe('Asahikawa…');
  });
});
