import { linkState, nodeState } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { given, orderedWorld, smallDocument, smallPlan } from './testing/ordered-world';
import type { Given, OrderedWorld } from './testing/ordered-world';
import { worldScenario } from './world-hazard';

const services = [
  { id: 'power', flow: 'dc-power' },
  { id: 'water', flow: 'capacitated' },
  { id: 'data', flow: 'reach', layer: 'information' },
];
const line = (from: string, to: string, more: object = {}) => ({
  id: `${from}-${to}`,
  from,
  to,
  carries: [{ service: 'power', reactance: 0.1 }],
  ...more,
});
const pipe = (from: string, to: string, more: object = {}) => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'pipe',
  carries: [{ service: 'water' }],
  ...more,
});
const people = { kind: 'community', population: { people: 100 } };

const town = smallDocument({
  services,
  nodes: [
    {
      id: 'plant',
      provides: [{ service: 'power', capacity: 100 }],
      authority: { nodes: ['works'], links: [] },
    },
    { id: 'works', provides: [{ service: 'water', capacity: 10 }], staffing: { needed: 4, bound: 4, closesBelow: 0 } },
    {
      id: 'east',
      ...people,
      needs: [
        { service: 'power', rate: 40 },
        { service: 'water', rate: 10, class: 'normal' },
      ],
    },
    {
      id: 'ward',
      needs: [
        { service: 'power', rate: 20 },
        { service: 'water', rate: 10, class: 'normal' },
      ],
    },
    {
      id: 'tower',
      needs: [{ service: 'water', rate: 2, class: 'normal' }],
      stores: [{ kind: 'tank', service: 'water', capacity: 4 }],
    },
  ],
  links: [
    line('plant', 'east'),
    line('plant', 'ward'),
    pipe('works', 'east'),
    pipe('works', 'ward', { rightOfWay: 'bridge' }),
  ],
  hazards: [
    {
      id: 'plant-lost',
      kind: 'script',
      events: [{ do: 'fail', target: { node: 'plant' }, atHours: 5, repairHours: 2 }],
    },
    {
      id: 'both',
      kind: 'combination',
      parts: [{ hazard: 'plant-lost' }, { hazard: 'dry', delayHours: 1 }],
    },
    {
      id: 'attack',
      kind: 'cyber-outage',
      atHours: 2,
      controllers: ['plant'],
      outageHours: 9,
      outageSpread: 0,
    },
    { id: 'dry', kind: 'script', events: [{ do: 'fail', target: { node: 'works' }, atHours: 6, repairHours: 1 }] },
  ],
});
const world = (...commands: readonly Given[]): OrderedWorld => orderedWorld(town, smallPlan(), given(...commands));

