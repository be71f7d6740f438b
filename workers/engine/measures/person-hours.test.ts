import { expect, it } from 'vitest';
import { personHours } from './person-hours';

it('is people times hours where people are out for the whole time', () => {
  const people = Float32Array.of(1200, 5, 1200, 5, 1200, 5);
  expect(personHours(people, 2, 0, 3, 0.5)).toBe(1200);
  expect(personHours(people, 2, 1, 3, 0.5)).toBe(5);
});

it('is 0 where nobody is without', () => {
  expect(personHours(new Float32Array(10), 1, 0, 10, 0.25)).toBe(0);
});
