import { describe, expect, it } from 'vitest';
import { layerShades, shadeOf } from './layer-shades';

const features = (...values: (number | undefined)[]) => ({
  features: values.map((value) => ({
    shape: 'point' as const,
    rings: [[[121, 25] as [number, number]]],
    ...(value === undefined ? {} : { value }),
  })),
});

describe('layerShades', () => {
  it('has no steps where values tell nothing apart', () => {
    expect(layerShades(features())).toEqual([]);
    expect(layerShades(features(undefined, undefined))).toEqual([]);
    expect(layerShades(features(2, 2, undefined))).toEqual([]);
  });

  it('leads from the least to the greatest value, each step denser than the one before', () => {
    const shades = layerShades(features(4, undefined, 0, 1));
    expect(shades.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(shades.map(({ share }) => share)).toEqual(shades.map(({ share }) => share).toSorted((a, b) => a - b));
    expect([0, 0.9, 1, 3.5, 4, undefined].map((value) => shadeOf(value, shades))).toEqual([0, 0, 1, 3, 3, 0]);
  });
});
