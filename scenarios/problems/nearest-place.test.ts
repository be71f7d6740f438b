import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearest } from './nearest-place';

const place = fc.record({
  position: fc.record({
    lon: fc.double({ min: 120, max: 122, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
  }),
});

/** The same by looking at every place. */
function nearestOfAll<Kind extends { readonly position: { readonly lon: number; readonly lat: number } }>(
  places: readonly Kind[],
  from: Kind,
): number {
  const poleward = from.position.lat / 90;
  const shrink = Math.max(0.01, 1 - poleward * poleward);
  const distances = places.map(({ position }) => {
    const east = (position.lon - from.position.lon) * shrink;
    const north = position.lat - from.position.lat;
    return east * east + north * north;
  });
  return distances.indexOf(Math.min(...distances));
}

describe('createNearest', () => {
  it('finds what a look at every place finds', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), place, (places, from) => {
        expect(createNearest(places)(from)).toBe(places[nearestOfAll(places, from)]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('finds nothing among no places', () => {
    expect(createNearest([])({ position: { lon: 0, lat: 0 } })).toBeNull();
  });
});
