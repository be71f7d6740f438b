import { expect, it } from 'vitest';
import { scenario } from '@scenarios/format/scenario';
import { compile } from './compile';
import { line, testModel, way } from './test-mesh';

it('flattens facets in document order and numbers networks locally', () => {
  const model = testModel({
    nodes: [
      { id: 'a', provides: [{ service: 'power', capacity: 10 }] },
      { id: 'b', needs: [{ service: 'water', rate: 1 }], stores: [{ kind: 'tank', service: 'water', capacity: 2 }] },
      {
        id: 'c',
        provides: [{ service: 'water', capacity: 5 }],
        needs: [
          { service: 'power', rate: 1, class: 'normal' },
          { service: 'power', rate: 2, class: 'life' },
        ],
        stores: [{ kind: 'battery', service: 'power', capacity: 3 }],
      },
    ],
    links: [line('a', 'c', 7), way('water', 'c', 'b')],
  });
  expect(model.index.needs.map(({ node, service }) => `${node} ${service}`)).toEqual(['b water', 'c power', 'c power']);
  expect([...model.needStart]).toEqual([0, 0, 1, 3]);
  expect([...model.needClass]).toEqual([2, 2, 0]);
  // The battery covers the more important of the two needs.
  expect([...model.storeNeed]).toEqual([0, 2]);
  expect([...model.storeCapacity]).toEqual([7200, 10_800]);
  const [power, water, data] = model.networks;
  expect([...(power?.nodes ?? [])]).toEqual([0, 2]);
  expect([...(power?.local ?? [])]).toEqual([0, -1, 1]);
  expect([...(power?.arcCapacity ?? [])]).toEqual([7]);
  expect([...(water?.links ?? [])]).toEqual([1]);
  expect(water?.arcCapacity[0]).toBe(Infinity);
  expect(data?.nodeCount).toBe(0);
});

it('lays the sample grid from 0 to the horizon', () => {
  const model = testModel({ horizonHours: 1.1, sampleMinutes: 15, nodes: [{ id: 'a' }] });
  expect(model.sampleCount).toBe(5);
  expect(testModel({ horizonHours: 72, sampleMinutes: 15, nodes: [{ id: 'a' }] }).sampleCount).toBe(289);
});

it('lists headline shares first, then observables', () => {
  const observed = (id: string, observable: object) => ({
    id,
    name: { en: id, 'zh-Hant': id },
    unit: 'MW',
    observable: observable as never,
    use: 'hold-out' as const,
    points: [],
  });
  const model = testModel({
    nodes: [{ id: 'a' }],
    incident: { observed: [observed('demand-served', { kind: 'delivered', service: 'power', scale: 2 })], facts: [] },
  });
  expect(model.series.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'delivered-share power',
    'delivered-share water',
    'delivered-share data',
    'observable demand-served',
  ]);
  expect(model.measureIds[0]).toBe('loss.power');
});

it('names the designs that there are when asked for another', () => {
  const { mesh } = testModel({ nodes: [{ id: 'a' }] });
  const text = { en: 'x', 'zh-Hant': 'x' };
  const document = scenario.parse({
    format: 'holdfast-scenario',
    version: 1,
    id: 'x',
    title: text,
    summary: text,
    start: '2026-01-01T00:00:00+00:00',
    horizonHours: 1,
    fictional: true,
    designs: [{ id: 'only', name: text, summary: text, mesh }],
    hazards: [
      {
        id: 'h',
        name: text,
        summary: text,
        kind: 'script',
        events: [{ do: 'demand', atHours: 0, service: 'power', factor: 1 }],
      },
    ],
  });
  const result = compile(document, 'other');
  expect(result.ok).toBe(false);
  if (!result.ok) {
    expect(result.issues[0]?.code).toBe('scenario/unknown-design');
    expect(result.issues[0]?.advice.en).toContain('only');
  }
});
