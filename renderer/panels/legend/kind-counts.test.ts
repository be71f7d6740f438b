import { expect, it } from 'vitest';
import { kindCounts } from './kind-counts';

it('counts the kinds that occur, group by group', () => {
  expect(kindCounts(['school', 'hospital', 'substation', 'school', 'power-plant', 'community'])).toEqual([
    { kind: 'community', count: 1 },
    { kind: 'power-plant', count: 1 },
    { kind: 'substation', count: 1 },
    { kind: 'hospital', count: 1 },
    { kind: 'school', count: 2 },
  ]);
});
