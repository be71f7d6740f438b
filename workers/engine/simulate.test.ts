import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { nodeState } from '@scenarios/format/run';
import { createSimulator } from './simulate';
import { line, testImpact, testModel, testRun, way } from './test-mesh';

const hospital = (sampleMinutes: number, hours = 8) =>
  testModel({
    sampleMinutes,
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 10 }] },
      {
        id: 'hospital',
        needs: [{ service: 'power', rate: 0.3, class: 'life' }],
        stores: [{ kind: 'battery', service: 'power', capacity: 0.3 * hours }],
      },
    ],
    links: [line('plant', 'hospital')],
  });

describe('an 8 h battery on a constant load', () => {
  it.each([1, 7, 15, 60])('K28 is empty at exactly 8 h with a tick of %i min', (sampleMinutes) => {
    const result = testRun(hospital(sampleMinutes), [{ hours: 1, node: 'plant' }]);
    const empty = result.records('storeEmpty');
    recordCheck({
      id: 'K28',
      setup: `8 h battery on a constant load, sampled every ${String(sampleMinutes)} min: hours until it is empty`,
      expected: 8,
      obtained: (empty[0]?.hours ?? NaN) - 1,
      tolerance: 'exact',
      source: 'property',
    });
    expect(empty).toHaveLength(1);
    expect(empty[0]?.hours).toBe(9);
    expect(result.nodeFunction('hospital', 8.99)).toBe(1);
    expect(result.nodeFunction('hospital', 9)).toBe(0);
    expect(result.nodeState('hospital', 5)).toBe(nodeState.onStore);
  });
});

it('shows a site as degraded, not as on store, where its store leaves another need unmet', () => {
  const model = testModel({
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 10 }] },
      { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
      {
        id: 'clinic',
        needs: [
          { service: 'power', rate: 1 },
          { service: 'water', rate: 1, floor: 0.4 },
        ],
        stores: [{ kind: 'battery', service: 'power', capacity: 8 }],
      },
    ],
    links: [line('plant', 'clinic'), way('water', 'works', 'clinic')],
  });
  const result = testRun(model, [
    { hours: 1, node: 'plant' },
    { hours: 2, node: 'works' },
  ]);
  expect(result.nodeState('clinic', 1.5)).toBe(nodeState.onStore);
  expect(result.nodeFunction('clinic', 3)).toBeCloseTo(0.4);
  expect(result.nodeState('clinic', 3)).toBe(nodeState.degraded);
});

describe('a run', () => {
  it('of an intact mesh changes nothing', () => {
    const { run } = testRun(hospital(15));
    expect(run.events).toBe(0);
    expect(run.notices).toEqual([]);
    expect([...run.series].every((value) => value === 1)).toBe(true);
    expect(run.log?.time.length).toBe(0);
  });

  it('gives the same digest again, with frames or without, and after another run', () => {
    const model = hospital(15);
    const simulator = createSimulator(model);
    const strike = testImpact(model, [{ hours: 1, node: 'plant', repairHours: 3 }]);
    const other = testImpact(model, [{ hours: 2, link: 'plant.hospital' }]);
    const first = simulator.run(strike, { recording: 'frames' });
    const between = simulator.run(other, { recording: 'series' });
    const second = simulator.run(strike, { recording: 'series' });
    expect(second?.digest).toBe(first?.digest);
    expect(second?.series).toEqual(first?.series);
    expect(second?.measures).toEqual(first?.measures);
    expect(between?.digest).not.toBe(first?.digest);
    expect(second?.log).toBeNull();
  });

  it('ends with null when it is stopped', () => {
    const model = hospital(15);
    let asked = 0;
    expect(createSimulator(model).run(testImpact(model, []), { recording: 'series' }, () => ++asked > 5)).toBeNull();
    expect(asked).toBe(6);
  });
});

describe('a network of water', () => {
  it('falls with its source and comes back with its repair', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
        { id: 'town', population: { people: 1000 }, needs: [{ service: 'water', rate: 80 }] },
      ],
      links: [way('water', 'works', 'town')],
    });
    const result = testRun(model, [{ hours: 1, node: 'works', left: 0.4, repairHours: 2 }]);
    expect(result.share('town', 'water', 2)).toBeCloseTo(0.5);
    expect(result.share('town', 'water', 3)).toBe(1);
  });
});
