import { testModel, testRun, way } from '@workers/engine/test-mesh';
import { expect, it } from 'vitest';
import { deliveredShares } from './delivered-shares';

it('delivered shares go by community and by class, weighted by time and rate', () => {
  const model = testModel({
    horizonHours: 10,
    sampleMinutes: 60,
    nodes: [
      { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
      {
        id: 'town',
        population: { people: 500 },
        needs: [
          { service: 'water', rate: 2, class: 'life' },
          { service: 'water', rate: 6, class: 'normal' },
        ],
      },
      { id: 'factory', needs: [{ service: 'water', rate: 2, class: 'normal' }] },
    ],
    links: [way('water', 'works', 'town'), way('water', 'works', 'factory')],
  });
  const { run } = testRun(model, [{ hours: 4, node: 'works', left: 0.2, repairHours: 4 }]);
  if (run.frames === null) throw new Error('no frames');
  const { communities, classes } = deliveredShares(model.mesh, model.index, run.frames);
  // From hour 4 to 8 only the life need of 2 out of 10 is met.
  expect(communities).toHaveLength(1);
  expect(communities[0]).toMatchObject({ node: 'town', people: 500, service: 'water', least: 0.25 });
  expect(communities[0]?.mean).toBeCloseTo(0.6 + 0.4 * 0.25, 6);
  expect(classes.map((entry) => [entry.class, entry.least])).toEqual([
    ['life', 1],
    ['normal', 0],
  ]);
  expect(classes[1]?.mean).toBeCloseTo(0.6, 6);
});
