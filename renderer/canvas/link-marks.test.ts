import { expect, it } from 'vitest';
import type { MapLink, MapModel } from './elements';
import { linkMarks } from './link-marks';

const link = (id: string, from: number, to: number, rightOfWay: string | null): MapLink => ({
  id,
  from,
  to,
  rightOfWay,
  services: ['power'],
  style: { colour: 'link-normal', dash: [] },
  tie: false,
  directed: false,
  importance: 1,
});
const model: MapModel = {
  nodes: [],
  links: [link('a', 0, 1, 'bridge'), link('b', 0, 1, 'bridge'), link('c', 2, 3, 'bridge'), link('d', 1, 2, null)],
};
const marked = (...of: Parameters<typeof linkMarks> extends [unknown, ...infer Rest] ? Rest : never) => {
  const marks = linkMarks(model, ...of);
  return model.links.flatMap(({ id }, index) => (marks.marked(index) ? [id] : []));
};

it('brings out every link of the right-of-way of the chosen one, wherever it ends', () => {
  expect(marked({ kind: 'link', index: 1 }, null)).toEqual(['a', 'b', 'c']);
});

it('does not take links without a right-of-way for ones that share it', () => {
  expect(marked({ kind: 'link', index: 3 }, null)).toEqual(['d']);
});

it('brings out what touches a site, and nothing where nothing is chosen', () => {
  expect(marked({ kind: 'node', index: 2 }, null)).toEqual(['c', 'd']);
  expect(marked(null, null)).toEqual([]);
});
