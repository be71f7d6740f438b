import { expect, it } from 'vitest';
import { nodeState } from '@scenarios/format/run';
import { testModel, testRun, way } from '../test-mesh';

/** One node with a need of 100 water, its source cut down to `left` of it after an hour. */
function functionAt(left: number, need: object, condition?: number): number {
  const model = testModel({
    nodes: [
      { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
      { id: 'site', needs: [{ service: 'water', rate: 100, ...need }] },
    ],
    links: [way('water', 'works', 'site')],
  });
  const result = testRun(model, [
    { hours: 1, node: 'works', left },
    ...(condition === undefined ? [] : [{ hours: 1, node: 'site', left: condition }]),
  ]);
  return result.nodeFunction('site', 2);
}

it('function follows the share that is met, above its floor', () => {
  expect(functionAt(0.4, {})).toBeCloseTo(0.4);
  expect(functionAt(0.4, { floor: 0.5 })).toBeCloseTo(0.7);
  expect(functionAt(0, { floor: 0.5 })).toBeCloseTo(0.5);
});

it('a threshold need gives full function at or above it and the floor below', () => {
  expect(functionAt(0.5, { curve: 'threshold', threshold: 0.5 })).toBe(1);
  expect(functionAt(0.49, { curve: 'threshold', threshold: 0.5 })).toBe(0);
  expect(functionAt(0.49, { curve: 'threshold', threshold: 0.5, floor: 0.2 })).toBeCloseTo(0.2);
});

it('condition multiplies what the scarcest need allows', () => {
  expect(functionAt(0.4, {}, 0.5)).toBeCloseTo(0.2);
  const model = testModel({
    nodes: [
      { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
      { id: 'gas', provides: [{ service: 'data', capacity: 1, hub: true }] },
      {
        id: 'site',
        needs: [
          { service: 'water', rate: 100 },
          { service: 'data', rate: 1, floor: 0.3 },
        ],
      },
    ],
    links: [way('water', 'works', 'site'), way('data', 'gas', 'site')],
  });
  const result = testRun(model, [
    { hours: 1, node: 'gas' },
    { hours: 2, node: 'works', left: 0.1 },
    { hours: 3, node: 'site', left: 0.02 },
  ]);
  expect(result.nodeFunction('site', 1)).toBeCloseTo(0.3);
  expect(result.nodeState('site', 1)).toBe(nodeState.degraded);
  expect(result.nodeFunction('site', 2)).toBeCloseTo(0.1);
  expect(result.nodeFunction('site', 3)).toBeCloseTo(0.002);
  expect(result.nodeState('site', 3)).toBe(nodeState.damaged);
});
