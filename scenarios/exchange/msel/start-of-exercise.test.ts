import { expect, it } from 'vitest';
import { startOfExercise } from './start-of-exercise';

it('counts the hours of the plan from the start of the scenario, over the end of a year', () => {
  expect(startOfExercise('2026-12-31T22:30+08:00', 2.75)).toBe('2027-01-01T01:15:00+08:00');
  expect(startOfExercise('2028-02-28T23:00:00-03:30', 1)).toBe('2028-02-29T00:00:00-03:30');
  expect(startOfExercise('2026-02-30T00:00:00+00:00', 0)).toBeNull();
});
