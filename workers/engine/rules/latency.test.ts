import { describe, expect, it } from 'vitest';
import type { TestMesh } from '../test-mesh';
import { testModel, testRun, way } from '../test-mesh';

const slow = (service: string, from: string, to: string, latencyMinutes: number, capacity: number | null = null) => ({
  ...way(service, from, to, capacity),
  latencyMinutes,
});
const town = (service: string, rate = 10) => ({ id: 'town', needs: [{ service, rate }] });

describe('what is carried over a new path', () => {
  const standby: TestMesh = {
    nodes: [
      { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
      { id: 'island', provides: [{ service: 'water', capacity: 10 }] },
      { id: 'port' },
      town('water'),
    ],
    links: [
      slow('water', 'works', 'town', 60),
      slow('water', 'island', 'port', 150),
      slow('water', 'port', 'town', 30),
    ],
  };

  it('waits for the sum of latencies along it, though its links were whole all along', () => {
    const result = testRun(testModel(standby), [{ hours: 1, node: 'works' }]);
    expect(result.share('town', 'water', 0)).toBe(1);
    expect(result.share('town', 'water', 1)).toBe(0);
    expect(result.share('town', 'water', 3.99)).toBe(0);
    expect(result.share('town', 'water', 4)).toBe(1);
    expect(result.records('supplyRose').map(({ hours, cause }) => [hours, cause >= 0])).toEqual([[4, true]]);
  });

  it('is lost with the path before it has arrived', () => {
    const result = testRun(testModel(standby), [
      { hours: 1, node: 'works' },
      { hours: 2, link: 'water.port.town', repairHours: 1 },
    ]);
    // The island is shut off at 2 h, and sends anew at 3 h.
    expect(result.share('town', 'water', 5.99)).toBe(0);
    expect(result.share('town', 'water', 6)).toBe(1);
  });

  it('does not delay what is left of the old path', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        { id: 'island', provides: [{ service: 'water', capacity: 10 }] },
        town('water'),
      ],
      links: [slow('water', 'works', 'town', 60), slow('water', 'island', 'town', 120)],
    });
    const result = testRun(model, [{ hours: 1, node: 'works', left: 0.4 }]);
    const before = result.share('town', 'water', 2.99);
    expect(before).toBeGreaterThanOrEqual(0.4 - 1e-6);
    expect(before).toBeLessThan(1);
    expect(result.share('town', 'water', 3)).toBe(1);
  });

  it('leaves the shares alone when a source shrinks for all', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        { id: 'east', needs: [{ service: 'water', rate: 5 }] },
        { id: 'west', needs: [{ service: 'water', rate: 5 }] },
      ],
      links: [slow('water', 'works', 'east', 60), slow('water', 'works', 'west', 60)],
    });
    const result = testRun(model, [{ hours: 1, node: 'works', left: 0.5 }]);
    expect(result.share('east', 'water', 1)).toBeCloseTo(0.5, 6);
    expect(result.share('west', 'water', 1)).toBeCloseTo(0.5, 6);
  });

  it('is there at once without latency', () => {
    const model = testModel({
      ...standby,
      links: standby.links?.map((link) => ({ ...link, latencyMinutes: 0 })) ?? [],
    });
    const result = testRun(model, [{ hours: 1, node: 'works' }]);
    expect(result.share('town', 'water', 1)).toBe(1);
    expect(result.records('supplyFell')).toEqual([]);
  });
});

describe('what is reached over a new path', () => {
  const hub = (id: string) => ({ id, provides: [{ service: 'data', capacity: 1, hub: true }] });
  const relay = (id: string) => ({ id, relays: [{ service: 'data', capacity: null }] });
  const nodes = [hub('near'), hub('far'), relay('mast'), town('data', 1)];
  const links = [
    slow('data', 'near', 'town', 0),
    slow('data', 'far', 'mast', 20),
    slow('data', 'mast', 'town', 25),
    // Fewer hops, and slower.
    slow('data', 'far', 'town', 600),
  ];

  it('waits for the sum of latencies along the quickest of the best', () => {
    const result = testRun(testModel({ nodes, links }), [{ hours: 1, node: 'near' }]);
    expect(result.share('town', 'data', 1)).toBe(0);
    expect(result.share('town', 'data', 1.74)).toBe(0);
    expect(result.share('town', 'data', 1.75)).toBe(1);
    expect(result.records('supplyRose').map(({ hours, cause }) => [hours, cause >= 0])).toEqual([[1.75, true]]);
  });

  it('leaves what remains of the present path in use until then', () => {
    const result = testRun(testModel({ nodes, links }), [{ hours: 1, node: 'near', left: 0.6, repairHours: 5 }]);
    expect(result.share('town', 'data', 1.74)).toBeCloseTo(0.6, 6);
    expect(result.share('town', 'data', 1.75)).toBe(1);
    expect(result.share('town', 'data', 6)).toBe(1);
  });

  it('starts anew where the path breaks in between, and takes a quicker one that appears', () => {
    const broken = testRun(testModel({ nodes, links }), [
      { hours: 1, node: 'near' },
      { hours: 1.5, node: 'mast', repairHours: 1 },
    ]);
    expect(broken.share('town', 'data', 3.24)).toBe(0);
    expect(broken.share('town', 'data', 3.25)).toBe(1);
    const quicker = testRun(testModel({ nodes, links }), [{ hours: 1, node: 'near', repairHours: 0.5 }]);
    expect(quicker.share('town', 'data', 1.49)).toBe(0);
    expect(quicker.share('town', 'data', 1.5)).toBe(1);
  });

  it('delays a ladder that stands on it', () => {
    const model = testModel({
      services: [
        { id: 'power', flow: 'dc-power' },
        { id: 'data', flow: 'reach' },
        { id: 'orders', flow: 'ladder', rungs: [{ service: 'data', delayMinutes: 15 }] },
      ],
      nodes: [hub('near'), hub('far'), relay('mast'), town('orders', 1)],
      links,
    });
    const result = testRun(model, [{ hours: 1, node: 'near' }]);
    expect(result.share('town', 'orders', 1)).toBe(0);
    expect(result.share('town', 'orders', 1.99)).toBe(0);
    expect(result.share('town', 'orders', 2)).toBe(1);
  });
});
