import { describe, expect, it } from 'vitest';
import { line, testModel, testRun, way } from '../test-mesh';
import { createFuzz } from '../testing/fuzz';

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

describe('all fixed points of small meshes', () => {
  /** Every node gives a service of its own and cannot do without those of the nodes that it leans on. */
  const leaning = (leans: readonly (readonly number[])[]) =>
    testModel({
      services: leans.map((_, node) => ({ id: `s${String(node)}`, flow: 'reach' as const })),
      horizonHours: 4,
      sampleMinutes: 60,
      nodes: leans.map((on, node) => ({
        id: `n${String(node)}`,
        provides: [{ service: `s${String(node)}`, capacity: 1, hub: true }],
        needs: on.map((other) => ({ service: `s${String(other)}`, rate: 1 })),
      })),
      links: leans.flatMap((on, node) =>
        on.map((other) => way(`s${String(other)}`, `n${String(other)}`, `n${String(node)}`)),
      ),
    });

  /** Twin: tries every set of working nodes; those that are exactly the nodes whose every support works. */
  const fixedPoints = (leans: readonly (readonly number[])[], broken: number): number[] => {
    const found: number[] = [];
    for (let set = 0; set < 1 << leans.length; set += 1) {
      const holds = leans.every((on, node) => {
        const fed = node !== broken && on.every((other) => ((set >> other) & 1) === 1);
        return fed === (((set >> node) & 1) === 1);
      });
      if (holds) found.push(set);
    }
    return found;
  };

  it('a run ends in one of them, and tells the nodes of the largest where that is not the one', () => {
    const fuzz = createFuzz(5);
    let told = 0;
    for (let round = 0; round < 150; round += 1) {
      const count = 2 + fuzz.below(5);
      const leans = Array.from({ length: count }, (_, node) =>
        Array.from({ length: count }, (__, other) => other).filter(
          (other) => other !== node && fuzz.next() < 1.2 / count,
        ),
      );
      const struck = fuzz.below(count);
      const repaired = fuzz.next() < 0.7;
      const model = leaning(leans);
      const strike = { hours: 1, node: `n${String(struck)}` };
      const result = testRun(model, [repaired ? { ...strike, repairHours: 1 } : strike]);
      const where = `round ${String(round)}`;
      let ended = 0;
      for (let node = 0; node < count; node += 1)
        if (result.nodeFunction(`n${String(node)}`, 4) > 0) ended |= 1 << node;
      const all = fixedPoints(leans, repaired ? -1 : struck);
      expect(all, where).toContain(ended);
      const largest = all.reduce((a, b) => a | b, 0);
      expect(all, where).toContain(largest);
      const missing = [...leans.keys()].filter((node) => (((largest & ~ended) >> node) & 1) === 1);
      expect(twoStates(result), where).toEqual(missing.length > 0 ? [missing.map((node) => `n${String(node)}`)] : []);
      if (missing.length > 0) told += 1;
    }
    expect(told).toBeGreaterThan(10);
  });
});
