import { describe, expect, it } from 'vitest';
import { differenceRows } from '@scenarios/format/difference-rows';
import { differenceText, formatDifference } from './difference-text';

const difference = (id: string, mean: number, low: number, high: number) => ({
  id,
  unit: 'h',
  mean,
  low,
  high,
  firstBetter: 0.02,
  secondBetter: 0.95,
  equal: 0.03,
});
const names = { first: 'Single pillar', second: 'Resilient mesh', service: 'Power', hours: 72 };

describe('differenceRows', () => {
  it('turns the sign by which way the measure is better', () => {
    const rows = differenceRows([
      difference('loss.power', 12.3, 11.8, 12.9),
      difference('minimum.power', -0.3, -0.35, -0.25),
      difference('recover90.mobile.data', -2, -3, -1),
      difference('loss.water', 0.1, -0.2, 0.4),
    ]);
    expect(rows.map(({ favours }) => favours)).toEqual(['second', 'second', 'first', 'neither']);
    expect(rows[2]).toMatchObject({ measure: 'recover90', service: 'mobile.data' });
  });
});

describe('differenceText', () => {
  const text = (...of: Parameters<typeof difference>) => {
    const [row] = differenceRows([difference(...of)]);
    if (row === undefined) throw new Error('no row');
    return differenceText(row, names, 'en');
  };
  it('names the better design, the amount, the interval and the share of runs', () => {
    expect(text('loss.power', 12.34, 11.8, 12.9)).toBe(
      'Resilient mesh loses 12.3 h less Power (95 % interval 11.8 h to 12.9 h). Better in 95% of runs.',
    );
  });
  it('reads the interval from its small end, whatever the sign', () => {
    expect(text('minimum.power', -0.3, -0.35, -0.25)).toContain('25 points to 35 points');
  });
  it('says what a run that had not recovered counts as', () => {
    expect(text('recover90.power', 3, 2, 4)).toBe(
      'Resilient mesh has Power back to 90 % 3 h sooner (95 % interval 2 h to 4 h). Better in 95% of runs. ' +
        'A run still below at its end counts as 72 h (restricted mean).',
    );
  });
  it('claims nothing where the interval holds zero', () => {
    expect(text('loss.power', 0.1, -0.2, 0.4)).toBe('Power: the interval holds zero, so no difference is shown.');
  });
  it('writes signs where they matter and a dash for what is not finite', () => {
    expect(formatDifference('loss', 2, 'en', true)).toBe('+2 h');
    expect(formatDifference('loss', -0.25, 'en', true)).toBe('−0.25 h');
    expect(formatDifference('recover90', Infinity, 'en', true)).toBe('–');
  });
});
