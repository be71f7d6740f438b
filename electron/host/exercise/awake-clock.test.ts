import { expect, it } from 'vitest';
import { awakeClock } from './awake-clock';

it('goes with the steady clock, and stands while the machine is asleep', () => {
  let steady = 5000;
  const awake = awakeClock(() => steady);
  const seen: number[] = [];
  for (const passed of [1000, 30_000, 7_200_000, 1000]) {
    steady += passed;
    seen.push(awake());
  }
  expect(seen).toEqual([1000, 31_000, 31_000, 32_000]);
});
