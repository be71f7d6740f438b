import type { z } from 'zod';
import type { repair as repairSchema } from '@scenarios/format/repair';
import { changeKind, entityKind } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import { describe, expect, it } from 'vitest';
import type { Impact } from '../impact';
import { impactKind } from '../impact';
import type { Model } from '../model';
import { createSimulator } from '../simulate';
import type { TestStrike } from '../test-mesh';
import { testImpact, testModel, way } from '../test-mesh';
import { uniform } from '../random';

type Repair = z.input<typeof repairSchema>;

/** Degrees of longitude at the equator that a crew drives in an hour at 30 km/h in a straight line. */
const hourEast = 30 / 111.194_926_644_558_73;
const at = (hours: number) => ({ position: { lon: hours * hourEast, lat: 0 } });
const parameters = { 'repair.detour': 1, 'repair.speed': 30, 'repair.general-slowness': 3 };

type Site = { readonly id: string; readonly hours: number; readonly more?: object };
const road = (from: string, to: string, more: object = {}) => ({
  ...way('mobility', from, to),
  id: `${from}-${to}`,
  kind: 'road' as const,
  ...more,
});

const modelOf = (repair: Repair, sites: readonly Site[], links: readonly object[] = []): Model =>
  testModel({
    parameters,
    horizonHours: 100,
    sampleMinutes: 60,
    services: [
      { id: 'water', flow: 'capacitated', headline: true },
      { id: 'mobility', flow: 'reach' },
      { id: 'fuel', flow: 'capacitated' },
    ],
    nodes: sites.map(({ id, hours, more = {} }) => ({ id, kind: 'substation' as const, ...at(hours), ...more })),
    links: links as never,
    repair,
  });

/** Everything struck needs a crew. */
const impactOf = (model: Model, strikes: readonly TestStrike[]): Impact => ({
  ...testImpact(model, strikes),
  needsCrew: new Uint8Array(strikes.length).fill(1),
});

/** Hours at which each node or link is repaired, by id; and what the run noted. */
function repaired(model: Model, strikes: readonly TestStrike[]) {
  const run = createSimulator(model).run(impactOf(model, strikes), { recording: 'frames' });
  if (run === null || run.log === null) throw new Error('no log');
  const { log, notices } = run;
  const times: Record<string, number> = {};
  log.kind.forEach((kind, i) => {
    const entity = log.entity[i] ?? -1;
    const hours = Math.round((log.time[i] ?? 0) / 3.6) / 1000;
    if (kind === changeKind.nodeRepaired) times[model.index.nodes[entity] ?? ''] = hours;
    if (kind === changeKind.linkRepaired) times[model.index.links[entity] ?? ''] = hours;
  });
  return { times, notices, log, run };
}

const base: Site = { id: 'base', hours: 0 };
const electrical = { id: 'line-crew', trade: 'electrical' as const, base: 'base' };

