import { describe, expect, it } from 'vitest';
import { linkState, nodeState } from '@scenarios/format/run';
import { line, testModel, testRun, way } from '../test-mesh';

const model = testModel({
  nodes: [
    { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
    { id: 'junction' },
    { id: 'town', needs: [{ service: 'water', rate: 100 }] },
  ],
  links: [way('water', 'works', 'junction'), { ...way('water', 'junction', 'town'), id: 'main', latencyMinutes: 30 }],
});

describe('damage', () => {
  it('of a node is the worst that is not yet repaired', () => {
    const result = testRun(model, [
      { hours: 1, node: 'works', left: 0.5, repairHours: 4 },
      { hours: 2, node: 'works', left: 0.2, repairHours: 1 },
    ]);
    expect([1, 2, 3, 5].map((hours) => result.nodeFunction('works', hours))).toEqual([
      expect.closeTo(0.5),
      expect.closeTo(0.2),
      expect.closeTo(0.5),
      1,
    ]);
    expect(result.nodeState('works', 2)).toBe(nodeState.damaged);
    expect(result.records('nodeRepaired').map(({ hours }) => hours)).toEqual([3, 5]);
  });

  it('of a node without any condition left stops what passes through', () => {
    const result = testRun(model, [{ hours: 1, node: 'junction', repairHours: 1 }]);
    expect(result.share('town', 'water', 1)).toBe(0);
    expect(result.share('town', 'water', 2.4)).toBe(0);
    expect(result.share('town', 'water', 2.5)).toBe(1);
  });

  it('of a link lasts until all of it is repaired, and the latency has passed', () => {
    const result = testRun(model, [
      { hours: 1, link: 'main', repairHours: 4 },
      { hours: 2, link: 'main', repairHours: 1 },
    ]);
    expect(result.linkState('main', 3.5)).toBe(linkState.damaged);
    expect(result.share('town', 'water', 5.4)).toBe(0);
    expect(result.linkState('main', 5.4)).toBe(linkState.normal);
    expect(result.share('town', 'water', 5.5)).toBe(1);
  });

  it('during the latency starts it anew', () => {
    const result = testRun(model, [
      { hours: 1, link: 'main', repairHours: 1 },
      { hours: 2.25, link: 'main', repairHours: 0.1 },
    ]);
    expect(result.share('town', 'water', 2.8)).toBe(0);
    expect(result.share('town', 'water', 2.86)).toBe(1);
  });

  it('is undone at once by restoring', () => {
    const result = testRun(model, [
      { hours: 1, node: 'works', repairHours: 10 },
      { hours: 1, link: 'main' },
      { hours: 2, restoreNode: 'works' },
      { hours: 2, restoreLink: 'main' },
    ]);
    expect(result.share('town', 'water', 2.5)).toBe(1);
  });
});

it('derating limits a source, and restoring its node lifts it', () => {
  const result = testRun(model, [
    { hours: 1, derate: 'works', service: 'water', to: 30 },
    { hours: 2, restoreNode: 'works' },
  ]);
  expect(result.share('town', 'water', 1)).toBeCloseTo(0.3);
  expect(result.share('town', 'water', 2.5)).toBe(1);
});

it('a demand factor replaces the one before it', () => {
  const result = testRun(model, [
    { hours: 1, demand: 'water', factor: 2 },
    { hours: 2, demand: 'water', factor: 1 },
  ]);
  expect(result.share('town', 'water', 1)).toBeCloseTo(0.5);
  expect(result.share('town', 'water', 2)).toBe(1);
});

it('a grid node below the threshold of condition carries nothing, above it everything', () => {
  const grid = testModel({
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 10 }] },
      { id: 'substation' },
      { id: 'town', needs: [{ service: 'power', rate: 5 }] },
    ],
    links: [line('plant', 'substation'), line('substation', 'town')],
  });
  const slight = testRun(grid, [{ hours: 1, node: 'substation', left: 0.6 }]);
  expect(slight.share('town', 'power', 2)).toBe(1);
  const heavy = testRun(grid, [{ hours: 1, node: 'substation', left: 0.4 }]);
  expect(heavy.share('town', 'power', 2)).toBe(0);
});
