import { changeKind, entityKind, linkState } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import { describe, expect, it } from 'vitest';
import type { TestMesh, TestRun, TestStrike } from './test-mesh';
import { line, testModel, testRun, way } from './test-mesh';

const share = (value: number): boolean => value >= 0 && value <= 1;

/** Runs a mesh and holds it to what every run owes: finite figures, defined states, and a hazard at the root of every loss. */
function endured(
  mesh: TestMesh,
  strikes: readonly TestStrike[] = [],
  roots: readonly number[] = [changeKind.hazard, changeKind.derated, changeKind.demandScaled],
): TestRun {
  const result = testRun(testModel(mesh), strikes);
  const { run, model } = result;
  const { frames, log } = run;
  if (frames === null || log === null) throw new Error('not recorded');
  expect(run.notices.filter(({ code }) => code.endsWith('bound-reached'))).toEqual([]);
  expect(run.series.length).toBe(model.sampleCount * model.series.length);
  expect(run.series.every(Number.isFinite)).toBe(true);
  expect(run.measures.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  for (const column of [frames.nodeFunction, frames.needShare, frames.storeLevel])
    expect(column.every(share)).toBe(true);
  expect(frames.linkLoad.every((load) => Number.isFinite(load) && load >= 0)).toBe(true);
  expect(log.cause.every((cause, at) => cause >= -1 && cause < at)).toBe(true);
  log.kind.forEach((kind, at) => {
    const isLoss = kind === changeKind.functionFell || kind === changeKind.supplyFell;
    if (!isLoss || (log.time[at] as number) === 0) return;
    const chain = why(log, log.entityKind[at] as number, log.entity[at] as number, log.time[at] as number);
    const root = log.kind[chain.at(-1) ?? -1] as number;
    expect(roots, `record ${String(at)}`).toContain(root);
  });
  return result;
}

const plant = { id: 'plant', provides: [{ service: 'power', capacity: 10 }] };
const town = {
  id: 'town',
  population: { people: 100 },
  needs: [{ service: 'power', rate: 1, class: 'life' as const }],
};

describe('a mesh without', () => {
  it('any source is dark from the first sample on, and blames nobody', () => {
    const mesh = { nodes: [{ id: 'relay' }, town], links: [line('relay', 'town')] };
    const result = endured(mesh, [{ hours: 1, node: 'relay' }]);
    expect(result.share('town', 'power', 0)).toBe(0);
    expect(result.run.notices).toContainEqual({ code: 'settle/no-source', time: 0, nodes: [1] });
    expect([...result.run.series].filter((_, at) => at % 3 === 0).every((value) => value === 0)).toBe(true);
  });

  it.each(['power', 'water', 'data'])('links serves %s where it is given, and nowhere else', (service) => {
    const need = { needs: [{ service, rate: 1 }] };
    const nodes = [
      { id: 'island', ...need, provides: [{ service, capacity: 5, hub: true }] },
      { id: 'alone', ...need },
    ];
    const result = endured({ nodes }, [{ hours: 1, node: 'island' }]);
    expect([result.share('island', service, 0.5), result.share('alone', service, 0.5)]).toEqual([1, 0]);
    expect(result.share('island', service, 2)).toBe(0);
  });

  it('capacity anywhere delivers nothing', () => {
    const nodes = [
      { id: 'works', provides: ['power', 'water'].map((service) => ({ service, capacity: 0 })) },
      { id: 'town', needs: ['power', 'water'].map((service) => ({ service, rate: 2 })) },
    ];
    const result = endured({ nodes, links: [line('works', 'town'), way('water', 'works', 'town')] });
    expect([result.share('town', 'power', 5), result.share('town', 'water', 5)]).toEqual([0, 0]);
  });

  it('needs or people has full curves and no person-hours', () => {
    const { run } = endured({ nodes: [plant] }, [{ hours: 1, node: 'plant' }]);
    expect(run.series.every((value) => value === 1)).toBe(true);
    // The buffer is never used up: it is the whole run of 24 h.
    expect([...run.measures].filter((value) => value !== 0 && value !== 1)).toEqual([24]);
  });

  it('demand counts as met, also with a store and with the source gone', () => {
    const nodes = [
      plant,
      {
        id: 'idle',
        population: { people: 0 },
        needs: [{ service: 'power', rate: 0 }],
        stores: [{ kind: 'battery' as const, service: 'power', capacity: 4, level: 0.5, refillRate: 1 }],
      },
    ];
    const result = endured({ nodes, links: [line('plant', 'idle')] }, [{ hours: 1, node: 'plant' }]);
    expect(Number.isFinite(result.share('idle', 'power', 20))).toBe(true);
  });

  it('demand after it was scaled to zero and back', () => {
    const mesh = { nodes: [plant, town], links: [line('plant', 'town')] };
    const result = endured(mesh, [
      { hours: 1, demand: 'power', factor: 0 },
      { hours: 2, demand: 'power', factor: 1 },
    ]);
    expect(result.share('town', 'power', 20)).toBe(1);
  });

  it('capacity on its line counts as dark in the very instant of a blow at which the line is tried again', () => {
    const parameters = { 'power.overload.reclose': 1 };
    const mesh = { nodes: [plant, town], links: [line('plant', 'town', 0)], parameters };
    const { run, model } = endured(mesh, [{ hours: 1, demand: 'power', factor: 1.1 }], [changeKind.lineTripped]);
    const measure = (id: string): number => run.measures[model.measureIds.indexOf(id)] as number;
    expect([measure('first-wave'), measure('after-cascade')]).toEqual([0, 0]);
  });

  it('room in its stores is dark at once, as without a store', () => {
    const stores = [{ kind: 'battery' as const, service: 'power', capacity: 0, refillRate: 5 }];
    const mesh = { nodes: [plant, { ...town, stores }], links: [line('plant', 'town')] };
    const result = endured(mesh, [{ hours: 1, node: 'plant', repairHours: 2 }]);
    expect(result.share('town', 'power', 1.5)).toBe(0);
  });
});

describe('a ladder', () => {
  const services = [
    { id: 'data', flow: 'reach' as const },
    { id: 'orders', flow: 'ladder' as const, headline: true, rungs: [{ service: 'data' }] },
  ];
  const post = { id: 'post', needs: [{ service: 'orders', rate: 1 }] };

  it('with nothing under its rungs is dark from the start, and says that there is no source', () => {
    const result = endured({ services, nodes: [post] });
    expect(result.share('post', 'orders', 0)).toBe(0);
    expect(result.run.notices).toEqual([{ code: 'settle/no-source', time: 0, nodes: [0] }]);
  });

  it('over a hub of its own node needs no link', () => {
    const nodes = [{ ...post, provides: [{ service: 'data', capacity: 1, hub: true }] }];
    const result = endured({ services, nodes }, [{ hours: 1, node: 'post' }]);
    expect([result.share('post', 'orders', 0), result.share('post', 'orders', 2)]).toEqual([1, 0]);
    expect(result.run.notices).toEqual([]);
  });
});

describe('reach that counts capacity', () => {
  const services = [{ id: 'data', flow: 'reach' as const, headline: true, countsCapacity: true }];
  const users = ['a', 'b'].map((id) => ({ id, needs: [{ service: 'data', rate: 1 }] }));
  const links = users.map(({ id }) => way('data', 'hub', id));
  const hub = (capacity: number) => ({ id: 'hub', provides: [{ service: 'data', capacity, hub: true }] });

  it('of none serves nobody, and of half serves everyone by half', () => {
    expect(endured({ services, nodes: [hub(0), ...users], links }).share('a', 'data', 1)).toBe(0);
    expect(endured({ services, nodes: [hub(1), ...users], links }).share('b', 'data', 1)).toBe(0.5);
  });

  it('feels a demand that doubles, and one that goes', () => {
    const result = endured({ services, nodes: [hub(2), ...users], links }, [
      { hours: 1, demand: 'data', factor: 2 },
      { hours: 2, demand: 'data', factor: 0 },
    ]);
    expect([0.5, 1.5, 2.5].map((hours) => result.share('a', 'data', hours))).toEqual([1, 0.5, 1]);
  });
});

describe('a site', () => {
  const works = (more: object) => ({ id: 'works', provides: [{ service: 'water', capacity: 2 }], ...more });
  const user = { id: 'town', needs: [{ service: 'water', rate: 2 }] };
  const links = [way('water', 'works', 'town')];

  it('with nobody bound to it never opens', () => {
    const result = endured({ nodes: [works({ staffing: { needed: 5, bound: 0 } }), user], links });
    expect([result.nodeFunction('works', 0), result.share('town', 'water', 24)]).toEqual([0, 0]);
  });

  it('with nobody bound and no limit to close at gives nothing either', () => {
    const result = endured({ nodes: [works({ staffing: { needed: 5, bound: 0, closesBelow: 0 } }), user], links });
    expect(result.share('town', 'water', 0)).toBe(0);
  });

  it('with a mode that gives and needs nothing does not change over and over', () => {
    const modes = [{ id: 'local' as const, function: 0, needs: 0 }];
    const stores = [{ kind: 'tank' as const, service: 'water', capacity: 2 }];
    const nodes = [works({}), { ...user, stores, modes }];
    const result = testRun(testModel({ nodes, links, horizonHours: 48 }), [{ hours: 1, node: 'works' }]);
    expect(result.records('modeChanged').length).toBeLessThan(20);
    expect(result.nodeFunction('town', 48)).toBe(0);
  });

  it('in a loop with itself is defined: a plant that needs the power it makes', () => {
    const nodes = [{ ...plant, needs: [{ service: 'power', rate: 1 }] }];
    const result = endured({ nodes }, [{ hours: 1, node: 'plant', repairHours: 1 }]);
    expect([0, 1.5].map((hours) => result.nodeFunction('plant', hours))).toEqual([1, 0]);
  });
});

describe('time', () => {
  const mesh = { nodes: [plant, town], links: [line('plant', 'town')] };

  it('shorter than a sample gives one sample, which spans no time', () => {
    const { run, model } = endured({ ...mesh, horizonHours: 0.1, sampleMinutes: 15 }, [{ hours: 0, node: 'plant' }]);
    expect(model.sampleCount).toBe(1);
    expect(run.series[0]).toBe(0);
    expect(run.measures[0]).toBe(0);
  });

  it('that samples do not divide ends at the last whole sample', () => {
    const { run, model } = endured({ ...mesh, horizonHours: 1, sampleMinutes: 25 }, [{ hours: 0.75, node: 'plant' }]);
    expect(model.sampleCount).toBe(3);
    expect([0, 1, 2].map((sample) => run.series[sample * model.series.length])).toEqual([1, 1, 0]);
  });

  it('that is over before the hazard changes nothing', () => {
    const { run } = endured({ ...mesh, horizonHours: 4 }, [{ hours: 5, node: 'plant' }]);
    expect(run.log?.time.length).toBe(0);
    expect(run.series.every((value) => value === 1)).toBe(true);
  });

  it('that two hazards share: both strike, and the longer damage holds', () => {
    const able = { ...plant, provides: [{ service: 'power', capacity: 10, blackStart: true }] };
    const result = endured({ ...mesh, nodes: [able, town] }, [
      { hours: 1, node: 'plant', repairHours: 5 },
      { hours: 1, node: 'plant', left: 0.5, repairHours: 1 },
      { hours: 1, link: 'plant.town', repairHours: 2 },
    ]);
    expect(result.records('hazard')).toHaveLength(3);
    expect([4, 20].map((hours) => result.share('town', 'power', hours))).toEqual([0, 1]);
  });
});

describe('thresholds', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('of %d keep a half-served node at a function of %d', (threshold, expected) => {
    const clinic = { id: 'clinic', needs: [{ service: 'water', rate: 2, curve: 'threshold' as const, threshold }] };
    const works = { id: 'works', provides: [{ service: 'water', capacity: 2 }] };
    const result = endured({ nodes: [works, clinic], links: [way('water', 'works', 'clinic')] }, [
      { hours: 1, derate: 'works', service: 'water', to: 1 },
    ]);
    expect(result.nodeFunction('clinic', 0.5)).toBe(1);
    expect(result.nodeFunction('clinic', 2)).toBe(expected);
  });
});