describe('a repair crew', () => {
  const sites = [base, { id: 'near', hours: 1 }, { id: 'far', hours: 3 }];

  it('travels, works and goes on from where it stands', () => {
    const model = modelOf({ crews: [electrical], policy: 'nearest' }, sites);
    const { times } = repaired(model, [
      { hours: 2, node: 'near', repairHours: 4 },
      { hours: 2, node: 'far', repairHours: 5 },
    ]);
    // 2 + 1 travel + 4 work; then 2 travel + 5 work.
    expect(times).toEqual({ near: 7, far: 14 });
  });

  it('is as many teams as it has, as slow as it is, and slower outside its trade only if it is general', () => {
    const two = modelOf({ crews: [{ ...electrical, teams: 2, slowness: 1.5 }] }, sites);
    const strikes: TestStrike[] = [
      { hours: 0, node: 'near', repairHours: 4 },
      { hours: 0, node: 'far', repairHours: 4 },
    ];
    expect(repaired(two, strikes).times).toEqual({ near: 7, far: 9 });
    const general = modelOf({ crews: [{ ...electrical, trade: 'general' }], policy: 'nearest' }, sites);
    expect(repaired(general, strikes.slice(0, 1)).times).toEqual({ near: 13 });
    const wrong = modelOf({ crews: [{ ...electrical, trade: 'water' }] }, sites);
    const none = repaired(wrong, strikes);
    expect(none.times).toEqual({});
    expect(none.notices.map(({ code, nodes }) => [code, nodes])).toEqual([['repair/no-crew', [1, 2]]]);
  });

  it('is said to have fuel for ever where its base asks for none, and to travel straight where nothing carries roads', () => {
    const codes = (repair: Repair, more: object = {}, links: readonly object[] = []) =>
      repaired(modelOf(repair, [{ ...base, more }, ...sites.slice(1)], links), []).notices.map(({ code, nodes }) => [
        code,
        nodes,
      ]);
    const depot = { provides: [{ service: 'fuel', capacity: 5 }], needs: [{ service: 'fuel', rate: 1 }] };
    expect(codes({ crews: [electrical], fuel: 'fuel' })).toEqual([['repair/no-fuel-need', [0]]]);
    expect(codes({ crews: [electrical], fuel: 'fuel' }, depot)).toEqual([]);
    expect(codes({ crews: [electrical] })).toEqual([]);
    expect(codes({ crews: [electrical], roads: 'mobility' })).toEqual([['repair/roads-without-links', undefined]]);
    expect(codes({ crews: [electrical], roads: 'mobility' }, {}, [road('base', 'near')])).toEqual([]);
  });

  it('takes damage by the policy', () => {
    const people = (count: number) => ({ population: { people: count } });
    const places: Site[] = [
      base,
      { id: 'crowd', hours: 1, more: people(9000) },
      { id: 'ward', hours: 1, more: { ...people(10), needs: [{ service: 'water', rate: 0, class: 'life' }] } },
      { id: 'long', hours: 1, more: people(100) },
    ];
    const strikes: TestStrike[] = [
      { hours: 0, node: 'long', repairHours: 9 },
      { hours: 0, node: 'ward', repairHours: 2 },
      { hours: 0, node: 'crowd', repairHours: 3 },
    ];
    const first = (policy: Repair['policy'], order: readonly string[] = []) => {
      const model = modelOf({ crews: [electrical], policy, order: [...order] }, places);
      return Object.entries(repaired(model, strikes).times)
        .sort((a, b) => a[1] - b[1])
        .map(([id]) => id);
    };
    expect(first('life-first')).toEqual(['ward', 'crowd', 'long']);
    expect(first('most-people')).toEqual(['crowd', 'long', 'ward']);
    expect(first('critical-path')).toEqual(['long', 'crowd', 'ward']);
    expect(first('listed', ['long', 'crowd'])).toEqual(['long', 'crowd', 'ward']);
  });

  it('comes as outside help and leaves again, but not from its work', () => {
    const model = modelOf({ crews: [{ ...electrical, fromHours: 10, untilHours: 14 }], policy: 'nearest' }, sites);
    const { times } = repaired(model, [
      { hours: 0, node: 'near', repairHours: 4 },
      { hours: 0, node: 'far', repairHours: 1 },
    ]);
    expect(times).toEqual({ near: 15 });
  });

  it('needs a spare part for each repair, and fuel at its base', () => {
    const parts = { trade: 'electrical' as const, stock: 1, arrivals: [{ atHours: 20, count: 1 }] };
    const strikes: TestStrike[] = [
      { hours: 0, node: 'near', repairHours: 4 },
      { hours: 0, node: 'far', repairHours: 1 },
    ];
    const short = modelOf({ crews: [electrical], policy: 'nearest', parts: [parts] }, sites);
    expect(repaired(short, strikes).times).toEqual({ near: 5, far: 23 });
    const fuelled = modelOf(
      { crews: [electrical], policy: 'nearest', fuel: 'fuel' },
      [
        { ...base, more: { needs: [{ service: 'fuel', rate: 1, floor: 1 }] } },
        { id: 'near', hours: 1 },
        { id: 'depot', hours: 5, more: { kind: 'fuel-depot', provides: [{ service: 'fuel', capacity: 1 }] } },
      ],
      [way('fuel', 'depot', 'base')],
    );
    const impact = impactOf(fuelled, [
      { hours: 0, node: 'depot', repairHours: 8 },
      { hours: 0, node: 'near', repairHours: 4 },
    ]);
    impact.needsCrew[0] = 0;
    const run = createSimulator(fuelled).run(impact, { recording: 'frames' });
    const end = run?.log?.time[run.log.kind.lastIndexOf(changeKind.nodeRepaired)];
    expect((end ?? 0) / 3600).toBeCloseTo(13, 3);
  });
});

