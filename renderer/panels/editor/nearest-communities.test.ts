import { node } from '@scenarios/format/node';
import { expect, it } from 'vitest';
import { nearestCommunities } from './nearest-communities';

const place = (id: string, lon: number, lat: number, kind = 'community') =>
  node.parse({ id, name: { en: id, 'zh-Hant': id }, kind, position: { lon, lat } });
const nodes = [
  place('far', 125, 25),
  place('near', 121.1, 25),
  place('north', 121, 25.3),
  place('site', 121, 25, 'school'),
];

it('lists every community, the nearest to what is chosen first', () => {
  expect(nearestCommunities(nodes, new Set(['site'])).map(({ id }) => id)).toEqual(['near', 'north', 'far']);
  expect(nearestCommunities(nodes, new Set()).map(({ id }) => id)).toEqual(['far', 'near', 'north']);
});
