import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { loss } from './loss';
import { trapezoid } from './trapezoid';

const hourlyTriangle = (): Float32Array => {
  const samples = 15 * 24 + 1;
  return Float32Array.from({ length: samples }, (_, hour) => Math.min(1, 0.5 + (0.5 * hour) / 240));
};

describe('loss', () => {
  it('K26 a 50-point drop with linear recovery over 10 days loses 250 %·day (Bruneau)', () => {
    const series = hourlyTriangle();
    const obtained = (loss(series, 1, 0, series.length, 1) * 100) / 24;
    recordCheck({
      id: 'K26',
      setup: 'drop by half, linear recovery over 10 days: Bruneau loss, %·day',
      expected: 250,
      obtained,
      tolerance: '5e-4',
      source: 'computed; Bruneau et al. 2003',
    });
    expect(obtained).toBeCloseTo(250, 3);
  });

  it('K26 with half of the drop recovered on day 5, three quarters of the loss lie before it', () => {
    const series = hourlyTriangle();
    const toDay5 = loss(series, 1, 0, 5 * 24 + 1, 1);
    const whole = loss(series, 1, 0, series.length, 1);
    // Linear recovery: what is left to lose falls with the square of what is left to recover.
    const recovered = 1 - Math.sqrt(1 - toDay5 / whole);
    recordCheck({
      id: 'K26',
      setup:
        'drop by half, linear recovery over 10 days: share of the drop recovered on day 5 (Henry and Ramirez-Marquez), from the loss so far',
      expected: 0.5,
      obtained: recovered,
      tolerance: '1e-4',
      source: 'computed; Henry and Ramirez-Marquez 2012',
    });
    expect(recovered).toBeCloseTo(0.5, 4);
    expect(toDay5 / whole).toBeCloseTo(0.75, 4);
  });

  it('reads only its own column', () => {
    const series = Float32Array.of(1, 0, 1, 0, 1, 0.5);
    expect(loss(series, 2, 0, 3, 2)).toBe(0);
    expect(loss(series, 2, 1, 3, 2)).toBeCloseTo(2 * (1 + 0.75), 6);
  });

  it('is 0 over a single sample, which spans no time', () => {
    expect(loss(Float32Array.of(0), 1, 0, 1, 0.25)).toBe(0);
    expect(loss(new Float32Array(), 1, 0, 0, 0.25)).toBe(0);
  });
});

describe('trapezoid', () => {
  it('equals the sum of its panels', () => {
    const values = Float32Array.from({ length: 41 }, (_, i) => Math.fround(((i * 37) % 11) / 11));
    let panels = 0;
    for (let i = 1; i < values.length; i++) panels += ((values[i - 1] ?? 0) + (values[i] ?? 0)) / 2;
    expect(trapezoid(values, 1, 0, values.length, 0.25)).toBeCloseTo(panels * 0.25, 9);
  });
});
