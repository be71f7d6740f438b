import { repairPolicies, trades } from '@scenarios/format/repair';
import type { ChangeLog } from '@scenarios/format/run';
import { changeKind } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import type { Impact } from './impact';
import { impactKind } from './impact';
import type { Model } from './model';
import { createSimulator } from './simulate';
import type { TestMesh } from './test-mesh';
import { testImpact, testModel } from './test-mesh';

/** Small generator of its own, so that the cases do not move with the engine's random numbers. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const services = ['power', 'water', 'data', 'gas'] as const;
const needed = [...services, 'orders'] as const;

/** Crews, parts, roads and fuel by chance; half of the meshes have none. */
function randomRepair(next: () => number, count: number): TestMesh['repair'] {
  if (next() < 0.5) return undefined;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  return {
    policy: pick(repairPolicies),
    order: ['n0'],
    ...(next() < 0.5 ? { roads: 'gas' } : {}),
    ...(next() < 0.3 ? { fuel: 'water' } : {}),
    crews: Array.from({ length: 1 + Math.floor(next() * 3) }, (_, i) => ({
      id: `c${i}`,
      trade: pick(trades),
      base: `n${Math.floor(next() * count)}`,
      teams: 1 + Math.floor(next() * 3),
      fromHours: next() < 0.3 ? next() * 20 : 0,
      ...(next() < 0.3 ? { untilHours: 20 + next() * 20 } : {}),
    })),
    parts: next() < 0.4 ? [{ trade: 'electrical', stock: 1, arrivals: [{ atHours: 12, count: 2 }] }] : [],
  };
}

function randomModel(next: () => number, ofRepair: () => number): Model {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const chance = (p: number) => next() < p;
  const count = 1 + Math.floor(next() * 12);
  const nodes = Array.from({ length: count }, (_, i) => {
    const needs = needed
      .filter(() => chance(0.35))
      .map((service) => ({
        service,
        rate: chance(0.1) ? 0 : Math.round(next() * 50),
        class: pick(['life', 'essential', 'normal'] as const),
        floor: chance(0.3) ? next() : 0,
        curve: pick(['linear', 'threshold'] as const),
      }));
    return {
      id: `n${i}`,
      ...(chance(0.3) ? { population: { people: Math.round(next() * 1000) } } : {}),
      needs,
      provides: services
        .filter(() => chance(0.3))
        .map((service) => ({
          service,
          capacity: chance(0.1) ? 0 : Math.round(next() * 120),
          startHours: next() * 3,
          blackStart: chance(0.4),
          needsLiveGrid: chance(0.2),
          fastReserve: chance(0.3) ? next() * 30 : 0,
          hub: chance(0.6),
        })),
      relays: services
        .filter(() => chance(0.4))
        .map((service) => ({ service, capacity: chance(0.5) ? null : Math.round(next() * 60) })),
      stores: needs
        .filter(() => chance(0.5))
        .map(({ service }) => ({
          kind: 'tank' as const,
          service,
          capacity: chance(0.1) ? 0 : next() * 100,
          level: pick([0, 0.5, 1]),
          refillRate: chance(0.5) ? next() * 20 : 0,
        })),
      ...(chance(0.3)
        ? {
            staffing: {
              needed: 1 + Math.floor(next() * 20),
              bound: Math.floor(next() * 25),
              closesBelow: next() * 0.5,
            },
          }
        : {}),
      modes: chance(0.3)
        ? [
            {
              id: 'degraded' as const,
              function: 0.7,
              needs: next(),
              onStores: chance(0.5),
              switchMinutes: next() * 30,
            },
            { id: 'local' as const, function: 0.3, needs: next() * 0.5, onStores: chance(0.5), switchMinutes: 0 },
          ].slice(0, 1 + Math.floor(next() * 2))
        : [],
    };
  });
  const links = Array.from({ length: count > 1 ? Math.floor(next() * count * 2.5) : 0 }, (_, i) => {
    const from = Math.floor(next() * count);
    const to = (from + 1 + Math.floor(next() * (count - 1))) % count;
    const carried = services.filter(() => chance(0.5));
    return {
      id: `l${i}`,
      from: `n${from}`,
      to: `n${to}`,
      carries: (carried.length > 0 ? carried : (['power'] as const)).map((service) => ({
        service,
        reactance: 0.05 + next(),
        capacity: chance(0.5) ? null : Math.round(next() * 60),
      })),
      directed: chance(0.2),
      latencyMinutes: chance(0.3) ? next() * 90 : 0,
      ...(chance(0.25)
        ? { tie: { switchMinutes: chance(0.3) ? 0 : next() * 60, ...(chance(0.5) ? { commandedBy: `n${from}` } : {}) } }
        : {}),
    };
  });
  return testModel({
    services: [
      { id: 'power', flow: 'dc-power', headline: true },
      { id: 'water', flow: 'capacitated', headline: true },
      {
        id: 'orders',
        flow: 'ladder',
        rungs: [
          { service: 'data', delayMinutes: chance(0.5) ? 0 : next() * 60 },
          { service: 'radio', quality: next(), delayMinutes: chance(0.5) ? 0 : next() * 60 },
        ],
      },
      { id: 'data', flow: 'reach', headline: true, hopLimit: 4, ...(chance(0.5) ? { countsCapacity: true } : {}) },
      { id: 'gas', flow: 'capacitated' },
      { id: 'radio', flow: 'reach' },
    ],
    horizonHours: 48,
    sampleMinutes: 30,
    nodes,
    links,
    repair: randomRepair(ofRepair, count),
    parameters: {
      'modes.dwell': next() * 120,
      'power.ufls.quota': next(),
      'power.overload.delay': 60 + next() * 5000,
      'power.blackstart.hop': next() * 30,
    },
  });
}

