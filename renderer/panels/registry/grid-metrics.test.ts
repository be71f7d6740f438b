import { describe, expect, it } from 'vitest';
import type { RowField } from './arrange-rows';
import { boundedWidth, gridMetrics } from './grid-metrics';

const field = (id: string, width: number, kind = 'text') => ({ id, width, type: { kind } }) as unknown as RowField;
const columns = [field('name', 200), field('people', 80, 'number'), field('owner', 120)];

describe('gridMetrics', () => {
  it('gives the last column of words what is left', () => {
    expect(gridMetrics(columns, 1000, false).widths).toEqual([420, 80, 500]);
  });

  it('keeps the widths that the user has given, and puts the columns behind them further on', () => {
    const { widths, lefts, width } = gridMetrics(
      columns,
      1000,
      false,
      new Map([
        ['name', 300],
        ['owner', 640],
      ]),
    );
    expect(widths).toEqual([300, 80, 640]);
    expect(lefts).toEqual([0, 300, 380]);
    expect(width).toBe(1020);
  });

  it('lets no column vanish', () => {
    expect([boundedWidth(-50), boundedWidth(1e9), boundedWidth(100.4)]).toEqual([40, 900, 100]);
  });
});
