import { describe, expect, it } from 'vitest';
import { line, testModel, testRun, way } from '../test-mesh';

const services = [
  { id: 'power', flow: 'dc-power' as const, unit: 'MW', headline: true },
  { id: 'gas', flow: 'capacitated' as const, unit: 'm³/h' },
  { id: 'water', flow: 'capacitated' as const, unit: 'm³/h' },
];

/** A gas field that needs power, a plant that needs its gas, and a town on both. */
const loop = (more: { readonly outside?: boolean; readonly store?: number } = {}) =>
  testModel({
    services,
    horizonHours: 48,
    nodes: [
      {
        id: 'field',
        provides: [{ service: 'gas', capacity: 100 }],
        needs: [{ service: 'power', rate: 1, class: 'life' }],
        stores: more.store === undefined ? [] : [{ kind: 'battery', service: 'power', capacity: more.store }],
      },
      {
        id: 'plant',
        provides: [{ service: 'power', capacity: 50, blackStart: true }],
        needs: [{ service: 'gas', rate: 50 }],
      },
      { id: 'town', needs: [{ service: 'power', rate: 20 }] },
      ...(more.outside === true ? [{ id: 'outside', provides: [{ service: 'gas', capacity: 60 }] }] : []),
    ],
    links: [
      line('plant', 'field'),
      line('plant', 'town'),
      way('gas', 'field', 'plant'),
      ...(more.outside === true ? [way('gas', 'outside', 'plant')] : []),
    ],
  });
const twoStates = (result: ReturnType<typeof testRun>) =>
  result.run.notices
    .filter(({ code }) => code === 'settle/two-states')
    .map(({ nodes }) => (nodes ?? []).map((node) => result.model.index.nodes[node]));

describe('a loop of needs', () => {
  it('that stays dark although it could hold itself is told, with all who hang on it', () => {
    const result = testRun(loop(), [{ hours: 1, node: 'field', repairHours: 1 }]);
    expect(result.nodeFunction('plant', 48)).toBe(0);
    expect(twoStates(result)).toEqual([['field', 'plant', 'town']]);
  });

  it('is not told while it holds, nor where its part is broken for good', () => {
    expect(twoStates(testRun(loop()))).toEqual([]);
    expect(twoStates(testRun(loop(), [{ hours: 1, node: 'field' }]))).toEqual([]);
  });

  it('is not told where an outside supply brings it back', () => {
    const result = testRun(loop({ outside: true }), [{ hours: 1, node: 'field', repairHours: 1 }]);
    expect(result.share('town', 'power', 48)).toBe(1);
    expect(twoStates(result)).toEqual([]);
  });

  it('is not told of a chain that is dark at its end', () => {
    const chain = testModel({
      services,
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        {
          id: 'plant',
          provides: [{ service: 'power', capacity: 50, blackStart: true }],
          needs: [{ service: 'water', rate: 10 }],
        },
        { id: 'town', needs: [{ service: 'power', rate: 20 }] },
      ],
      links: [way('water', 'works', 'plant'), line('plant', 'town')],
    });
    expect(twoStates(testRun(chain, [{ hours: 1, node: 'works' }]))).toEqual([]);
  });

  it('is not told of a place that gets too little', () => {
    const scarce = testModel({
      services,
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        { id: 'ward', needs: [{ service: 'water', rate: 10, class: 'life' }] },
        { id: 'pool', needs: [{ service: 'water', rate: 10 }] },
      ],
      links: [way('water', 'works', 'ward'), way('water', 'works', 'pool')],
    });
    const result = testRun(scarce);
    expect(result.nodeFunction('pool', 24)).toBe(0);
    expect(twoStates(result)).toEqual([]);
  });
});

describe('needs that chase each other', () => {
  // A pump that lifts water for itself only while its rival, of a higher class, is down; the rival runs on the pump's water.
  const chase = testModel({
    services: [
      { id: 'water', flow: 'capacitated', unit: 'm³/h', headline: true },
      { id: 'gas', flow: 'capacitated', unit: 'm³/h' },
    ],
    nodes: [
      { id: 'tank', provides: [{ service: 'gas', capacity: 10 }] },
      {
        id: 'pump',
        needs: [{ service: 'gas', rate: 10, curve: 'threshold', threshold: 1 }],
        provides: [{ service: 'water', capacity: 10 }],
      },
      {
        id: 'rival',
        needs: [{ service: 'water', rate: 10, curve: 'threshold', threshold: 1 }],
        relays: [{ service: 'gas', capacity: 10 }],
      },
      { id: 'sink', needs: [{ service: 'gas', rate: 10, class: 'life' }] },
    ],
    links: [
      way('gas', 'tank', 'pump'),
      way('gas', 'tank', 'rival'),
      way('gas', 'rival', 'sink'),
      way('water', 'pump', 'rival'),
    ],
  });

  it('are told with their nodes and come to rest on the lower side, the same every time', () => {
    const result = testRun(chase);
    const told = result.run.notices.filter(({ code }) => code === 'settle/oscillates');
    expect(told).toHaveLength(1);
    expect((told[0]?.nodes ?? []).map((node) => result.model.index.nodes[node])).toEqual(['pump', 'rival', 'sink']);
    expect(result.run.notices.some(({ code }) => code === 'settle/bound-reached')).toBe(false);
    expect(result.nodeFunction('rival', 24)).toBe(0);
    expect(testRun(chase).run.digest).toBe(result.run.digest);
  });
});