describe('a loop of needs: the plant needs water, the works need power', () => {
  const loop = (blackStart: boolean): TestMesh => ({
    nodes: [
      { ...plant, needs: [{ service: 'water', rate: 1 }] },
      { id: 'works', provides: [{ service: 'water', capacity: 5 }], needs: [{ service: 'power', rate: 1 }] },
      town,
      {
        id: 'hydro',
        provides: [
          { service: 'power', capacity: 5, dispatch: 0, blackStart, needsLiveGrid: !blackStart, startHours: 2 },
        ],
      },
    ],
    links: [line('plant', 'works'), line('plant', 'town'), line('hydro', 'plant'), way('water', 'works', 'plant')],
  });
  const strikes: readonly TestStrike[] = [{ hours: 1, node: 'works', repairHours: 1 }];

  it('stays dark after the repair where nothing can start alone', () => {
    const mesh = loop(false);
    const result = endured(
      { ...mesh, nodes: mesh.nodes.slice(0, 3), links: (mesh.links ?? []).filter(({ from }) => from !== 'hydro') },
      strikes,
    );
    expect(result.share('town', 'power', 0.5)).toBe(1);
    for (const hours of [1.5, 2.5, 12, 24]) expect(result.share('town', 'power', hours), String(hours)).toBe(0);
  });

  it('comes back once a unit with black start does', () => {
    const result = endured({ ...loop(true), horizonHours: 48 }, strikes);
    expect(result.share('town', 'power', 48)).toBe(1);
    expect(result.nodeFunction('works', 48)).toBe(1);
  });
});

