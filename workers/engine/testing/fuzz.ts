import { uniform } from '../random';

/** Seeded numbers for tests: `next()` in (0, 1), `below(n)` a whole number from 0 to n − 1. */
export function createFuzz(seed: number): { next(): number; below(limit: number): number } {
  let drawn = 0;
  const next = (): number => uniform(seed, 0, 0, drawn++);
  return { next, below: (limit) => Math.floor(next() * limit) };
}
