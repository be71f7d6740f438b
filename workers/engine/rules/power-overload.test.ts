import { describe, expect, it } from 'vitest';
import { changeKind, entityKind, linkState } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import { line, testModel, testRun } from '../test-mesh';

/** Three parallel lines from a plant to a town of 90 MW. */
const threeLines = (ratings: readonly [number, number, number], parameters = {}) =>
  testModel({
    parameters: { 'power.overload.delay': 600, 'power.overload.reclose': 100, ...parameters },
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
      { id: 'town', needs: [{ service: 'power', rate: 90 }] },
    ],
    links: ratings.map((rating, i) => line('plant', 'town', rating, `line-${i + 1}`)),
  });

describe('an overloaded line', () => {
  it('trips after its inverse-time delay and takes the next one with it', () => {
    const model = threeLines([40, 30, 60]);
    const result = testRun(model, [{ hours: 1, link: 'line-1' }]);
    // 45 MW each: line 2 at 150 % of 30 trips after 600 s / 0.5; line 3 then carries 90 of 60, again 1 200 s.
    const trips = result.records('lineTripped');
    expect(trips.map(({ entity }) => model.index.links[entity])).toEqual(['line-2', 'line-3']);
    expect(trips.map(({ hours }) => (hours - 1) * 3600)).toEqual([expect.closeTo(1200), expect.closeTo(2400)]);
    expect(trips.map(({ value }) => value)).toEqual([1.5, 1.5]);
    expect(result.linkState('line-2', 1.1)).toBe(linkState.overloaded);
    expect(result.linkState('line-2', 1.5)).toBe(linkState.tripped);
    expect(result.share('town', 'power', 2)).toBe(0);
    const log = result.run.log;
    if (log === null) throw new Error('no log');
    const chain = why(log, entityKind.node, model.index.nodes.indexOf('town'), 2 * 3600);
    expect(chain.map((position) => log.kind[position])).toEqual([
      changeKind.functionFell,
      changeKind.supplyFell,
      changeKind.lineTripped,
      changeKind.lineTripped,
      changeKind.hazard,
    ]);
  });

  it('keeps the part of the delay that has passed when its load changes, and forgets it once relieved', () => {
    const model = threeLines([100, 30, 100]);
    const steady = testRun(model, [{ hours: 1, link: 'line-1' }]);
    expect(steady.records('lineTripped')[0]?.hours).toBeCloseTo(1 + 1200 / 3600);
    // Half of the delay at 150 %, then demand falls so that 120 % are left: half of 3 000 s.
    const eased = testRun(model, [
      { hours: 1, link: 'line-1' },
      { hours: 1 + 600 / 3600, demand: 'power', factor: 0.8 },
    ]);
    expect(eased.records('lineTripped')[0]?.hours).toBeCloseTo(1 + (600 + 1500) / 3600);
    const relieved = testRun(model, [
      { hours: 1, link: 'line-1', repairHours: 0.3 },
      { hours: 2, link: 'line-1' },
    ]);
    expect(relieved.records('lineTripped').map(({ hours }) => hours)).toEqual([expect.closeTo(2 + 1200 / 3600)]);
  });

  it('is closed again once', () => {
    const model = threeLines([100, 30, 100], { 'power.overload.reclose': 1 });
    const result = testRun(model, [{ hours: 1, link: 'line-1' }]);
    expect(result.records('lineReclosed')).toHaveLength(1);
    expect(result.records('lineTripped')).toHaveLength(2);
    expect(result.linkState('line-2', 24)).toBe(linkState.tripped);
    expect(result.share('town', 'power', 24)).toBe(1);
  });

  it('of rating 0 trips at once and leaves a defined state', () => {
    const result = testRun(threeLines([0, 0, 0]));
    expect(result.share('town', 'power', 1)).toBe(0);
    expect([...result.run.series].every(Number.isFinite)).toBe(true);
  });
});
