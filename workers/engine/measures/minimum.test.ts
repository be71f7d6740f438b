import { expect, it } from 'vitest';
import { minimum } from './minimum';

it('is the least of its own column', () => {
  const series = Float32Array.of(1, 0.1, 0.25, 0.9, 0.5, 0.9);
  expect(minimum(series, 2, 0, 3)).toBe(0.25);
  expect(minimum(series, 2, 1, 3)).toBe(Math.fround(0.1));
});

it('looks no further than the samples that there are', () => {
  expect(minimum(Float32Array.of(0.75, 0.5, 0), 1, 0, 2)).toBe(0.5);
  expect(minimum(new Float32Array(), 1, 0, 0)).toBe(1);
});
