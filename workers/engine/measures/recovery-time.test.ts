import { expect, it } from 'vitest';
import { recoveryTime } from './recovery-time';

const after = (...shares: number[]): number => recoveryTime(Float32Array.from(shares), 1, 0, shares.length, 0.25, 0.9);

it('is 0 when the share never falls below the level, also where it sits on the level', () => {
  expect(after(1, 1, 1)).toBe(0);
  expect(after(1, 0.9, 1)).toBe(0);
});

it('runs from the first loss to the last time the share comes back', () => {
  expect(after(1, 0.5, 0.6, 0.95, 1)).toBe(0.5);
  expect(after(1, 0.5, 0.95, 0.2, 0.9, 1)).toBe(0.75);
  expect(after(0.5, 1, 1, 1)).toBe(0.25);
});

it('is the length of the grid when the share is still below at the end', () => {
  expect(after(1, 1, 0.5, 0.5, 0.8)).toBe(1);
  expect(after(1, 1, 1, 1, 0.8)).toBe(1);
});

it('reads only its own column', () => {
  const series = Float32Array.of(0, 1, 0, 0.5, 0, 1);
  expect(recoveryTime(series, 2, 1, 3, 1, 0.9)).toBe(1);
});
