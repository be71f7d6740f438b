import { describe, expect, it } from 'vitest';
import { line, testModel, testRun } from '../test-mesh';

const store = (capacity: number, more: object = {}) => ({
  kind: 'battery' as const,
  service: 'power',
  capacity,
  ...more,
});
const site = (stores: object[], rate = 1) =>
  testModel({
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
      { id: 'site', needs: [{ service: 'power', rate }], stores: stores as never },
    ],
    links: [line('plant', 'site')],
  });

describe('a store', () => {
  it('lasts half as long when demand doubles half-way', () => {
    const result = testRun(site([store(4)]), [
      { hours: 1, link: 'plant.site' },
      { hours: 3, demand: 'power', factor: 2 },
    ]);
    expect(result.records('storeEmpty').map(({ hours }) => hours)).toEqual([4]);
  });

  it('covers only what the network does not', () => {
    const model = testModel({
      parameters: { 'power.ufls.restore-delay': 1000 },
      nodes: [
        { id: 'plant', provides: [{ service: 'power', capacity: 10 }] },
        { id: 'site', needs: [{ service: 'power', rate: 10 }], stores: [store(10)] },
      ],
      links: [line('plant', 'site')],
    });
    // Demand grows by a fifth: 2 of 12 MW from the store of 10 MWh.
    const result = testRun(model, [{ hours: 1, demand: 'power', factor: 1.2 }]);
    expect(result.share('site', 'power', 5)).toBe(1);
    expect(result.records('storeEmpty').map(({ hours }) => hours)).toEqual([expect.closeTo(6, 9)]);
    expect(result.share('site', 'power', 7)).toBeCloseTo(10 / 12);
  });

  it('is followed by the next one, in document order', () => {
    const result = testRun(site([store(2), store(3)]), [{ hours: 1, link: 'plant.site' }]);
    const empty = result.records('storeEmpty');
    expect(empty.map(({ hours, entity }) => [hours, entity])).toEqual([
      [3, 0],
      [6, 1],
    ]);
    expect(result.nodeFunction('site', 5.9)).toBe(1);
    expect(result.nodeFunction('site', 6)).toBe(0);
  });

  it('refills at its rate while the network meets the need, and no further than full', () => {
    const result = testRun(site([store(4, { level: 0.5, refillRate: 0.5 })]), []);
    expect(result.records('storeFull').map(({ hours }) => hours)).toEqual([4]);
    const { frames } = result.run;
    expect(frames?.storeLevel.at(-1)).toBe(1);
    const flickering = testRun(site([store(4, { refillRate: 1 })]), [
      { hours: 1, link: 'plant.site', repairHours: 2 },
      { hours: 4, link: 'plant.site' },
    ]);
    // 2 h out of 4, 1 h back in: 3 h left.
    expect(flickering.records('storeEmpty').map(({ hours }) => hours)).toEqual([7]);
  });

  it('that is not refilled from the network stays as it is', () => {
    const result = testRun(site([store(4)]), [
      { hours: 1, link: 'plant.site', repairHours: 2 },
      { hours: 4, link: 'plant.site' },
    ]);
    expect(result.records('storeEmpty').map(({ hours }) => hours)).toEqual([6]);
  });

  it('helps nothing when it is empty from the start or the node is gone', () => {
    const empty = testRun(site([store(4, { level: 0 })]), [{ hours: 1, link: 'plant.site' }]);
    expect(empty.nodeFunction('site', 1)).toBe(0);
    expect(empty.records('storeEmpty')).toEqual([]);
    const gone = testRun(site([store(4)]), [{ hours: 1, node: 'site' }]);
    expect(gone.share('site', 'power', 1)).toBe(0);
    expect(gone.records('storeEmpty')).toEqual([]);
  });
});
