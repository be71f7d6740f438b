import { mapLayer } from '@scenarios/format/map-layer';
import { node } from '@scenarios/format/node';
import { describe, expect, it } from 'vitest';
import { layerExposure } from './layer-exposure';

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const layer = (features: readonly unknown[]) =>
  mapLayer.parse({ id: 'zone', name: { en: 'Zone', 'zh-Hant': '區' }, kind: 'flood', features });
const polygon = (...rings: [number, number][][]) => ({ shape: 'polygon', rings });
const place = (id: string, lon: number, lat: number, people?: number) =>
  node.parse({
    id,
    name: { en: id, 'zh-Hant': id },
    kind: people === undefined ? 'school' : 'community',
    position: { lon, lat },
    ...(people === undefined ? {} : { population: { people } }),
  });

describe('layerExposure', () => {
  it('answers nothing for a layer without areas', () => {
    expect(layerExposure(layer([{ shape: 'line', rings: [square(0, 0, 4)] }]), [place('in', 1, 1)])).toBeNull();
  });

  it('counts what stands inside, once where areas overlap, and leaves holes out', () => {
    const zone = layer([polygon(square(0, 0, 4), square(1, 1, 1)), polygon(square(3, 3, 4))]);
    const found = layerExposure(zone, [
      place('in', 0.5, 0.5, 200),
      place('hole', 1.5, 1.5, 900),
      place('twice', 3.5, 3.5, 30),
      place('school', 6, 6),
      place('out', 8, 1, 5000),
    ]);
    expect(found).toEqual({ nodes: ['in', 'twice', 'school'], residents: 230 });
  });
});
