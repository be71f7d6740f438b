import { expect, it } from 'vitest';
import { tickPlaces } from './tick-places';

it('leaves ticks with room where they are and moves those that cover another', () => {
  expect(tickPlaces([0, 50, 52, 53, 200])).toEqual([0, 50, 60, 70, 200]);
});

it('never moves a tick far from its instant', () => {
  const wanted = Array.from({ length: 40 }, (_, position) => position * 3);
  tickPlaces(wanted).forEach((place, position) => {
    expect(place - (wanted[position] ?? 0)).toBeGreaterThanOrEqual(0);
    expect(place - (wanted[position] ?? 0)).toBeLessThanOrEqual(30);
  });
});
