import { describe, expect, it } from 'vitest';
import { linkState } from '@scenarios/format/run';
import { line, testModel, testRun, way } from '../test-mesh';

const tie = (minutes: number, commandedBy?: string) => ({
  switchMinutes: minutes,
  ...(commandedBy === undefined ? {} : { commandedBy }),
});

describe('a power tie', () => {
  const model = testModel({
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
      { id: 'west' },
      { id: 'east' },
      { id: 'control', needs: [{ service: 'power', rate: 1 }] },
      { id: 'town', needs: [{ service: 'power', rate: 10 }] },
    ],
    links: [
      line('plant', 'west'),
      line('plant', 'east'),
      line('west', 'control'),
      line('east', 'town'),
      { ...line('west', 'east', null, 'tie'), tie: tie(30, 'control') },
    ],
  });

  it('closes after its switching time, energises the dead side, and opens after the repair', () => {
    const result = testRun(model, [{ hours: 1, link: 'plant.east', repairHours: 5 }]);
    expect(result.linkState('tie', 1.4)).toBe(linkState.open);
    expect(result.share('town', 'power', 1.4)).toBe(0);
    expect(result.records('tieClosed').map(({ hours }) => hours)).toEqual([1.5]);
    expect(result.linkState('tie', 1.5)).toBe(linkState.normal);
    expect(result.share('town', 'power', 3)).toBe(1);
    expect(result.records('tieOpened').map(({ hours }) => hours)).toEqual([6.5]);
    expect(result.share('town', 'power', 7)).toBe(1);
  });

  it('stays open where the one who commands it does not work', () => {
    const result = testRun(model, [
      { hours: 1, node: 'control' },
      { hours: 2, link: 'plant.east' },
    ]);
    expect(result.records('tieClosed')).toEqual([]);
    expect(result.share('town', 'power', 24)).toBe(0);
  });

  it('is called off when the dead side comes back first', () => {
    const result = testRun(model, [{ hours: 1, link: 'plant.east', repairHours: 0.1 }]);
    expect(result.records('tieClosed')).toEqual([]);
  });

  it('does not switch for ever where opening would undo its reason', () => {
    const loop = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        { id: 'well', provides: [{ service: 'water', capacity: 5 }], needs: [{ service: 'water', rate: 1 }] },
        { id: 'town', needs: [{ service: 'water', rate: 4 }] },
      ],
      links: [way('water', 'well', 'town'), { ...way('water', 'works', 'town'), id: 'tie', tie: tie(0) }],
    });
    const result = testRun(loop, [{ hours: 1, node: 'well', repairHours: 1 }]);
    expect(result.run.notices).toEqual([]);
    expect(result.run.events).toBeLessThan(50);
    expect(result.share('town', 'water', 24)).toBe(1);
  });
});

describe('a tie of another service', () => {
  it('delivers after switching and latency', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        { id: 'other', provides: [{ service: 'water', capacity: 10 }] },
        { id: 'town', needs: [{ service: 'water', rate: 4 }] },
      ],
      links: [
        way('water', 'works', 'town'),
        { ...way('water', 'other', 'town'), id: 'tie', tie: tie(30), latencyMinutes: 15 },
      ],
    });
    const result = testRun(model, [{ hours: 1, node: 'works', repairHours: 9 }]);
    expect(result.share('town', 'water', 1.7)).toBe(0);
    expect(result.share('town', 'water', 1.75)).toBe(1);
    expect(result.records('tieOpened').map(({ hours }) => hours)).toEqual([10.5]);
    expect(result.share('town', 'water', 11)).toBe(1);
  });
});