/** How many targets a kind of impact has in a mesh, and the values that it takes: up to `most`, whole ones below it where so said. */
function targetsOf(model: Model, kind: number): { size: number; most: number; whole?: boolean } {
  const { nodeCount, linkCount, serviceCount, provisionCount, needCount, storeCount } = model;
  switch (kind) {
    case impactKind.scaleDemand:
    case impactKind.surgeDemand:
    case impactKind.orderDemand:
      return { size: serviceCount, most: 2 };
    case impactKind.ration:
      return { size: serviceCount, most: 1 };
    case impactKind.allot:
      return { size: serviceCount, most: 2, whole: true };
    case impactKind.failLink:
    case impactKind.restoreLink:
    case impactKind.closeLink:
    case impactKind.limitLink:
    case impactKind.openLink:
    case impactKind.repairLinkFirst:
      return { size: linkCount, most: 1 };
    case impactKind.orderTie:
      return { size: linkCount, most: 2, whole: true };
    case impactKind.derateProvision:
      return { size: provisionCount, most: 60 };
    case impactKind.limitProvision:
    case impactKind.orderLimit:
      return { size: provisionCount, most: 1 };
    case impactKind.restock:
      return { size: storeCount, most: 400_000 };
    case impactKind.regradeNeed:
      return { size: needCount, most: 3, whole: true };
    case impactKind.repairPolicy:
      return { size: 1, most: repairPolicies.length, whole: true };
    default:
      return { size: nodeCount, most: 1 };
  }
}

function randomImpact(model: Model, next: () => number, ofRepair: () => number): Impact {
  const kinds = Object.values(impactKind);
  const rows = Array.from({ length: 1 + Math.floor(next() * 12) }, () => {
    const kind = kinds[Math.floor(next() * kinds.length)] as number;
    const { size, most, whole } = targetsOf(model, kind);
    const drawn = next() * most;
    const value = whole ? Math.floor(drawn) : drawn;
    return {
      time: Math.floor(next() * 30) * 1800,
      kind,
      size,
      target: Math.floor(next() * size),
      value,
      repair: next() < 0.3 ? Infinity : next() * 40_000,
    };
  })
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.time - b.time);
  return {
    ...testImpact(model, []),
    time: Float64Array.from(rows, ({ time }) => time),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    target: Int32Array.from(rows, ({ target }) => target),
    value: Float64Array.from(rows, ({ value }) => value),
    repair: Float64Array.from(rows, ({ repair }) => repair),
    damageState: new Uint8Array(rows.length),
    needsCrew: Uint8Array.from(rows, () => (ofRepair() < 0.7 ? 1 : 0)),
    storeFactor: Float64Array.from({ length: model.storeCount }, () => 0.5 + next()),
    startFactor: Float64Array.from({ length: model.provisionCount }, () => 0.5 + next()),
  };
}

