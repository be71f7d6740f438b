import { describe, expect, it } from 'vitest';
import { readMillis } from './read-millis';

describe('times of observations', () => {
  it('reads hours and minutes, or minutes alone', () => {
    expect(['1:05', 'T+0:30', '1:00:30', '90', '２：１５', '0'].map(readMillis)).toEqual([
      3_900_000, 1_800_000, 3_630_000, 5_400_000, 8_100_000, 0,
    ]);
  });
  it('takes nothing else for a time', () => {
    expect(['', 'noon', '1:75', '-5', '1:5:99', '1.5'].map(readMillis)).toEqual([null, null, null, null, null, null]);
  });
});