describe('commands act on the world', () => {
  it('strike: the hazard begins at that moment, and so does the first part of a combination', () => {
    const struck = world([2, { do: 'strike', hazard: 'plant-lost' }], [10, { do: 'strike', hazard: 'both' }]);
    expect([1.9, 2, 3.9, 4].map((hours) => struck.works('plant', hours))).toEqual([1, 0, 0, 1]);
    expect([9.9, 10, 12].map((hours) => struck.works('plant', hours))).toEqual([1, 0, 1]);
    expect([11.9, 12, 13].map((hours) => struck.works('works', hours))).toEqual([1, 0, 1]);
  });

  it('partition: an attack passes a controller by that is cut off, and lets go of what it held through one cut off later', () => {
    const works = (...orders: readonly Given[]) => {
      const run = orderedWorld(town, smallPlan({ hazard: 'attack' }), given(...orders));
      return [1, 3, 5, 7, 12].map((hours) => run.works('works', hours));
    };
    const apart = { do: 'partition', node: 'plant', on: true };
    expect(works()).toEqual([1, 0, 0, 0, 1]);
    expect(works([1, apart])).toEqual([1, 1, 1, 1, 1]);
    expect(works([4, apart])).toEqual([1, 0, 1, 1, 1]);
    expect(works([4, apart, 'decision'])).toEqual([1, 0, 1, 1, 1]);
    expect(works([4.5, apart, 'decision'])).toEqual([1, 0, 0, 1, 1]);
    expect(works([1, apart], [1.5, { ...apart, on: false }])).toEqual([1, 0, 0, 0, 1]);
    expect(works([1, apart], [6, { do: 'strike', hazard: 'attack' }], [1.5, { ...apart, on: false }])).toEqual([
      1, 0, 0, 0, 0,
    ]);
  });

  it('the hazard of the plan keeps its own times; the exercise starts later in the scenario', () => {
    const plan = smallPlan({ hazard: 'both', startHours: 3 });
    const run = orderedWorld(town, plan, given([1, { do: 'fail', target: { node: 'ward' } }]));
    expect([4.9, 5, 7].map((hours) => run.works('plant', hours))).toEqual([1, 0, 1]);
    expect([3.9, 4].map((hours) => run.works('ward', hours))).toEqual([0.5, 0]);
  });

  it('takes effect after the usual time where players decide, or when it says itself', () => {
    const off = { do: 'stand-down', node: 'works' };
    const run = (...of: readonly Given[]) =>
      world(...of)
        .records('switchedOff')
        .map(([hours]) => hours);
    expect(run([1, off])).toEqual([1]);
    expect(run([1, off, 'decision'])).toEqual([1.25]);
    expect(run([1, { ...off, delayMinutes: 30 }, 'decision'])).toEqual([1.5]);
  });

  it('stands a site down and activates it again, and never repairs damage by it', () => {
    const run = world(
      [1, { do: 'stand-down', node: 'works' }],
      [2, { do: 'activate', node: 'works' }],
      [3, { do: 'fail', target: { node: 'works' } }],
      [4, { do: 'activate', node: 'works' }],
    );
    expect([0.5, 1.5, 2.5, 3.5, 4.5].map((hours) => run.works('works', hours))).toEqual([1, 0, 1, 0, 0]);
    expect(run.records('switchedOn')).toEqual([[2, 1, ['switchedOff']]]);
  });

  it('shows as damaged only what is damaged', () => {
    const run = world(
      [1, { do: 'stand-down', node: 'works' }],
      [2, { do: 'fail', target: { node: 'works' } }],
      [3, { do: 'activate', node: 'works' }],
      [1, { do: 'close-route', route: { link: 'works-ward' }, forHours: 3 }],
      [2, { do: 'fail', target: { link: 'works-ward' }, repairHours: 1 }],
    );
    expect([0.5, 1.5, 2.5, 3.5].map((hours) => run.state('works', hours))).toEqual([
      nodeState.normal,
      nodeState.down,
      nodeState.damaged,
      nodeState.damaged,
    ]);
    expect([0.5, 1.5, 2.5, 3.5, 4.5].map((hours) => run.linkState('works-ward', hours))).toEqual([
      linkState.normal,
      linkState.dead,
      linkState.damaged,
      linkState.dead,
      linkState.dead,
    ]);
  });

  it('rations: nobody gets more than the share, and who has a store lives on it', () => {
    const run = world(
      [1, { do: 'ration', service: 'power', share: 0.5, forHours: 4 }],
      [2, { do: 'ration', service: 'power', share: 0.75, forHours: 1 }],
      [1, { do: 'ration', service: 'water', share: 0.5, forHours: null }],
    );
    expect([0.5, 1.5, 2.5, 3.5].map((hours) => run.share('east', 'power', hours))).toEqual([1, 0.5, 0.75, 1]);
    expect(run.share('ward', 'water', 1.5)).toBe(0.5);
    expect(run.records('supplyFell')[0]?.[2]).toEqual(['rationed']);
    expect(run.records('rationed').map(([hours, value]) => [hours, value])).toEqual([
      [1, 0.5],
      [1, 0.5],
      [2, 0.75],
      [3, 1],
    ]);
  });

  it('sells by allotment: what multiplies demand no longer counts, until it ends', () => {
    const run = world(
      [1, { do: 'demand', service: 'water', factor: 2, forHours: null }],
      [2, { do: 'controlled-distribution', service: 'water', on: true }],
      [3, { do: 'controlled-distribution', service: 'water', on: false }],
    );
    expect([0.5, 1.5, 2.5, 3.5].map((hours) => run.share('east', 'water', hours))).toEqual([0.5, 0.25, 0.5, 0.25]);
  });

  it('ends a demand, a limit and an absence after their hours, the later in place of the earlier', () => {
    const run = world(
      [1, { do: 'demand', service: 'water', factor: 2, forHours: 2 }],
      [2, { do: 'demand', service: 'water', factor: 4, forHours: 3 }],
      [6, { do: 'derate', node: 'works', service: 'water', left: 0.5, forHours: 1 }],
      [8, { do: 'absence', node: 'works', share: 0.75, forHours: 1 }],
    );
    const hours = [0.5, 1.5, 2.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5];
    expect(hours.map((each) => run.share('east', 'water', each))).toEqual([
      0.5, 0.25, 0.125, 0.125, 0.5, 0.25, 0.5, 0.125, 0.5,
    ]);
  });

  it('lets part of a community leave, and more of those who stayed', () => {
    const run = world(
      [1, { do: 'evacuate', community: 'east', share: 0.5 }],
      [2, { do: 'evacuate', community: 'east', share: 0.5 }],
    );
    expect([0.5, 1.5, 2.5].map((hours) => run.share('ward', 'water', hours))).toEqual([
      0.5,
      expect.closeTo(2 / 3, 6),
      expect.closeTo(0.8, 6),
    ]);
  });

  it('serves a need of a better class first, as if it had always been one', () => {
    const run = world([1, { do: 'prioritise', node: 'ward', service: 'water', class: 'life' }]);
    expect([0.5, 1.5].map((hours) => [run.share('east', 'water', hours), run.share('ward', 'water', hours)])).toEqual([
      [0.5, 0.5],
      [0, 1],
    ]);
    expect(run.records('supplyFell').at(-1)?.[2]).toEqual(['regraded']);
  });

  it('fills stores up to what they hold', () => {
    const run = world(
      [1, { do: 'supply', by: 'tanker', node: 'tower', service: 'water', amount: 1 }],
      [1.5, { do: 'supply', by: 'tanker', node: 'tower', service: 'water', amount: 50 }],
    );
    expect(run.fill('tower', 'water', 0.75)).toBe(0.625);
    expect([1, 1.5].map((hours) => run.fill('tower', 'water', hours))).toEqual([0.75, 1]);
    expect(run.works('tower', 3.4)).toBe(1);
    expect(run.works('tower', 3.6)).toBe(0);
    expect(run.records('storeEmpty').map(([hours]) => hours)).toEqual([3.5]);
  });

  it('closes a route and opens it, and leaves damage to the crews', () => {
    const run = world(
      [1, { do: 'close-route', route: { rightOfWay: 'bridge' }, forHours: 1 }],
      [3, { do: 'close-route', route: { link: 'works-ward' }, forHours: null }],
      [4, { do: 'open-route', route: { link: 'works-ward' } }],
      [5, { do: 'fail', target: { link: 'works-ward' } }],
      [6, { do: 'open-route', route: { link: 'works-ward' } }],
    );
    expect([0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5].map((hours) => run.share('ward', 'water', hours))).toEqual([
      0.5, 0, 0.5, 0, 0.5, 0, 0,
    ]);
  });

  it('changes nothing by what is only told', () => {
    const calm = world();
    const told = world(
      [1, { do: 'rumour', text: { en: 'The water is bad', 'zh-Hant': '' } }],
      [1, { do: 'bulletin', service: 'data', text: { en: 'It is good', 'zh-Hant': '' } }],
      [1, { do: 'reveal', nodes: ['ward'] }],
      [1, { do: 'shelter', community: 'east' }],
    );
    expect(told.digest).toBe(calm.digest);
    expect(calm.records('hazard')).toEqual([]);
  });

  it('takes along only what a simulation reads', () => {
    const plan = smallPlan({ durationMinutes: 60 * 30 });
    const { scenario } = worldScenario(town, plan, given([1, { do: 'strike', hazard: 'both' }]));
    expect(scenario.horizonHours).toBe(30);
    expect(scenario.hazards.map(({ kind }) => kind)).toEqual(['script', 'script', 'script', 'combination']);
  });
});

