import { describe, expect, it } from 'vitest';
import { changeKind, entityKind } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import { line, testModel, testRun } from '../test-mesh';

const unit = (id: string, capacity: number, dispatch: number, more: object = {}) => ({
  id,
  provides: [{ service: 'power', capacity, dispatch, ...more }],
});
const load = (id: string, rate: number, rank: 'life' | 'essential' | 'normal' = 'normal') => ({
  id,
  needs: [{ service: 'power', rate, class: rank }],
});
const star = (ids: readonly string[]) => ids.map((id) => line('hub', id));

describe('a sudden loss', () => {
  it('is covered by fast reserve without shedding', () => {
    const model = testModel({
      nodes: [{ id: 'hub' }, unit('a', 50, 30), unit('b', 100, 70, { fastReserve: 30 }), load('town', 100)],
      links: star(['a', 'b', 'town']),
    });
    const result = testRun(model, [{ hours: 1, node: 'a' }]);
    expect(result.records('loadShed')).toEqual([]);
    expect(result.share('town', 'power', 2)).toBe(1);
  });

  it('sheds whole blocks, normal before essential, never life', () => {
    const model = testModel({
      parameters: { 'power.ufls.block': 0.1, 'power.ufls.quota': 0.8 },
      nodes: [
        { id: 'hub' },
        unit('a', 45, 45),
        unit('b', 55, 55),
        load('homes', 20),
        load('shops', 20),
        load('works', 30, 'essential'),
        load('ward', 30, 'life'),
      ],
      links: star(['a', 'b', 'homes', 'shops', 'works', 'ward']),
    });
    const result = testRun(model, [{ hours: 1, node: 'a' }]);
    // 45 MW in blocks of 10: 50, of which 40 normal and 10 of the 30 essential.
    expect(result.records('loadShed').map(({ value }) => value)).toEqual([50]);
    expect(result.share('homes', 'power', 1)).toBe(0);
    expect(result.share('shops', 'power', 1)).toBe(0);
    expect(result.share('works', 'power', 1)).toBeCloseTo(2 / 3);
    expect(result.share('ward', 'power', 1)).toBe(1);
    // Operators give back after the delay what the overshoot left: 5 MW, essential first.
    expect(result.share('works', 'power', 1.9)).toBeCloseTo(2 / 3);
    expect(result.share('works', 'power', 2)).toBeCloseTo(25 / 30);
    expect(result.share('homes', 'power', 2)).toBe(0);
  });

  it('collapses the island where relays and reserve cannot cover it', () => {
    const model = testModel({
      parameters: { 'power.ufls.quota': 0.4 },
      nodes: [{ id: 'hub' }, unit('a', 60, 60), unit('b', 40, 40), load('town', 100)],
      links: star(['a', 'b', 'town']),
    });
    const result = testRun(model, [{ hours: 1, node: 'a' }]);
    const collapsed = result.records('islandCollapsed');
    expect(collapsed).toHaveLength(1);
    expect(collapsed[0]?.value).toBeCloseTo(20);
    expect(result.share('town', 'power', 1)).toBe(0);
    const log = result.run.log;
    if (log === null) throw new Error('no log');
    const town = why(log, entityKind.node, model.index.nodes.indexOf('town'), 3600);
    expect(town.map((position) => log.kind[position])).toEqual([
      changeKind.functionFell,
      changeKind.supplyFell,
      changeKind.islandCollapsed,
      changeKind.sourceStopped,
      changeKind.hazard,
    ]);
  });
});

describe('relays and reserve', () => {
  it('would rather lose the island than shed life', () => {
    const model = testModel({
      parameters: { 'power.ufls.quota': 1 },
      nodes: [{ id: 'hub' }, unit('a', 60, 60), unit('b', 40, 40), load('homes', 50), load('ward', 50, 'life')],
      links: star(['a', 'b', 'homes', 'ward']),
    });
    const result = testRun(model, [{ hours: 1, node: 'a' }]);
    expect(result.records('loadShed')).toEqual([]);
    expect(result.records('islandCollapsed').map(({ value }) => value)).toEqual([expect.closeTo(10)]);
    expect(result.share('ward', 'power', 1)).toBe(0);
  });

  it('free the fast reserve again once the slow one has taken over', () => {
    const nodes = [
      { id: 'hub' },
      unit('a', 20, 20),
      unit('b', 20, 20),
      unit('fast', 40, 10, { fastReserve: 20 }),
      unit('slow', 100, 50),
      load('town', 100),
    ];
    const model = testModel({ nodes, links: star(nodes.slice(1).map(({ id }) => id)) });
    const late = testRun(model, [
      { hours: 1, node: 'a' },
      { hours: 1.2, node: 'b' },
    ]);
    expect(late.records('loadShed')).toEqual([]);
    const early = testRun(model, [
      { hours: 1, node: 'a' },
      { hours: 1.1, node: 'b' },
    ]);
    expect(early.records('loadShed').map(({ value }) => value)).toEqual([20]);
  });

  it('are armed again by what is reconnected', () => {
    const nodes = [
      { id: 'hub' },
      unit('a', 30, 30),
      unit('b', 30, 30),
      unit('c', 130, 40, { startHours: 0 }),
      load('town', 100),
    ];
    const model = testModel({
      parameters: { 'power.ufls.quota': 0.3, 'power.ufls.block': 0.1, 'power.ufls.restore-delay': 60 },
      nodes,
      links: star(nodes.slice(1).map(({ id }) => id)),
    });
    const apart = testRun(model, [
      { hours: 1, node: 'a' },
      { hours: 2.5, node: 'b' },
    ]);
    expect(apart.records('loadShed').map(({ value }) => value)).toEqual([30, 30]);
    expect(apart.share('town', 'power', 2.4)).toBe(1);
    expect(apart.records('islandCollapsed')).toEqual([]);
    const close = testRun(model, [
      { hours: 1, node: 'a' },
      { hours: 1.5, node: 'b' },
    ]);
    expect(close.records('islandCollapsed')).toHaveLength(1);
  });
});

