import { describe, expect, it } from 'vitest';
import { placeCard, type Box } from './place-card';

const card = { width: 320, height: 220 };
const view = { width: 1280, height: 800 };
const overlaps = (control: Box, { left, top }: { readonly left: number; readonly top: number }): boolean =>
  left < control.left + control.width &&
  control.left < left + card.width &&
  top < control.top + control.height &&
  control.top < top + card.height;

describe('the card of the tour', () => {
  it('stands at the wanted side where there is room', () => {
    const control = { left: 400, top: 300, width: 80, height: 30 };
    expect(placeCard(control, card, view, 'right')).toEqual({ left: 494, top: 300 });
    expect(placeCard(control, card, view, 'below')).toEqual({ left: 400, top: 344 });
  });

  it('takes another side at the edge of the window', () => {
    const control = { left: 1180, top: 300, width: 90, height: 30 };
    expect(placeCard(control, card, view, 'right')).toEqual({ left: 846, top: 300 });
  });

  it.each(['right', 'left', 'below', 'above'] as const)('never covers the control, wanted %s', (side) => {
    for (let left = 0; left <= 1240; left += 62)
      for (let top = 0; top <= 770; top += 55) {
        const control = { left, top, width: 40, height: 30 };
        const place = placeCard(control, card, view, side);
        expect(overlaps(control, place)).toBe(false);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + card.width).toBeLessThanOrEqual(view.width);
        expect(place.top + card.height).toBeLessThanOrEqual(view.height);
      }
  });

  it('stands at the foot of what is taller than itself', () => {
    const control = { left: 196, top: 44, width: 720, height: 648 };
    expect(placeCard(control, card, view, 'right')).toEqual({ left: 930, top: 472 });
  });

  it('goes to the lower right corner without a control', () => {
    expect(placeCard(null, card, view, 'right')).toEqual({ left: 952, top: 548 });
  });
});
