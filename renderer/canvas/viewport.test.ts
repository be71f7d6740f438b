import { describe, expect, it } from 'vitest';
import { scaleBar } from './scale-bar';
import { contains, fitViewport, visibleBox } from './viewport';

describe('fitViewport', () => {
  const box = { x: -100, y: 50, width: 400, height: 200 };
  const inset = { top: 10, right: 20, bottom: 30, left: 40 };

  it('shows the box whole inside the inset, touching it on one axis', () => {
    const view = fitViewport(box, 860, 640, inset);
    expect(contains(visibleBox(view), box)).toBe(true);
    expect(box.x * view.zoom + view.panX).toBeCloseTo(40, 9);
    expect((box.x + box.width) * view.zoom + view.panX).toBeCloseTo(840, 9);
    const top = box.y * view.zoom + view.panY;
    const bottom = (box.y + box.height) * view.zoom + view.panY;
    expect(top - 10).toBeCloseTo(610 - bottom, 9);
  });
  it('shows a point at zoom 1', () => {
    expect(fitViewport({ x: 5, y: 5, width: 0, height: 0 }, 400, 300, inset).zoom).toBe(1);
  });
});

describe('scaleBar', () => {
  it('takes the longest round distance that fits', () => {
    expect(scaleBar(0.5, 120)).toEqual({ kilometres: 50, pixels: 100 });
    expect(scaleBar(0.01, 120)).toEqual({ kilometres: 1, pixels: 100 });
    expect(scaleBar(0.019, 120).kilometres).toBe(2);
  });
});