it('simulates no further ahead than the room looks', () => {
  const long = { ...town, horizonHours: 400 };
  const horizon = (hours: number): number =>
    worldScenario(long, smallPlan({ durationMinutes: 60 * hours }), []).scenario.horizonHours;
  expect([horizon(3), horizon(380), horizon(500)]).toEqual([51, 400, 500]);
});

describe('orders to a tie', () => {
  const ring = smallDocument({
    services,
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
      { id: 'west', needs: [{ service: 'power', rate: 10 }] },
      { id: 'east', needs: [{ service: 'power', rate: 10 }] },
    ],
    links: [line('plant', 'west'), line('plant', 'east'), line('west', 'east', { tie: { switchMinutes: 30 } })],
  });
  const tie = (kind: string) => ({ do: kind, link: 'west-east' });
  const states = (...commands: readonly Given[]) => {
    const run = orderedWorld(ring, smallPlan(), given(...commands));
    return { closed: run.records('tieClosed'), opened: run.records('tieOpened'), run };
  };

  it('hold it against its own rule', () => {
    const { closed, opened } = states([1, tie('close-tie')], [4, tie('open-tie')]);
    expect(closed).toEqual([[1.5, 1, ['tieOrdered']]]);
    expect(opened).toEqual([[4.5, 0, ['tieOrdered']]]);
  });

  it('keep it open where it would close by itself', () => {
    const { closed, run } = states([1, tie('open-tie')], [2, { do: 'fail', target: { link: 'plant-east' } }]);
    expect(closed).toEqual([]);
    expect(run.share('east', 'power', 6)).toBe(0);
  });

  it('do nothing to another link', () => {
    expect(states([1, { do: 'close-tie', link: 'plant-east' }]).run.records('tieOrdered')).toEqual([]);
  });
});

