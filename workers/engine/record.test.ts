import { describe, expect, it } from 'vitest';
import { measureIds } from '@scenarios/format/measure-ids';
import { line, testModel, testRun, way } from './test-mesh';

const observed = (id: string, observable: object) => ({
  id,
  name: { en: id, 'zh-Hant': id },
  unit: 'x',
  observable: observable as never,
  use: 'hold-out' as const,
  points: [],
});

const model = testModel({
  horizonHours: 4,
  sampleMinutes: 60,
  nodes: [
    { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
    { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
    {
      id: 'big',
      kind: 'community',
      population: { people: 300 },
      needs: [
        { service: 'power', rate: 3 },
        { service: 'water', rate: 9 },
      ],
    },
    { id: 'small', kind: 'community', population: { people: 100 }, needs: [{ service: 'power', rate: 1 }] },
    { id: 'mast', kind: 'base-station', quantity: 40, needs: [{ service: 'power', rate: 0.5 }] },
    { id: 'phone', needs: [{ service: 'data', rate: 3 }] },
    { id: 'office', needs: [{ service: 'data', rate: 1 }], provides: [{ service: 'data', capacity: 1, hub: true }] },
  ],
  links: [line('plant', 'big'), line('plant', 'small'), line('plant', 'mast'), way('water', 'works', 'big')],
  incident: {
    observed: [
      observed('served', { kind: 'delivered', service: 'power', scale: 10 }),
      observed('dark', { kind: 'people-without', service: 'power', scale: 0.001 }),
      observed('masts', { kind: 'sites-out', nodeKind: 'base-station', scale: 1 }),
    ],
    facts: [],
  },
});

describe('series', () => {
  const { run } = testRun(model, [
    { hours: 1.5, link: 'plant.big', repairHours: 1 },
    { hours: 1.5, link: 'plant.mast', repairHours: 1 },
  ]);
  const row = (sample: number) =>
    [...run.series.subarray(sample * 6, sample * 6 + 6)].map((value) => Math.round(value * 1e4) / 1e4);

  it('weigh communities by people, other needs by rate, and add up observables', () => {
    expect(row(1)).toEqual([1, 1, 0.25, 45, 0, 0]);
    expect(row(2)).toEqual([0.25, 1, 0.25, 10, 0.3, 40]);
    expect(row(3)).toEqual([1, 1, 0.25, 45, 0, 0]);
  });

  it('lead to the measures of the run', () => {
    const measure = (id: string) => run.measures[measureIds(model.headlineServices).indexOf(id)];
    expect(measure('minimum.power')).toBeCloseTo(0.25);
    expect(measure('loss.power')).toBeCloseTo(0.75);
    expect(measure('person-hours.power')).toBeCloseTo(300);
    expect(measure('loss.water')).toBe(0);
  });
});

describe('frames', () => {
  it('stand at every sample and at every instant at which something showed', () => {
    const { run } = testRun(model, [{ hours: 1.5, link: 'plant.big', repairHours: 1 }]);
    const hours = [...(run.frames?.time ?? [])].map((time) => time / 3600);
    expect(hours).toEqual([0, 1, 1.5, 2, 2.5, 3, 4]);
  });

  it('are cut down to the samples, with a notice, where memory would run out', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      hours: 1 + i / 1000,
      link: 'plant.big',
      repairHours: 0.0005,
    }));
    const bounded = testModel({
      parameters: { 'frames.max-megabytes': 1 },
      horizonHours: 4,
      sampleMinutes: 60,
      nodes: [
        ...Array.from({ length: 2000 }, (_, i) => ({ id: `n${i}` })),
        { id: 'plant', provides: [{ service: 'power', capacity: 10 }] },
        { id: 'big', needs: [{ service: 'power', rate: 3 }] },
      ],
      links: [line('plant', 'big')],
    });
    const { run } = testRun(bounded, many);
    expect(run.notices.map(({ code }) => code)).toContain('frames/bound-reached');
    expect(run.frames?.time.length).toBeLessThan(110);
    expect([...(run.frames?.time ?? [])].slice(-2)).toEqual([3 * 3600, 4 * 3600]);
  });
});
