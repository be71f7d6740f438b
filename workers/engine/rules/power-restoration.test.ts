import { describe, expect, it } from 'vitest';
import { nodeState } from '@scenarios/format/run';
import { line, testModel, testRun, way } from '../test-mesh';

describe('black start', () => {
  const model = testModel({
    horizonHours: 48,
    parameters: {
      'power.blackstart.delay': 2,
      'power.blackstart.hop': 30,
      'power.restoration.ramp': 0.4,
      'power.restoration.step': 15,
      'power.restoration.margin': 0,
    },
    nodes: [
      { id: 'hydro', provides: [{ service: 'power', capacity: 30, blackStart: true, startHours: 0.5 }] },
      { id: 's1' },
      { id: 's2' },
      { id: 'coal', provides: [{ service: 'power', capacity: 100, startHours: 6 }] },
      { id: 'homes', needs: [{ service: 'power', rate: 60 }] },
      { id: 'works', needs: [{ service: 'power', rate: 30, class: 'essential' }] },
      { id: 'ward', needs: [{ service: 'power', rate: 10, class: 'life' }] },
    ],
    links: [
      line('hydro', 's1'),
      line('s1', 's2'),
      line('s2', 'coal'),
      line('s1', 'ward'),
      line('s2', 'homes'),
      line('s2', 'works'),
    ],
  });
  // Losing the coal plant (100 of 130 MW running) for an hour brings everything down.
  const result = testRun(model, [{ hours: 1, node: 'coal', repairHours: 1 }]);

  it('begins after its delay, goes on hop by hop, and brings leaves along', () => {
    expect(result.records('islandCollapsed')).toHaveLength(1);
    expect(result.share('ward', 'power', 3.99)).toBe(0);
    // 1 h + 2 h delay + 0.5 h start, one hop of 0.5 h to s1, where the ward hangs.
    expect(result.share('ward', 'power', 4)).toBeGreaterThan(0);
    expect(result.nodeState('s2', 4.4)).toBe(nodeState.down);
    expect(result.nodeState('s2', 4.5)).toBe(nodeState.normal);
  });

  it('serves life, then essential, then normal, no more than is online, within the ramp', () => {
    // The ramp gives 40 % of 100 MW an hour: 10 MW a step.
    expect(result.share('ward', 'power', 4)).toBeCloseTo(1);
    expect(result.share('works', 'power', 4.5)).toBeCloseTo(1 / 3);
    expect(result.share('homes', 'power', 4.5)).toBe(0);
    expect(result.share('works', 'power', 9)).toBeCloseTo(20 / 30);
    expect(result.share('homes', 'power', 9)).toBe(0);
  });

  it('starts the big plant once its bus is live, and then all come back', () => {
    const coal = model.index.nodes.indexOf('coal');
    const started = result.records('sourceStarted').find(({ entity }) => entity === coal);
    // Repaired at 2 h; its bus is live one hop after s2.
    expect(started?.hours).toBeCloseTo(5 + 6);
    expect(result.share('works', 'power', 11)).toBe(1);
    expect(result.share('homes', 'power', 14)).toBe(1);
  });
});

it('operators keep their margin free after a collapse', () => {
  const model = testModel({
    parameters: {
      'power.restoration.margin': 0.2,
      'power.restoration.ramp': 100,
      'power.blackstart.delay': 1,
      'power.blackstart.hop': 0,
    },
    nodes: [
      { id: 'hydro', provides: [{ service: 'power', capacity: 50, dispatch: 0, blackStart: true }] },
      { id: 'coal', provides: [{ service: 'power', capacity: 100, dispatch: 100 }] },
      { id: 'town', needs: [{ service: 'power', rate: 100 }] },
    ],
    links: [line('hydro', 'town'), line('coal', 'town')],
  });
  const result = testRun(model, [{ hours: 1, node: 'coal' }]);
  expect(result.share('town', 'power', 1.9)).toBe(0);
  expect(result.share('town', 'power', 3)).toBeCloseTo(0.4);
});

it('a gas–power loop that went dark stays dark until an outside supply comes back', () => {
  const parts = (blackStart: boolean) =>
    testModel({
      horizonHours: 48,
      services: [
        { id: 'power', flow: 'dc-power', unit: 'MW', headline: true },
        { id: 'gas', flow: 'capacitated', unit: 'm³/h' },
      ],
      nodes: [
        {
          id: 'field',
          provides: [{ service: 'gas', capacity: 100 }],
          needs: [{ service: 'power', rate: 1, class: 'life' }],
        },
        {
          id: 'plant',
          provides: [{ service: 'power', capacity: 50, startHours: 1 }],
          needs: [{ service: 'gas', rate: 50, class: 'life' }],
        },
        { id: 'town', needs: [{ service: 'power', rate: 40 }] },
        { id: 'hydro', provides: [{ service: 'power', capacity: 5, dispatch: 0, blackStart, startHours: 1 }] },
      ],
      links: [line('plant', 'field'), line('plant', 'town'), line('plant', 'hydro'), way('gas', 'field', 'plant')],
    });
  const strike = [{ hours: 1, node: 'field', repairHours: 1 }];
  const without = testRun(parts(false), strike);
  expect(without.share('town', 'power', 1)).toBe(0);
  expect(without.nodeFunction('field', 10)).toBe(0);
  expect(without.share('town', 'power', 48)).toBe(0);
  const helped = testRun(parts(true), strike);
  expect(helped.share('town', 'power', 3)).toBe(0);
  expect(helped.share('town', 'power', 48)).toBe(1);
});

it('an intact grid comes up supplied: a loop in balance before the hazard stays so', () => {
  const model = testModel({
    services: [
      { id: 'power', flow: 'dc-power', unit: 'MW', headline: true },
      { id: 'gas', flow: 'capacitated', unit: 'm³/h' },
    ],
    nodes: [
      { id: 'field', provides: [{ service: 'gas', capacity: 100 }], needs: [{ service: 'power', rate: 1 }] },
      { id: 'plant', provides: [{ service: 'power', capacity: 50 }], needs: [{ service: 'gas', rate: 50 }] },
    ],
    links: [line('plant', 'field'), way('gas', 'field', 'plant')],
  });
  const result = testRun(model);
  expect(result.nodeFunction('plant', 24)).toBe(1);
  expect(result.run.events).toBe(0);
});