describe('roads', () => {
  const sites = [base, { id: 'bank', hours: 1 }, { id: 'town', hours: 2 }];
  const links = [road('base', 'bank'), road('bank', 'town', { id: 'bridge' })];
  const civil = { id: 'road-crew', trade: 'civil' as const, base: 'base' };

  it('that are broken keep a crew away until a civil crew has opened them', () => {
    const model = modelOf({ crews: [electrical, civil], roads: 'mobility' }, sites, links);
    const { times, notices } = repaired(model, [
      { hours: 0, link: 'bridge', repairHours: 5 },
      { hours: 0, node: 'town', repairHours: 3 },
    ]);
    // The road crew is at the bank after 1 h and done after 6; only then the line crew sets out: 2 h of road, 3 of work.
    expect(times).toEqual({ bridge: 6, town: 11 });
    expect(notices.map(({ code, nodes }) => [code, nodes])).toEqual([['repair/no-road', [2]]]);
  });

  it('that open again by themselves let a crew set out at once', () => {
    const model = modelOf({ crews: [electrical], roads: 'mobility' }, sites, links);
    const impact = impactOf(model, [
      { hours: 0, link: 'bridge', repairHours: 10 },
      { hours: 0, node: 'town', repairHours: 3 },
    ]);
    impact.kind[0] = impactKind.closeLink;
    const { log } = createSimulator(model).run(impact, { recording: 'frames' }) ?? {};
    const hours = (kind: number) => Math.round((log?.time[log.kind.indexOf(kind)] ?? NaN) / 3.6) / 1000;
    expect([changeKind.linkReopened, changeKind.crewSent, changeKind.nodeRepaired].map(hours)).toEqual([10, 10, 15]);
  });

  it('lead around where they can', () => {
    const around = [...links, road('base', 'town', { id: 'detour', lengthKm: 120 })];
    const model = modelOf({ crews: [electrical], roads: 'mobility' }, sites, around);
    const { times } = repaired(model, [
      { hours: 0, link: 'bridge', repairHours: 50 },
      { hours: 0, node: 'town', repairHours: 3 },
    ]);
    expect(times).toEqual({ town: 7 });
  });
});

describe('damage', () => {
  const sites = [base, { id: 'near', hours: 1 }];

  it('that is restored by order frees its crew', () => {
    const model = modelOf({ crews: [electrical], policy: 'nearest' }, [...sites, { id: 'other', hours: 2 }]);
    const { times } = repaired(model, [
      { hours: 0, node: 'near', repairHours: 50 },
      { hours: 0, node: 'other', repairHours: 2 },
      { hours: 5, restoreNode: 'near' },
    ]);
    expect(times).toEqual({ near: 5, other: 8 });
  });

  it('of the same thing, hit again while a crew works on it, is a second job, and lasts until both are done', () => {
    const model = modelOf({ crews: [electrical] }, sites);
    const { log } = repaired(model, [
      { hours: 0, node: 'near', repairHours: 4 },
      { hours: 2, node: 'near', repairHours: 3 },
    ]);
    const hoursOf = (kind: number) => [...log.time].filter((_, i) => log.kind[i] === kind).map((time) => time / 3600);
    expect(hoursOf(changeKind.nodeRepaired)).toEqual([expect.closeTo(5, 3), expect.closeTo(8, 3)]);
    expect(hoursOf(changeKind.functionRose)).toEqual([expect.closeTo(8, 3)]);
  });

  it('restored before its crew is there leaves the part for the next', () => {
    const parts = [{ trade: 'electrical' as const, stock: 1, arrivals: [] }];
    const model = modelOf({ crews: [electrical], policy: 'nearest', parts }, [...sites, { id: 'far', hours: 3 }]);
    const strikes: TestStrike[] = [
      { hours: 0, node: 'near', repairHours: 9 },
      { hours: 0, node: 'far', repairHours: 2 },
    ];
    expect(repaired(model, [...strikes, { hours: 0.5, restoreNode: 'near' }]).times).toEqual({ near: 0.5, far: 5.5 });
    expect(repaired(model, [...strikes, { hours: 2, restoreNode: 'near' }]).times).toEqual({ near: 2 });
  });

  it('without damage waits for nobody: what is switched off, limited or closed ends by itself', () => {
    const model = modelOf({ crews: [electrical] }, [
      base,
      { id: 'near', hours: 1, more: { provides: [{ service: 'water', capacity: 5 }] } },
    ]);
    const impact = impactOf(model, [
      { hours: 1, node: 'near', repairHours: 4 },
      { hours: 1, node: 'near', repairHours: 4 },
    ]);
    impact.kind.set([impactKind.switchOffNode, impactKind.limitProvision]);
    impact.target.set([1, 0]);
    const run = createSimulator(model).run(impact, { recording: 'frames' });
    const kinds = [...(run?.log?.kind ?? [])];
    expect(kinds).not.toContain(changeKind.crewSent);
    expect(run?.log?.time[kinds.indexOf(changeKind.switchedOn)]).toBe(5 * 3600);
    expect(kinds.filter((kind) => kind === changeKind.derated)).toHaveLength(2);
  });

  it('tells its story from the hazard over the crew to the repair', () => {
    const model = modelOf({ crews: [electrical] }, [
      base,
      { id: 'near', hours: 1, more: { needs: [{ service: 'water', rate: 0 }] } },
    ]);
    const { log } = repaired(model, [{ hours: 1, node: 'near', repairHours: 4 }]);
    const fixed = log.kind.indexOf(changeKind.nodeRepaired);
    const chain: number[] = [];
    for (let i = fixed; i >= 0; i = log.cause[i] ?? -1) chain.push(log.kind[i] ?? 0);
    expect(chain).toEqual([changeKind.nodeRepaired, changeKind.repairStarted, changeKind.crewSent, changeKind.hazard]);
    expect(why(log, entityKind.node, 1, 2 * 3600).length).toBeGreaterThan(0);
  });

  it('without crews in the mesh, or with none needed, is repaired by itself', () => {
    const model = testModel({ nodes: [{ id: 'a' }], horizonHours: 24 });
    expect(repaired(model, [{ hours: 1, node: 'a', repairHours: 4 }]).times).toEqual({ a: 5 });
  });
});

