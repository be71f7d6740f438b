import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../format/example-scenario';
import { parseScenario } from '../format/parse';
import type { GeojsonMapping } from './column-mapping';
import type { ReadInto } from './draft-flat';
import { guessGeojsonMapping } from './geojson-columns';
import { readGeojsonFeatures } from './geojson-features';
import { centroidOf } from './geojson-shape';
import type { MeshDraft } from './mesh-draft';
import { nearestNode } from './nearest-node';
import type { GeojsonChoices } from './read-geojson';
import { readGeojson } from './read-geojson';
import { writeLayerGeojson } from './write-geojson';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const example = parsed.value.designs[0]?.mesh ?? { services: [], nodes: [], links: [] };
const nothing: ReadInto = { services: [], nodes: [], links: [] };
const choices: GeojsonChoices = {
  points: 'nodes',
  lines: 'links',
  polygons: 'communities',
  snapKm: 0.2,
  layer: { name: { en: 'Flood', 'zh-Hant': '淹水' }, kind: 'flood' },
};

const featuresOf = (text: string) => {
  const read = readGeojsonFeatures(text);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('\n'));
  return read.value;
};
const read = (
  input: unknown,
  into: ReadInto = nothing,
  change: Partial<GeojsonChoices> = {},
  mapping: Partial<GeojsonMapping> = {},
): MeshDraft => {
  const features = featuresOf(typeof input === 'string' ? input : JSON.stringify(input, null, 1));
  const draft = readGeojson(
    features,
    { ...guessGeojsonMapping(features, into.services), ...mapping },
    { ...choices, ...change },
    into,
  );
  if (!draft.ok) throw new Error(draft.issues.map(({ message }) => message.en).join('\n'));
  return draft.value;
};
const refusal = (text: string): string => {
  const result = readGeojsonFeatures(text);
  return result.ok ? '' : `${result.issues[0]?.code ?? ''} ${result.issues[0]?.message.en ?? ''}`;
};
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const feature = (type: string, coordinates: unknown, properties: unknown = {}, more: object = {}) => ({
  type: 'Feature',
  ...more,
  properties,
  geometry: { type, coordinates },
});
const said = ({ notes }: MeshDraft): readonly string[] => notes.map(({ code, message }) => `${code} ${message.en}`);
const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('a GeoJSON file', () => {
  it('becomes nodes, links that end at the nearest nodes, and communities', () => {
    const draft = read(
      collection(
        feature(
          'Point',
          [121.5, 25.0],
          { name: '醫院甲', amenity: 'hospital', kind: '醫院', '用水需求 (CMD)': 240 },
          { id: 7 },
        ),
        feature('Point', [121.51, 25.0, 12], { name: 'School', kind: 'school', district: 'Ward 1' }, { id: 's-1' }),
        feature('Polygon', [square(121.4, 24.9, 0.1)], { name: 'Ward 1', population: 5000 }),
        feature(
          'LineString',
          [
            [121.5001, 25.0],
            [121.505, 25.001],
            [121.5101, 25.0],
          ],
          { services: 'data' },
          { id: 'w' },
        ),
        feature(
          'LineString',
          [
            [121.6, 25.0],
            [121.51, 25.0],
          ],
          { services: 'data' },
        ),
        feature(
          'LineString',
          [
            [121.6, 25.0],
            [121.7, 25.0],
          ],
          { services: 'data', from: 's-1', to: '醫院甲' },
        ),
        feature(
          'LineString',
          [
            [121.5, 25.0],
            [121.5001, 25.0],
          ],
          {},
        ),
      ),
    );
    expect(draft.nodes).toMatchObject([
      { line: 4, id: '7', values: { kind: 'hospital', position: { lon: 121.5, lat: 25 }, needs: [{ rate: 10 }] } },
      { id: 's-1', values: { kind: 'school', community: 'ward-1' } },
      { id: 'ward-1', values: { kind: 'community', population: { people: 5000 } } },
    ]);
    expect(draft.nodes[2]?.values.position?.lon).toBeCloseTo(121.45, 9);
    expect(draft.links).toMatchObject([
      { id: 'w', values: { from: '7', to: 's-1', carries: [{ service: 'data' }] } },
      { id: 's-1--7', values: { from: 's-1', to: '7' } },
    ]);
    expect(draft.links[0]?.values.lengthKm).toBeCloseTo(1.031, 2);
    expect(said(draft).map((each) => each.replace(/ \(line \d+\)/, ''))).toEqual([
      'exchange/unknown-node Feature 5: the line ends at 121.6, 25, farther than 0.2 km from every node; it was left out.',
      'exchange/skipped Feature 7: both ends of the line are nearest to "7"; it was left out.',
    ]);
    expect(said(draft)[0]).toMatch(/Feature 5 \(line \d+\)/);
  });

  it('may go to a layer of the map, or be left out, as chosen', () => {
    const file = collection(
      feature('MultiPolygon', [[square(121, 25, 1)], [square(123, 25, 1), square(123.2, 25.2, 0.2)]], {
        name: '甲',
        水深: 1.5,
      }),
      feature(
        'LineString',
        [
          [121, 25],
          [122, 25],
        ],
        { name: 'River' },
      ),
      feature('Point', [121, 25]),
    );
    const draft = read(file, nothing, { polygons: 'layer', lines: 'layer', points: 'ignore' });
    expect(draft.layers).toMatchObject([
      {
        id: 'flood',
        values: {
          kind: 'flood',
          features: [
            { name: '甲', value: 1.5, shape: 'polygon', rings: [{ length: 5 }] },
            { name: '甲', shape: 'polygon', rings: [{ length: 5 }, { length: 5 }] },
            { name: 'River', shape: 'line' },
          ],
        },
      },
    ]);
    expect(draft.nodes).toEqual([]);
    expect(said(draft)[0]).toContain('Feature 3');
    const layer = {
      ...draft.layers[0]?.values,
      id: 'flood',
      name: choices.layer.name,
      kind: 'flood' as const,
      colour: 'grey' as const,
      opacity: 1,
      visible: true,
      features: [...(draft.layers[0]?.values.features ?? [])],
    };
    const again = read(writeLayerGeojson(layer), nothing, { polygons: 'layer', lines: 'layer', points: 'layer' });
    expect(again.layers[0]?.values.features).toEqual(layer.features);
  });

  it('leaves out what has no right shape, by number, line and property', () => {
    const draft = read(
      '{"type":"FeatureCollection","features":[\n' +
        '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1e999,2]}},\n' +
        '{"type":"Feature","properties":{"name":"x"},"geometry":{"type":"Point","coordinates":[302480.1,2770000]}},\n' +
        '{"type":"Feature","properties":{"name":"x"},"geometry":{"type":"Point","coordinates":[25,121]}},\n' +
        '{"type":"Feature","properties":null,"geometry":null},\n' +
        '{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[]}},\n' +
        '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}},\n' +
        '{"type":"Feature","properties":{},"geometry":{"type":"__proto__","coordinates":[]}},\n' +
        '[],\n' +
        '{"type":"Feature","properties":{"name":"x","kind":"castle"},"geometry":{"type":"Point","coordinates":[1,2]}},\n' +
        '{"type":"Feature","properties":{"name":"x","holdfast":{"__proto__":{"polluted":1}}},"geometry":{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}},\n' +
        '{"type":"Feature","properties":{"people":5},"geometry":{"type":"Point","coordinates":[1,2]}}\n' +
        ']}',
    );
    expect(draft.nodes).toEqual([]);
    expect(said(draft).map((each) => each.split(':')[0])).toEqual([
      'exchange/skipped Feature 8 (line 9)',
      'exchange/bad-place Feature 1 (line 2)',
      'exchange/bad-place Feature 2 (line 3)',
      'exchange/bad-place Feature 3 (line 4)',
      'exchange/skipped Feature 4 (line 5)',
      'exchange/unsupported Feature 5 (line 6)',
      'exchange/bad-place Feature 6 (line 7)',
      'exchange/unsupported Feature 7 (line 8)',
      'exchange/unsupported Feature 10 (line 11)',
      'exchange/skipped Feature 11 (line 12)',
      'exchange/unknown-kind Feature 9 (line 10), "kind"',
    ]);
    expect(said(draft)[2]).toContain('TWD97 TM2');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('joins nodes of the design, and reads several parts as links of their own', () => {
    const draft = read(
      collection(
        feature(
          'MultiLineString',
          [
            [
              [140.05, 10.05],
              [140.1, 10.1],
            ],
            [
              [140.05, 10.05],
              [140.08, 10.02],
            ],
          ],
          { id: 'grid', services: 'power', kind: 'cable' },
        ),
      ),
      example,
    );
    expect(draft.links).toMatchObject([
      { id: 'grid-1', values: { from: 'plant', to: 'hill-village' } },
      { id: 'grid-2', values: { from: 'plant', to: 'shore-village' } },
    ]);
    expect(said(draft)).toHaveLength(1);
  });

  it('is refused whole where it is none, too deep, too large or in another reference system', () => {
    expect(refusal('{"type":"FeatureCollection","features":[')).toMatch(/^format\/not-json .*line 1, column \d+/);
    expect(refusal('['.repeat(200_000))).toMatch(/^format\/not-json/);
    expect(refusal(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatch(/^exchange\/not-this-format File:/);
    expect(refusal('{"type":"Topology"}')).toMatch(/^exchange\/not-this-format/);
    expect(refusal('{"type":"FeatureCollection","features":{"length":5}}')).toMatch(/^exchange\/not-this-format/);
    expect(
      refusal(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3826"}},"features":[]}',
      ),
    ).toBe(
      'exchange/unsupported File: its coordinates are in "urn:ogc:def:crs:EPSG::3826"; GeoJSON has longitude and latitude (WGS 84) only.',
    );
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])
      expect(refusal(`{"type":"FeatureCollection","crs":{"properties":{"name":"${name}"}},"features":[]}`)).toBe('');
    expect(refusal(`{"type":"FeatureCollection","features":[${'1,'.repeat(100_000)}1]}`)).toMatch(
      /^exchange\/too-large/,
    );
    expect(featuresOf('{"type":"Point","coordinates":[1,2]}').features).toHaveLength(1);
  });
});

describe('shapes', () => {
  it('have their centroid by area, holes taken out', () => {
    const ring = square(0, 0, 4) as [number, number][];
    const hole = square(0, 0, 2) as [number, number][];
    expect(centroidOf([[ring]])).toEqual({ lon: 2, lat: 2 });
    const { lon, lat } = centroidOf([[ring, hole.toReversed()]]);
    expect([lon, lat].map((each) => Number(each.toFixed(9)))).toEqual([2.333333333, 2.333333333]);
    expect(
      centroidOf([
        [
          [
            [1, 1],
            [1, 1],
            [1, 1],
            [1, 1],
          ],
        ],
      ]),
    ).toEqual({ lon: 1, lat: 1 });
  });

  it('find the nearest of many nodes as a plain search does', () => {
    let state = 7;
    const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
    const points = Array.from({ length: 500 }, (_, index) => ({
      id: String(index),
      lon: 121 + next(),
      lat: 25 + next(),
    }));
    const nearest = nearestNode(points);
    for (let time = 0; time < 300; time += 1) {
      const [lon, lat] = [121 + next(), 25 + next()];
      const cosine = Math.cos((lat * Math.PI) / 180);
      const distance = (point: { lon: number; lat: number }): number =>
        Math.hypot((point.lon - lon) * cosine, point.lat - lat) * 111.195;
      const best = points.reduce((one, other) => (distance(other) < distance(one) ? other : one));
      expect(nearest(lon, lat, 2)).toBe(distance(best) <= 2 ? best.id : null);
    }
    const heap = nearestNode(
      Array.from({ length: 20_000 }, (_, index) => ({ id: `n${String(index)}`, lon: 1, lat: 1 })),
    );
    for (let time = 0; time < 2000; time += 1) expect(heap(1, 1, 1)).not.toBeNull();
  });
});
