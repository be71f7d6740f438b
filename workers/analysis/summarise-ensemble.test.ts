import { describe, expect, it } from 'vitest';
import { summariseEnsemble } from './summarise-ensemble';
import type { EnsembleRuns } from './summarise-ensemble';

const levels = [0.05, 0.5, 0.95];

/** Deterministic numbers in 0–1 without order. */
const scatter = (i: number): number => ((Math.imul(i + 1, 0x9e3779b1) >>> 8) % 10_007) / 10_007;

const ensemble = (runs: number): EnsembleRuns => ({
  runs,
  seriesCount: 3,
  sampleCount: 7,
  series: Float32Array.from({ length: runs * 21 }, (_, i) => scatter(i)),
  measures: Float64Array.from({ length: runs * 4 }, (_, i) => scatter(i + 555)),
  measureIds: ['loss.power', 'minimum.power', 'recover90.power', 'person-hours.power'],
});

function naiveQuantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * level;
  return sorted.reduce((sum, value, i) => sum + value * Math.max(0, 1 - Math.abs(place - i)), 0);
}

describe('summariseEnsemble', () => {
  it('equals its naive twin', () => {
    const input = ensemble(23);
    const summary = summariseEnsemble(input, levels);
    for (let series = 0; series < 3; series++) {
      for (let sample = 0; sample < 7; sample++) {
        const values = Array.from({ length: 23 }, (_, run) => input.series[(run * 7 + sample) * 3 + series] ?? NaN);
        const mean = values.reduce((sum, value) => sum + value, 0) / 23;
        expect(summary?.mean[series * 7 + sample]).toBeCloseTo(mean, 6);
        levels.forEach((level, at) => {
          expect(summary?.quantiles[(series * 3 + at) * 7 + sample]).toBeCloseTo(naiveQuantile(values, level), 6);
        });
      }
    }
    input.measureIds.forEach((id, place) => {
      const values = Array.from({ length: 23 }, (_, run) => input.measures[run * 4 + place] ?? NaN);
      const mean = values.reduce((sum, value) => sum + value, 0) / 23;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 22;
      const measure = summary?.measures[place];
      expect(measure?.id).toBe(id);
      expect(measure?.mean).toBeCloseTo(mean, 12);
      expect(measure?.standardDeviation).toBeCloseTo(Math.sqrt(variance), 12);
      expect(measure?.quantiles[2]).toBeCloseTo(naiveQuantile(values, 0.95), 12);
    });
    expect(summary?.measures.map((measure) => measure.unit)).toEqual(['h', 'share', 'h', 'person·h']);
  });

  it('gives the run itself for a single run', () => {
    const input = ensemble(1);
    const summary = summariseEnsemble(input, levels);
    expect(summary?.mean[1 * 7 + 4]).toBe(input.series[4 * 3 + 1]);
    expect(summary?.quantiles[(1 * 3 + 2) * 7 + 4]).toBe(input.series[4 * 3 + 1]);
    expect(summary?.measures[0]?.standardDeviation).toBe(0);
  });

  it('reports its progress to the end, and ends early when told to', () => {
    const seen: string[] = [];
    summariseEnsemble(ensemble(2), levels, { progress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7']);
    let asked = 0;
    expect(summariseEnsemble(ensemble(2), levels, { stop: () => ++asked > 3 })).toBeNull();
    expect(asked).toBe(4);
  });

  it('throws on arrays that do not fit, and on NaN', () => {
    const input = ensemble(3);
    expect(() => summariseEnsemble({ ...input, runs: 4 }, levels)).toThrow(/4 runs/);
    input.series[5] = NaN;
    expect(() => summariseEnsemble(input, levels)).toThrow(/NaN in series 2 at sample 1/);
  });
});