/** Kinds of record that may stand without a cause: what an impact does by itself, and repairs that need no crew. */
const roots: readonly number[] = [
  changeKind.hazard,
  changeKind.nodeRepaired,
  changeKind.linkRepaired,
  changeKind.demandScaled,
  changeKind.derated,
  changeKind.staffChanged,
  changeKind.linkClosed,
  changeKind.linkReopened,
  changeKind.switchedOff,
  changeKind.switchedOn,
  changeKind.lineRated,
  changeKind.tieOrdered,
  changeKind.rationed,
  changeKind.allotted,
  changeKind.needsScaled,
  changeKind.restocked,
  changeKind.regraded,
  changeKind.repairOrdered,
  changeKind.repairPolicyChanged,
];
/**
 * And what a mesh does by itself that was not at rest before the hazard: lines above their rating, stores that drain or fill, modes
 * and grids that answer to a want that was there from the start.
 */
const restless: readonly number[] = [
  ...roots,
  changeKind.lineTripped,
  changeKind.storeEmpty,
  changeKind.storeFull,
  changeKind.modeChanged,
  changeKind.tieClosed,
  changeKind.tieOpened,
];

/** Records whose chain of causes does not end in a documented root: kind, hours. */
function unexplained({ kind, time, cause }: ChangeLog, allowed: readonly number[]): string[] {
  const found: string[] = [];
  for (let record = 0; record < kind.length; record += 1) {
    let root = record;
    while ((cause[root] as number) >= 0) root = cause[root] as number;
    if (allowed.includes(kind[root] as number)) continue;
    const name = (at: number) => Object.entries(changeKind).find(([, value]) => value === kind[at])?.[0] ?? '';
    found.push(`${name(record)} at ${String((time[record] as number) / 3600)} h from ${name(root)} (record ${root})`);
  }
  return found;
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;

describe('random small meshes under random impacts', () => {
  const seeds = Array.from({ length: 120 }, (_, i) => i + 1);
  it.each([seeds])('end in a defined state, the same every time (seed %i and on)', (...batch) => {
    let restful = 0;
    for (const seed of batch.flat()) {
      const next = generator(seed);
      const ofRepair = generator(seed + 1_000_000);
      const model = randomModel(next, ofRepair);
      const simulator = createSimulator(model);
      const quiet = simulator.run(testImpact(model, []), { recording: 'frames' });
      const atRest = quiet?.log?.kind.length === 0;
      if (atRest) restful += 1;
      for (let round = 0; round < 3; round += 1) {
        const impact = randomImpact(model, next, ofRepair);
        const recorded = simulator.run(impact, { recording: 'frames' });
        const plain = simulator.run(impact, { recording: 'series' });
        const fresh = createSimulator(model).run(impact, { recording: 'series' });
        const where = `seed ${seed}, impact ${round}`;
        expect(plain?.digest, where).toBe(recorded?.digest);
        expect(fresh?.digest, where).toBe(recorded?.digest);
        expect(
          recorded?.notices.filter(({ code }) => code === 'queue/bound-reached'),
          where,
        ).toEqual([]);
        const { frames, log } = recorded ?? {};
        if (!frames || !log) throw new Error(where);
        expect(frames.nodeFunction.every(isShare), where).toBe(true);
        expect(frames.needShare.every(isShare), where).toBe(true);
        expect(frames.storeLevel.every(isShare), where).toBe(true);
        expect(frames.linkLoad.every(Number.isFinite), where).toBe(true);
        expect(recorded?.series.every(isShare), where).toBe(true);
        expect(
          frames.time.every((time, i) => i === 0 || time > (frames.time[i - 1] as number)),
          where,
        ).toBe(true);
        expect(
          log.cause.every((cause, i) => cause < i && cause >= -1),
          where,
        ).toBe(true);
        expect(unexplained(log, atRest ? roots : restless), where).toEqual([]);
      }
    }
    expect(restful).toBeGreaterThan(5);
  });
});
