import { changeKind, entityKind } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../simulate';
import { line, testImpact, testModel, testRun, way } from '../test-mesh';

const hospital = (modes: readonly object[], store = 0) => ({
  id: 'ward',
  needs: [{ service: 'water', rate: 10, class: 'life' as const }],
  provides: [{ service: 'care', capacity: 100 }],
  stores: store > 0 ? [{ kind: 'tank' as const, service: 'water', capacity: store }] : [],
  modes: modes as never,
});
const parts = (modes: readonly object[], store = 0, parameters: Record<string, number> = {}) =>
  testModel({
    parameters: { 'modes.dwell': 60, ...parameters },
    horizonHours: 48,
    sampleMinutes: 60,
    services: [
      { id: 'water', flow: 'capacitated', unit: 'm³/h', headline: true },
      { id: 'care', flow: 'capacitated', unit: 'patients/h', headline: true },
    ],
    nodes: [
      { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
      hospital(modes, store),
      { id: 'town', needs: [{ service: 'care', rate: 100 }] },
    ],
    links: [way('water', 'works', 'ward'), way('care', 'ward', 'town')],
  });
const degraded = { id: 'degraded', function: 0.6, needs: 0.5 };

describe('a node with modes', () => {
  it('stretches its store by the smaller need of the lower mode, to the exact time', () => {
    const without = testRun(parts([], 20), [{ hours: 1, node: 'works' }]);
    const result = testRun(parts([degraded], 20), [{ hours: 1, node: 'works' }]);
    expect(without.records('storeEmpty').map(({ hours }) => hours)).toEqual([3]);
    expect(result.records('storeEmpty').map(({ hours }) => hours)).toEqual([5]);
    expect(result.nodeFunction('ward', 2)).toBeCloseTo(0.6, 6);
    expect(result.share('town', 'care', 2)).toBeCloseTo(0.6, 6);
  });

  it('changes over after its switching time, and goes back once the network has sufficed for the dwell time', () => {
    const result = testRun(parts([{ ...degraded, switchMinutes: 30 }], 100), [
      { hours: 1, node: 'works', repairHours: 4 },
    ]);
    expect(result.records('modeChanged').map(({ hours, value }) => [hours, value])).toEqual([
      [1.5, 1],
      [6.5, 0],
    ]);
    expect(result.nodeFunction('ward', 7)).toBe(1);
  });

  it('goes down where it gives more there with what it gets, without any store', () => {
    const result = testRun(parts([{ ...degraded, onStores: false }]), [{ hours: 1, node: 'works', left: 0.5 }]);
    // Half of the water: half of the function in normal mode, 0.6 of it in the degraded one.
    expect(result.nodeFunction('ward', 1)).toBeCloseTo(0.6, 6);
  });

  it('waits twice as long each time that it has to come back at once', () => {
    const result = testRun(parts([{ ...degraded, onStores: false }]), [{ hours: 1, node: 'works', left: 0.5 }]);
    const down = result.records('modeChanged').filter(({ value }) => value === 1);
    const gaps = down.slice(1).map(({ hours }, i) => hours - (down[i]?.hours ?? 0));
    expect(gaps.slice(0, 4)).toEqual([1, 2, 4, 8].map((hours) => expect.closeTo(hours, 6)));
    expect(result.run.notices).toEqual([]);
  });

  it('walks down rung by rung, and says why', () => {
    const local = { id: 'local', function: 0.2, needs: 0.1 };
    const result = testRun(parts([degraded, local], 20), [{ hours: 1, node: 'works' }]);
    const changes = result.records('modeChanged');
    expect(changes.map(({ value }) => value)).toEqual([1, 2]);
    expect(changes.every(({ cause }) => cause >= 0)).toBe(true);
    expect(result.records('storeEmpty').map(({ hours }) => hours)).toEqual([21]);
  });
});

describe('staff', () => {
  const model = testModel({
    horizonHours: 24,
    sampleMinutes: 60,
    nodes: [
      {
        id: 'works',
        provides: [{ service: 'water', capacity: 100 }],
        staffing: { needed: 10, bound: 12, closesBelow: 0.3 },
      },
      { id: 'town', needs: [{ service: 'water', rate: 100 }] },
    ],
    links: [way('water', 'works', 'town')],
  });

  it('short from the start counts from the start, and takes what it provides along', () => {
    const thin = testModel({
      nodes: [
        {
          id: 'works',
          provides: [{ service: 'water', capacity: 10 }],
          staffing: { needed: 4, bound: 3 },
        },
        { id: 'town', needs: [{ service: 'water', rate: 10 }] },
      ],
      links: [way('water', 'works', 'town')],
    });
    const result = testRun(thin);
    expect(result.nodeFunction('works', 0)).toBe(0.75);
    expect(result.share('town', 'water', 0)).toBe(0.75);
    expect(result.run.log?.kind.length).toBe(0);
  });

  it('above what is needed changes nothing, below it the function follows, and too few close the site', () => {
    const shares = [0.1, 0.5, 0.8].map((absent) =>
      testRun(model, [{ hours: 1, absent, node: 'works', repairHours: 5 }]).share('town', 'water', 2),
    );
    expect(shares).toEqual([1, expect.closeTo(0.6, 6), 0]);
    const back = testRun(model, [{ hours: 1, absent: 0.8, node: 'works', repairHours: 5 }]);
    expect(back.share('town', 'water', 6)).toBe(1);
    expect(back.records('staffChanged').map(({ value }) => value)).toEqual([expect.closeTo(0.2, 6), 1]);
  });
});

describe('start-up', () => {
  it('of a works that stopped takes its time; at the start everything runs', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 10, startHours: 3 }] },
        { id: 'town', needs: [{ service: 'water', rate: 10 }] },
      ],
      links: [way('water', 'works', 'town')],
    });
    const result = testRun(model, [{ hours: 2, node: 'works', repairHours: 1 }]);
    expect(result.share('town', 'water', 1)).toBe(1);
    expect([3, 5.9, 6].map((hours) => result.share('town', 'water', hours))).toEqual([0, 0, 1]);
    const twice = testRun(model, [
      { hours: 2, node: 'works', repairHours: 1 },
      { hours: 4, node: 'works', repairHours: 1 },
    ]);
    expect([7.9, 8].map((hours) => twice.share('town', 'water', hours))).toEqual([0, 1]);
  });
});