describe('links', () => {
  const mesh = {
    nodes: [plant, town],
    links: [line('plant', 'town', null, 'one'), line('plant', 'town', null, 'two')],
  };

  it('in parallel: one is enough, none is not', () => {
    const result = endured(mesh, [
      { hours: 1, link: 'one' },
      { hours: 2, link: 'two' },
    ]);
    expect([0.5, 1.5, 2.5].map((hours) => result.share('town', 'power', hours))).toEqual([1, 1, 0]);
  });

  it('all down leave every service where its source is', () => {
    const nodes = [
      {
        id: 'hub',
        provides: [
          plant.provides[0] ?? { service: 'power' as const, capacity: 1 },
          { service: 'water', capacity: 5 },
          { service: 'data', capacity: 5, hub: true },
        ],
      },
      { id: 'town', needs: ['power', 'water', 'data'].map((service) => ({ service, rate: 1 })) },
    ];
    const links = [line('hub', 'town'), way('water', 'hub', 'town'), way('data', 'hub', 'town')];
    const result = endured(
      { nodes, links },
      links.map(({ id }) => ({ hours: 1, link: id ?? 'hub.town' })),
    );
    for (const service of ['power', 'water', 'data']) expect(result.share('town', service, 2), service).toBe(0);
  });

  it('of no capacity carry no water', () => {
    const nodes = [
      { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
      { id: 'town', needs: [{ service: 'water', rate: 1 }] },
    ];
    const result = endured({ nodes, links: [way('water', 'works', 'town', 0)] });
    expect(result.share('town', 'water', 20)).toBe(0);
  });

  it('of no rating trip by themselves: a line that is overloaded before the hazard needs none', () => {
    const overloaded = { nodes: [plant, town], links: [line('plant', 'town', 0)] };
    const result = endured(overloaded, [], [changeKind.lineTripped]);
    expect(result.records('lineTripped').length).toBeGreaterThan(0);
    expect(result.share('town', 'power', 20)).toBe(0);
  });

  it('that are ties stay open when the node that commands them is dead', () => {
    const tied = {
      nodes: [plant, { id: 'spare', provides: [{ service: 'power', capacity: 10 }] }, town, { id: 'control' }],
      links: [
        line('plant', 'town'),
        { ...line('spare', 'town', null, 'tie'), tie: { switchMinutes: 10, commandedBy: 'control' } },
      ],
    };
    const result = endured(tied, [
      { hours: 1, node: 'control' },
      { hours: 1, link: 'plant.town' },
    ]);
    expect(result.linkState('tie', 20)).toBe(linkState.open);
    expect(result.share('town', 'power', 20)).toBe(0);
  });
});

it('thousands of identical nodes share alike', () => {
  const homes = Array.from({ length: 3_000 }, (_, at) => ({
    id: `home-${String(at)}`,
    needs: [
      { service: 'water', rate: 1 },
      { service: 'power', rate: 1 },
    ],
  }));
  const works = { id: 'works', provides: ['water', 'power'].map((service) => ({ service, capacity: 3_000 })) };
  const links = homes.flatMap(({ id }) => [way('water', 'works', id), line('works', id)]);
  const result = endured({ nodes: [works, ...homes], links, horizonHours: 2, sampleMinutes: 60 }, [
    { hours: 1, derate: 'works', service: 'water', to: 1_500 },
  ]);
  const { frames } = result.run;
  const last = frames?.needShare.slice(-6_000) ?? new Float32Array();
  const water = new Set(last.filter((_, at) => at % 2 === 0));
  expect([...water]).toEqual([0.5]);
  expect(result.run.log?.entityKind.includes(entityKind.need)).toBe(true);
});
