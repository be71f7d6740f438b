import { describe, expect, it } from 'vitest';
import { mapModel } from './elements';
import { linkEnds } from './link-ends';
import { neighbour } from './neighbour';
import { distanceToStretch, pick } from './pick';
import { fitProjection } from './projection';
import { testLink, testNode, twoTowns } from './test-mesh';

const mesh = {
  ...twoTowns,
  nodes: [
    testNode('a', 'school', 0, 0),
    testNode('b', 'school', 1, 0),
    testNode('c', 'school', 0.4, 0.1),
    testNode('d', 'school', 0, 1),
  ],
  links: [testLink('ab', 'a', 'b'), testLink('ad', 'a', 'd')],
};
const model = mapModel(mesh, fitProjection([[0, 0]]));
const places = Float32Array.from([0, 100, 100, 100, 40, 90, 0, 0]);
const sizes = Float32Array.from([1, 1, 1, 1]);
const ends = new Float32Array(8);
linkEnds(model, places, new Float32Array(2), 1, ends);
const at = (x: number, y: number, shown = true) => pick(model, places, sizes, ends, 1, x, y, () => shown);

describe('pick', () => {
  it('finds the nearest symbol that is touched', () => {
    expect(at(3, 98)).toEqual({ kind: 'node', index: 0 });
    expect(at(42, 92)).toEqual({ kind: 'node', index: 2 });
  });
  it('finds a link beside no symbol, and nothing in the open', () => {
    expect(at(75, 103)).toEqual({ kind: 'link', index: 0 });
    expect(at(70, 40)).toBeNull();
  });
  it('passes over links that are dimmed and nodes that are folded away', () => {
    expect(at(75, 103, false)).toBeNull();
    const folded = pick(model, places, Float32Array.from([1, 1, 0, 1]), ends, 1, 40, 90, () => false);
    expect(folded).toBeNull();
  });
});

describe('distanceToStretch', () => {
  it('measures to the line between the ends and to the ends beyond', () => {
    expect(distanceToStretch(5, 3, 0, 0, 10, 0)).toBe(3);
    expect(distanceToStretch(13, 4, 0, 0, 10, 0)).toBe(5);
    expect(distanceToStretch(3, 4, 0, 0, 0, 0)).toBe(5);
  });
});

describe('neighbour', () => {
  it('prefers a linked node over a nearer one', () => {
    expect(neighbour(model, places, sizes, 0, 'right')).toBe(1);
    expect(neighbour(model, places, sizes, 0, 'up')).toBe(3);
  });
  it('passes over what is folded away', () => {
    expect(neighbour(model, places, Float32Array.from([1, 0, 1, 1]), 0, 'right')).toBe(2);
  });
  it('takes the nearest where nothing is linked, and null where nothing lies', () => {
    expect(neighbour(model, places, sizes, 2, 'right')).toBe(1);
    expect(neighbour(model, places, sizes, 0, 'left')).toBeNull();
  });
});
