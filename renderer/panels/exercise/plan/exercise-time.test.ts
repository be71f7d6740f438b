import { expect, it } from 'vitest';
import { lengthOfTime, readExerciseTime, relativeTime } from './exercise-time';

/** 22:00 on a day far from 1970. */
const from = { local: 20_000 * 86_400 + 22 * 3600, offsetMinutes: 480 };

it.each([
  ['T+1:30', 5400],
  ['1:30', 5400],
  ['+90', 5400],
  ['90', 5400],
  ['T-5', -300],
  ['１：３０', 5400],
  ['1h 30m', 5400],
  ['2 小時', 7200],
  ['23:30 L', 5400],
  ['0:30 L', 9000],
  ['soon', null],
  ['', null],
])('reads %s', (typed, seconds) => {
  expect(readExerciseTime(typed, from)).toBe(seconds);
});

it('reads what it writes', () => {
  for (const seconds of [0, 60, 5400, 90, -300, 360_000])
    expect(readExerciseTime(relativeTime(seconds), from)).toBe(seconds);
  for (const seconds of [0, 300, 5400, 45]) expect(readExerciseTime(lengthOfTime(seconds), from)).toBe(seconds);
});
