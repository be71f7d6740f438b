import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { expectedFunction } from './expected-function';

describe('expectedFunction', () => {
  it.each([
    [1, 0.1676],
    [3, 0.4085],
    [7, 0.7048],
    [30, 0.9496],
  ])('K20 a medium-voltage unanchored substation at 0.30 g, day %i', (day, published) => {
    const obtained = expectedFunction('substation-medium-voltage-unanchored', 0.3, day);
    recordCheck({
      id: 'K20',
      setup: `medium-voltage unanchored substation at 0.30 g: expected function on day ${String(day)}`,
      expected: published,
      obtained,
      tolerance: '5e-5',
      source: 'computed from HAZUS',
    });
    expect(obtained).toBeCloseTo(published, 4);
  });

  it('is whole without shaking, grows with time and hardening, and starts from what is left', () => {
    expect(expectedFunction('hospital-mid-rise-concrete', 0, 0)).toBe(1);
    const day = (at: number): number => expectedFunction('hospital-mid-rise-concrete', 0.5, at);
    expect(day(0)).toBeGreaterThan(0);
    expect(day(30)).toBeGreaterThan(day(3));
    expect(day(3000)).toBeCloseTo(1, 6);
    expect(expectedFunction('hospital-mid-rise-concrete', 0.5, 30, 2)).toBeGreaterThan(day(30));
  });
});