describe('orders to crews', () => {
  const site = (id: string, hoursEast: number, people: number) => ({
    id,
    kind: 'community',
    population: { people },
    position: { lon: (hoursEast * 30) / 111.194926644559, lat: 0 },
  });
  const mesh = (repair?: object) =>
    smallDocument({
      services,
      nodes: [site('base', 0, 0), site('near', 1, 10), site('middle', 2, 1000), site('far', 3, 100)],
      parameters: { 'repair.detour': 1, 'repair.speed': 30, 'repair.general-slowness': 1 },
      ...(repair === undefined ? {} : { repair }),
    });
  const crews = { policy: 'most-people', crews: [{ id: 'one', trade: 'general', base: 'base' }] };
  const damage = ['near', 'middle', 'far'].map((node): Given => [
    1,
    { do: 'fail', target: { node }, repairHours: 1, needsCrew: true },
  ]);
  const repairedIn = (...commands: readonly Given[]): readonly string[] => {
    const run = orderedWorld(mesh(crews), smallPlan(), given(...commands));
    const seen = run.index.nodes.map((id) => ({
      id,
      at: [...Array(240).keys()].find((tenth) => tenth > 10 && run.works(id, tenth / 10) === 1) ?? Infinity,
    }));
    return seen
      .filter(({ id }) => id !== 'base')
      .sort((one, other) => one.at - other.at)
      .map(({ id }) => id);
  };

  it('repair first what was ordered first, the last order before all', () => {
    expect(repairedIn(...damage)).toEqual(['middle', 'far', 'near']);
    const first = (node: string): Given => [1, { do: 'repair-first', target: { node } }];
    expect(repairedIn(...damage, first('near'))).toEqual(['near', 'middle', 'far']);
    expect(repairedIn(...damage, first('near'), first('far'))).toEqual(['far', 'near', 'middle']);
  });

  it('go by another policy from then on', () => {
    expect(repairedIn([0.5, { do: 'repair-policy', policy: 'nearest' }], ...damage)).toEqual(['near', 'middle', 'far']);
    expect(repairedIn(...damage, [1.5, { do: 'repair-policy', policy: 'nearest' }])[0]).toBe('middle');
  });

  it('help from outside works from its base once it has come', () => {
    const help = { do: 'request-help', trade: 'general', teams: 1, base: 'near', delayMinutes: 60 };
    const run = orderedWorld(mesh(crews), smallPlan(), given([0, help], ...damage));
    expect(run.records('crewSent')).toHaveLength(3);
    const without = orderedWorld(mesh(crews), smallPlan(), given(...damage));
    expect([without, run].map((each) => [2.9, 3.1, 4.1].map((hours) => each.works('middle', hours)))).toEqual([
      [0, 0, 1],
      [0, 1, 1],
    ]);
    const alone = orderedWorld(mesh(), smallPlan(), given([0, help], ...damage));
    expect(alone.records('crewSent')).toEqual([]);
  });

  it('tell in the chain of causes that a repair was ordered', () => {
    const commands = given(...damage, [1, { do: 'repair-first', target: { node: 'near' } }]);
    const run = orderedWorld(mesh(crews), smallPlan(), commands);
    expect(run.records('nodeRepaired')[0]?.[2]).toEqual(['repairStarted', 'crewSent', 'repairOrdered', 'hazard']);
  });
});