describe('a ladder', () => {
  const hub = (service: string) => ({ id: `${service}-hub`, provides: [{ service, capacity: 1, hub: true }] });
  const model = testModel({
    horizonHours: 24,
    sampleMinutes: 60,
    services: [
      { id: 'data', flow: 'reach', layer: 'information' },
      { id: 'radio', flow: 'reach', layer: 'information' },
      {
        id: 'orders',
        flow: 'ladder',
        layer: 'information',
        headline: true,
        rungs: [
          { service: 'data', quality: 1 },
          { service: 'radio', quality: 0.4, delayMinutes: 30 },
        ],
      },
    ],
    nodes: [hub('data'), hub('radio'), { id: 'post', needs: [{ service: 'orders', rate: 1 }] }],
    links: [way('data', 'data-hub', 'post'), way('radio', 'radio-hub', 'post')],
  });

  it('takes the best rung that works; a worse one only after its delay, the better one again at once', () => {
    const result = testRun(model, [{ hours: 1, node: 'data-hub', repairHours: 5 }]);
    const at = (hours: number) => result.share('post', 'orders', hours);
    expect([0, 1, 1.4, 1.5, 5.9, 6].map(at)).toEqual([1, 0, 0, expect.closeTo(0.4, 6), expect.closeTo(0.4, 6), 1]);
    expect(result.records('rungChanged').map(({ value }) => value)).toEqual([-1, 1, 0]);
    const log = result.run.log;
    if (log === null) throw new Error('not recorded');
    const need = model.index.needs.findIndex(({ service }) => service === 'orders');
    const chain = why(log, entityKind.need, need, 3 * 3600).map((record) => log.kind[record]);
    const { supplyFell, rungChanged, functionFell, hazard } = changeKind;
    expect(chain).toEqual([supplyFell, rungChanged, functionFell, hazard]);
  });

  it('is not blamed on what strikes elsewhere', () => {
    const far = testModel({
      services: [
        { id: 'data', flow: 'reach', layer: 'information' },
        { id: 'orders', flow: 'ladder', layer: 'information', rungs: [{ service: 'data' }] },
      ],
      nodes: [
        { id: 'orders-first', needs: [{ service: 'orders', rate: 1 }] },
        hub('data'),
        { id: 'far-hub', provides: [{ service: 'data', capacity: 1, hub: true }] },
      ],
      links: [way('data', 'data-hub', 'orders-first')],
    });
    const result = testRun(far, [
      { hours: 1, node: 'data-hub' },
      { hours: 1, node: 'far-hub' },
    ]);
    const log = result.run.log;
    if (log === null) throw new Error('not recorded');
    const chain = why(log, entityKind.need, 0, 2 * 3600);
    expect(log.kind[chain.at(-1) ?? -1]).toBe(changeKind.hazard);
    expect(log.entity[chain.at(-1) ?? -1]).toBe(far.index.nodes.indexOf('data-hub'));
  });

  it('listed before its rungs starts on the best of them, also in a second run', () => {
    const first = testModel({
      services: [
        {
          id: 'orders',
          flow: 'ladder',
          layer: 'information',
          headline: true,
          rungs: [{ service: 'radio', quality: 1, delayMinutes: 30 }, { service: 'data' }],
        },
        { id: 'data', flow: 'reach', layer: 'information' },
        { id: 'radio', flow: 'reach', layer: 'information' },
      ],
      nodes: [
        // Both hubs hang on orders: a start from nothing would leave them dark for good.
        { ...hub('data'), needs: [{ service: 'orders', rate: 1 }] },
        hub('radio'),
        { id: 'post', needs: [{ service: 'orders', rate: 1 }] },
      ],
      links: [way('data', 'data-hub', 'post'), way('radio', 'radio-hub', 'post')],
    });
    const simulator = createSimulator(first);
    const struck = testImpact(first, [{ hours: 1, node: 'radio-hub' }]);
    const quiet = testImpact(first, []);
    const alone = simulator.run(quiet, { recording: 'series' });
    simulator.run(struck, { recording: 'series' });
    expect(simulator.run(quiet, { recording: 'series' })?.digest).toBe(alone?.digest);
    expect(testRun(first).share('post', 'orders', 0)).toBe(1);
    expect(testRun(first).nodeFunction('data-hub', 24)).toBe(1);
  });

  it('calls off the change when the better rung is back before it, and is dark with no rung left', () => {
    const brief = testRun(model, [{ hours: 1, node: 'data-hub', repairHours: 0.25 }]);
    expect(brief.records('rungChanged').map(({ value }) => value)).toEqual([-1, 0]);
    const both = testRun(model, [
      { hours: 1, node: 'data-hub' },
      { hours: 2, node: 'radio-hub' },
    ]);
    expect(both.share('post', 'orders', 3)).toBe(0);
  });
});

it('power follows the smaller need of a node in a lower mode', () => {
  const model = testModel({
    horizonHours: 24,
    parameters: { 'modes.dwell': 60 },
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
      {
        id: 'ward',
        needs: [
          { service: 'power', rate: 10 },
          { service: 'water', rate: 1 },
        ],
        stores: [{ kind: 'tank', service: 'water', capacity: 100 }],
        modes: [{ id: 'local', function: 0.5, needs: 0.2 }] as never,
      },
      { id: 'works', provides: [{ service: 'water', capacity: 1 }] },
    ],
    links: [line('plant', 'ward'), way('water', 'works', 'ward')],
  });
  const result = testRun(model, [{ hours: 1, node: 'works' }]);
  expect(result.share('ward', 'power', 2)).toBe(1);
  expect(result.nodeFunction('ward', 2)).toBeCloseTo(0.5, 6);
  expect(result.records('islandCollapsed')).toEqual([]);
});
