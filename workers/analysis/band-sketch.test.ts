import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BandSketch, SketchShape } from './band-sketch';
import { addRun, createBandSketch, emptySketchBytes, sketchBytes, sketchError } from './band-sketch';
import { fitsShape, mergePacked, packSketch } from './packed-sketch';
import { quantile } from './quantile';
import { sketchedBands } from './sketched-bands';

const seed = 20_180_906;
const levels = [0.05, 0.25, 0.5, 0.75, 0.95];
const shape: SketchShape = { sampleCount: 3, kinds: ['share', 'unbounded'] };
const cells = 6;

const share = fc.oneof(fc.constantFrom(0, 1), fc.float({ min: 0, max: 1, noNaN: true }));
const amount = fc.oneof(fc.constantFrom(0, -0), fc.float({ noNaN: true, noDefaultInfinity: true }));
/** Runs of three samples with a share and an amount each. */
const runs = fc.array(
  fc.array(fc.tuple(share, amount), { minLength: 3, maxLength: 3 }).map((samples) => Float32Array.from(samples.flat())),
  { minLength: 1, maxLength: 70 },
);

const sketchOf = (values: readonly Float32Array[]): BandSketch => {
  const sketch = createBandSketch(shape);
  for (const run of values) addRun(sketch, run, 0);
  return sketch;
};

describe('band sketch', () => {
  it('gives quantiles within the stated error of the exact ones, and the mean of the runs', () => {
    fc.assert(
      fc.property(runs, (values) => {
        const bands = sketchedBands(packSketch(sketchOf(values)), shape, levels, {});
        for (let cell = 0; cell < cells; cell++) {
          const [sample, series] = [Math.floor(cell / 2), cell % 2];
          const column = Float32Array.from(values, (run) => run[cell] as number).sort();
          levels.forEach((level, at) => {
            const exact = quantile(column, level);
            const obtained = bands?.quantiles[(series * levels.length + at) * 3 + sample] ?? NaN;
            const below = column[Math.floor((column.length - 1) * level)] as number;
            const above = column[Math.min(column.length - 1, Math.floor((column.length - 1) * level) + 1)] as number;
            // The error of an observable is a share of the order statistics that it lies between; floats round once more.
            const size = Math.max(Math.abs(below), Math.abs(above));
            const bound = series === 0 ? sketchError.share : sketchError.relative * size;
            expect(Math.abs(obtained - exact)).toBeLessThanOrEqual(bound + size * 2 ** -22 + 1e-38);
          });
          const mean = column.reduce((sum, value) => sum + value / column.length, 0);
          const scale = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
          expect(Math.abs((bands?.mean[series * 3 + sample] ?? NaN) - mean)).toBeLessThanOrEqual(
            scale * 2 ** -22 + (series === 0 ? 5e-10 : 1e-44),
          );
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('is the same packed sketch in any order and from any split', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.nat(), (values, one, two) => {
        const whole = packSketch(sketchOf(values));
        expect(packSketch(sketchOf([...values].reverse()))).toEqual(whole);
        const cuts = [one % (values.length + 1), two % (values.length + 1)].sort((a, b) => a - b);
        const parts = [values.slice(0, cuts[0]), values.slice(cuts[0], cuts[1]), values.slice(cuts[1])].map(sketchOf);
        const merged = createBandSketch(shape);
        for (const part of parts.reverse()) mergePacked(merged, packSketch(part));
        expect(packSketch(merged)).toEqual(whole);
        expect(fitsShape(whole, shape, values.length)).toBe(true);
      }),
      { seed },
    );
  });

  it('is exact for one run, and where all runs are alike', () => {
    const run = Float32Array.of(0.12345, 1234.5, 1, -3, 0, 0);
    for (const values of [[run], Array.from({ length: 40 }, () => run)]) {
      const bands = sketchedBands(packSketch(sketchOf(values)), shape, [0.5], {});
      expect([...(bands?.quantiles ?? [])]).toEqual([run[0], run[2], run[4], run[1], run[3], run[5]]);
    }
  });

  it('does not grow with the runs', () => {
    const shares: SketchShape = { sampleCount: 1, kinds: ['share'] };
    const sketch = createBandSketch(shares);
    const before = sketchBytes(sketch);
    for (let step = 0; step <= 20_000; step++) addRun(sketch, Float32Array.of(step / 20_000), 0);
    expect(sketchBytes(sketch)).toBe(before);
    expect(sketchBytes(sketch) - emptySketchBytes(shares)).toBeLessThan(20_000);
    const amounts = createBandSketch({ sampleCount: 1, kinds: ['unbounded'] });
    const fill = (): void => {
      for (let step = 1; step <= 5000; step++) addRun(amounts, Float32Array.of(step), 0);
    };
    fill();
    const filled = sketchBytes(amounts);
    for (let round = 0; round < 5; round++) fill();
    expect(sketchBytes(amounts)).toBe(filled);
  });

  it('throws on what no run yields', () => {
    const sketch = createBandSketch({ sampleCount: 1, kinds: ['share', 'unbounded'] });
    expect(() => {
      addRun(sketch, Float32Array.of(NaN, 1), 0);
    }).toThrow(/NaN is not a share/);
    expect(() => {
      addRun(sketch, Float32Array.of(1, Infinity), 0);
    }).toThrow(/Infinity/);
    expect(() => {
      addRun(sketch, Float32Array.of(-0.5, 1), 0);
    }).toThrow(/is not a share/);
    expect(() => {
      mergePacked(sketch, packSketch(createBandSketch({ sampleCount: 1, kinds: ['share'] })));
    }).toThrow(/shape/);
  });

  it('takes nothing from a stranger that it cannot have packed', () => {
    const packed = packSketch(sketchOf([Float32Array.of(0.5, 2, 0.5, 2, 0.5, 2)]));
    expect(fitsShape(packed, shape, 1)).toBe(true);
    const wrong = [
      { ...packed, runs: 2 },
      { ...packed, shares: packed.shares.slice(1) },
      { ...packed, shares: packed.shares.map((count) => count + 1) },
      { ...packed, keys: packed.keys.slice(1) },
      { ...packed, keys: packed.keys.map(() => 65_536) },
      { ...packed, keys: packed.keys.map((key) => key + 7 * 65_536) },
      { ...packed, keys: packed.keys.map((key) => key - 65_536) },
      { ...packed, keys: packed.keys.map(() => NaN) },
      { ...packed, counts: packed.counts.map((count) => count + 1) },
      { ...packed, low: packed.low.slice(1) },
      { ...packed, low: packed.low.map(() => NaN) },
      { ...packed, sums: packed.sums.map(() => 0.5) },
      { ...packed, sums: packed.sums.slice(1) },
    ];
    for (const sketch of wrong) expect(fitsShape(sketch, shape, 1)).toBe(false);
  });
});
