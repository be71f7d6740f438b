import { describe, expect, it } from 'vitest';
import { testModel, testRun, way } from '../test-mesh';

const people = (id: string, count: number) => ({
  id,
  kind: 'community' as const,
  population: { people: count },
  needs: [{ service: 'water', rate: 1, class: 'life' as const }],
});

/** Two communities on two works of their own. */
const parts = (parameters: Parameters<typeof testModel>[0]['parameters'] = {}) =>
  testModel({
    parameters: { 'measure.buffer-hours': 6, 'measure.survival-hours': 20, ...parameters },
    horizonHours: 48,
    sampleMinutes: 60,
    nodes: [
      { id: 'east-works', provides: [{ service: 'water', capacity: 1 }] },
      { id: 'west-works', provides: [{ service: 'water', capacity: 1 }] },
      people('east', 100),
      people('west', 900),
    ],
    links: [way('water', 'east-works', 'east'), way('water', 'west-works', 'west')],
  });

const measure = (result: ReturnType<typeof testRun>, id: string): number => {
  const place = result.model.measureIds.indexOf(id);
  return result.run.measures[place] ?? NaN;
};

describe('buffer time', () => {
  it('ends once enough people have gone without for long enough', () => {
    const east = testRun(parts(), [{ hours: 2, node: 'east-works' }]);
    expect(measure(east, 'buffer')).toBe(8);
    const tooFew = testRun(parts({ 'measure.buffer-people': 0.2 }), [{ hours: 2, node: 'east-works' }]);
    expect(measure(tooFew, 'buffer')).toBe(48);
  });

  it('starts again when the supply came back in between', () => {
    const result = testRun(parts(), [
      { hours: 2, node: 'east-works', repairHours: 5 },
      { hours: 10, node: 'east-works' },
    ]);
    expect(measure(result, 'buffer')).toBe(16);
  });

  it('is the whole run where nothing happens', () => {
    expect(measure(testRun(parts()), 'buffer')).toBe(48);
  });
});

describe('survival', () => {
  it('is lost once any community has gone without for too long, and only then', () => {
    const short = testRun(parts(), [{ hours: 2, node: 'east-works', repairHours: 19 }]);
    const long = testRun(parts(), [{ hours: 2, node: 'east-works', repairHours: 20 }]);
    expect(measure(short, 'survival')).toBe(1);
    expect(measure(long, 'survival')).toBe(0);
  });
});

describe('first-strike non-lethality', () => {
  it('is what is left right after the first blow, and the least while the cascade runs on', () => {
    const result = testRun(parts({ 'measure.cascade-hours': 12 }), [
      { hours: 2, node: 'east-works' },
      { hours: 4, node: 'west-works', repairHours: 1 },
      { hours: 30, node: 'west-works' },
    ]);
    expect(measure(result, 'first-wave')).toBe(0.5);
    expect(measure(result, 'after-cascade')).toBe(0);
    const later = testRun(parts({ 'measure.cascade-hours': 12 }), [
      { hours: 2, node: 'east-works' },
      { hours: 30, node: 'west-works' },
    ]);
    expect(measure(later, 'after-cascade')).toBe(0.5);
  });

  it('is whole where nothing is struck', () => {
    const result = testRun(parts());
    expect(measure(result, 'first-wave')).toBe(1);
    expect(measure(result, 'after-cascade')).toBe(1);
  });

  it('counts every need where none is of the life class, and is 1 where nothing is needed', () => {
    const plain = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 4 }] },
        { id: 'shop', needs: [{ service: 'water', rate: 4 }] },
      ],
      links: [way('water', 'works', 'shop')],
    });
    expect(measure(testRun(plain, [{ hours: 1, node: 'works', left: 0.25 }]), 'first-wave')).toBeCloseTo(0.25, 12);
    const none = testModel({ nodes: [{ id: 'works', provides: [{ service: 'water', capacity: 4 }] }] });
    expect(measure(testRun(none, [{ hours: 1, node: 'works' }]), 'first-wave')).toBe(1);
  });
});