describe('the pattern of Hokkaido, 6 September 2018', () => {
  const nodes = [
    { id: 'hub' },
    unit('atsuma-1', 350, 340),
    unit('atsuma-2', 600, 560),
    unit('atsuma-4', 700, 600),
    unit('east-hydro', 430, 430),
    unit('hvdc', 600, 60, { fastReserve: 350, needsLiveGrid: true, startHours: 1 }),
    unit('others', 1090, 1090),
    unit('black-start', 40, 0, { blackStart: true, startHours: 1 }),
    load('homes', 2500),
    load('works', 500, 'essential'),
    load('wards', 80, 'life'),
  ];
  const model = testModel({
    parameters: { 'power.ufls.quota': 1460 / 3080, 'power.ufls.block': 40 / 3080, 'power.reserve.slow': 30 },
    nodes,
    links: star(nodes.slice(1).map(({ id }) => id)),
  });
  const result = testRun(model, [
    { hours: 1, node: 'atsuma-2' },
    { hours: 1, node: 'atsuma-4' },
    { hours: 1, link: 'hub.east-hydro' },
    { hours: 1.2, derate: 'atsuma-1', service: 'power', to: 140 },
    { hours: 1.3, derate: 'atsuma-1', service: 'power', to: 0 },
  ]);

  it('sheds about 1 240 MW, then 200, then has too little left and goes dark', () => {
    expect(result.records('loadShed').map(({ value }) => value)).toEqual([1240, 200]);
    const collapsed = result.records('islandCollapsed');
    expect(collapsed.map(({ hours }) => hours)).toEqual([1.3]);
    expect(collapsed[0]?.value).toBeCloseTo(120);
    expect(result.share('wards', 'power', 1.3)).toBe(0);
  });

  it('keeps the HVDC link down until a black start', () => {
    const hvdc = model.index.nodes.indexOf('hvdc');
    const started = result.records('sourceStarted');
    const first = started[0];
    // Collapse at 1.3 h, black-start delay 2 h, start 1 h.
    expect(first?.entity).toBe(model.index.nodes.indexOf('black-start'));
    expect(first?.hours).toBeCloseTo(4.3);
    expect(started.find(({ entity }) => entity === hvdc)?.hours).toBeGreaterThan(5.3);
    expect(result.share('wards', 'power', 6)).toBeGreaterThan(0);
  });
});

describe('a slow shortage', () => {
  it('of growing demand is shed by operators by class, without collapse, and given back', () => {
    const model = testModel({
      nodes: [{ id: 'hub' }, unit('a', 120, 100), load('homes', 70), load('ward', 30, 'life')],
      links: star(['a', 'homes', 'ward']),
    });
    const result = testRun(model, [
      { hours: 1, demand: 'power', factor: 1.5 },
      { hours: 3, demand: 'power', factor: 1 },
    ]);
    expect(result.records('islandCollapsed')).toEqual([]);
    expect(result.share('ward', 'power', 2)).toBe(1);
    expect(result.share('homes', 'power', 2)).toBeCloseTo(75 / 105);
    expect(result.share('homes', 'power', 3)).toBe(1);
  });

  it('of a plant that runs short of water is followed by the others', () => {
    const model = testModel({
      nodes: [
        { id: 'hub' },
        { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
        { ...unit('a', 60, 60), needs: [{ service: 'water', rate: 10, class: 'life' }] },
        unit('b', 100, 40),
        load('town', 100),
      ],
      links: [
        ...star(['a', 'b', 'town']),
        { id: 'pipe', from: 'works', to: 'a', kind: 'pipe', carries: [{ service: 'water', capacity: null }] },
      ],
    });
    const result = testRun(model, [{ hours: 1, node: 'works', left: 0.5 }]);
    expect(result.records('loadShed')).toEqual([]);
    expect(result.share('town', 'power', 1)).toBe(1);
  });
});

it('an island whose last source is cut off is dead, and says what cut it', () => {
  const model = testModel({
    nodes: [{ id: 'hub' }, unit('a', 100, 100), load('town', 50)],
    links: star(['a', 'town']),
  });
  const result = testRun(model, [{ hours: 1, link: 'hub.a', repairHours: 2 }]);
  expect(result.records('islandCollapsed')).toEqual([]);
  expect(result.share('town', 'power', 1)).toBe(0);
  const log = result.run.log;
  if (log === null) throw new Error('no log');
  const chain = why(log, entityKind.node, model.index.nodes.indexOf('hub'), 3600);
  expect(chain.map((position) => log.kind[position])).toEqual([changeKind.deenergised, changeKind.hazard]);
  // The plant runs on alone; the hub is live one hop after the repair and the town with it, at the pace of the ramp.
  expect(result.share('town', 'power', 3)).toBe(0);
  expect(result.share('town', 'power', 3 + 20 / 60)).toBeGreaterThan(0);
  expect(result.share('town', 'power', 8)).toBe(1);
  expect(why(log, entityKind.node, model.index.nodes.indexOf('hub'), 4 * 3600)).toEqual([]);
});