describe('many damages and teams', () => {
  /** The same by objects: whoever is free takes what comes first by people for an hour of work, whoever is done first goes. */
  function twin(
    teams: number,
    damages: readonly { at: number; place: number; work: number; people: number }[],
  ): number[] {
    const crew = Array.from({ length: teams }, () => ({ place: 0, freeAt: 0 }));
    const done = damages.map(() => Infinity);
    const events = new Set(damages.map(({ at: time }) => time));
    const taken = new Set<number>();
    while (events.size > 0) {
      const now = Math.min(...events);
      events.delete(now);
      const waiting = damages
        .map((damage, i) => ({ ...damage, i }))
        .filter(({ at: time, i }) => time <= now + 1e-9 && !taken.has(i))
        .sort((a, b) => b.people / b.work - a.people / a.work || a.i - b.i);
      for (const damage of waiting) {
        const free = crew
          .filter(({ freeAt }) => freeAt <= now + 1e-9)
          .sort((a, b) => Math.abs(a.place - damage.place) - Math.abs(b.place - damage.place))[0];
        if (free === undefined) break;
        free.freeAt = now + Math.abs(free.place - damage.place) + damage.work;
        free.place = damage.place;
        done[damage.i] = free.freeAt;
        taken.add(damage.i);
        events.add(free.freeAt);
      }
    }
    return done;
  }

  it('are done when the twin says, whatever the seed', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const draw = (i: number, what: number) => uniform(seed, 0, what, i);
      const count = 3 + Math.floor(draw(0, 9) * 8);
      const damages = Array.from({ length: count }, (_, i) => ({
        at: Math.round(draw(i, 1) * 20 * 7) / 7,
        place: Math.round(draw(i, 2) * 1000) / 100 - 5,
        work: 1 + Math.round(draw(i, 3) * 1000) / 200,
        people: Math.round(draw(i, 4) * 10_000) + 1,
      })).sort((a, b) => a.at - b.at);
      const teams = 1 + (seed % 3);
      const model = modelOf({ crews: [{ ...electrical, teams }], policy: 'most-people' }, [
        base,
        ...damages.map(({ place, people }, i) => ({
          id: `d${String(i)}`,
          hours: place,
          more: { population: { people } },
        })),
      ]);
      const { times } = repaired(
        model,
        damages.map(({ at: hours, work }, i) => ({ hours, node: `d${String(i)}`, repairHours: work })),
      );
      const expected = twin(teams, damages);
      damages.forEach((_, i) => {
        const time = expected[i] ?? Infinity;
        if (time < 99) expect(times[`d${String(i)}`], `seed ${String(seed)}, damage ${String(i)}`).toBeCloseTo(time, 2);
      });
    }
  });
});
