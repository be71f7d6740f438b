import type { Trade } from '@scenarios/format/repair';
import { repairPolicies } from '@scenarios/format/repair';
import { changeKind } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { uniform } from '../random';
import { createSimulator } from '../simulate';
import type { TestStrike } from '../test-mesh';
import { testImpact, testModel } from '../test-mesh';

type Road = { readonly a: number; readonly b: number; readonly km: number };
type Crew = {
  readonly trade: Trade;
  readonly base: number;
  readonly teams: number;
  readonly from: number;
  readonly until: number;
  readonly slowness: number;
};
type Job = {
  readonly at: number;
  readonly node: number;
  readonly road: number;
  readonly work: number;
  readonly trade: Trade;
  readonly people: number;
  readonly rank: number;
  readonly listed: number;
};
type Case = {
  readonly nodes: number;
  readonly people: readonly number[];
  readonly roads: readonly Road[];
  readonly crews: readonly Crew[];
  readonly jobs: readonly Job[];
  readonly policy: (typeof repairPolicies)[number];
  readonly stock: number;
  readonly delivery: { readonly at: number; readonly count: number };
};

const speed = 30;
const generalSlowness = 3;

/** Hours at which each job is done, by objects that look at everything at every event; Infinity where never. */
function twin({ nodes, roads, crews, jobs, policy, stock, delivery }: Case): number[] {
  const teams = crews.flatMap((crew) =>
    Array.from({ length: crew.teams }, () => ({ crew, place: crew.base, freeAt: 0 })),
  );
  const sent = new Set<Job>();
  const done = new Map<Job, number>();
  const events = new Set([...jobs.map(({ at }) => at), ...crews.map(({ from }) => from), delivery.at]);
  let used = 0;

  const isBroken = (road: number, now: number) =>
    jobs.some((job) => job.road === road && job.at <= now && (done.get(job) ?? Infinity) > now + 1e-9);
  function hours(from: number, now: number): number[] {
    const reached = Array.from({ length: nodes }, (_, node) => (node === from ? 0 : Infinity));
    for (let round = 0; round < nodes; round += 1) {
      roads.forEach(({ a, b, km }, road) => {
        if (isBroken(road, now)) return;
        reached[b] = Math.min(reached[b] ?? Infinity, (reached[a] ?? Infinity) + km / speed);
        reached[a] = Math.min(reached[a] ?? Infinity, (reached[b] ?? Infinity) + km / speed);
      });
    }
    return reached;
  }
  const before = (a: Job, b: Job): number => {
    const gain = b.people / b.work - a.people / a.work;
    const life = a.rank - b.rank || gain;
    const chosen = { 'life-first': life, 'most-people': gain, 'critical-path': b.work - a.work, nearest: 0, listed: 0 };
    if (policy === 'listed') return (a.listed === b.listed ? 0 : a.listed - b.listed) || life;
    return chosen[policy];
  };

  while (events.size > 0) {
    const now = Math.min(...events);
    events.delete(now);
    for (;;) {
      const left = stock + (delivery.at <= now ? delivery.count : 0) - used;
      const options = jobs
        .filter((job) => job.at <= now && !sent.has(job) && (job.trade !== 'electrical' || left >= 1))
        .flatMap((job, order) => {
          const ends = job.road < 0 ? [job.node] : [roads[job.road]?.a ?? 0, roads[job.road]?.b ?? 0];
          return teams.flatMap((team, index) => {
            const { crew } = team;
            const isGeneral = crew.trade === 'general';
            if (team.freeAt > now + 1e-9 || crew.from > now || crew.until <= now) return [];
            if (!isGeneral && crew.trade !== job.trade) return [];
            const reached = hours(team.place, now);
            const work = job.work * crew.slowness * (isGeneral && job.trade !== 'general' ? generalSlowness : 1);
            return ends.map((end) => {
              const way = reached[end] ?? Infinity;
              return { job, order, team, index, end, way, whole: way + work };
            });
          });
        })
        .filter(({ way }) => way < Infinity)
        .sort((a, b) =>
          policy === 'nearest'
            ? a.way - b.way || a.order - b.order || a.index - b.index
            : before(a.job, b.job) || a.order - b.order || a.whole - b.whole || a.index - b.index,
        );
      const best = options[0];
      if (best === undefined) break;
      const end = now + best.whole;
      best.team.place = best.end;
      best.team.freeAt = end;
      sent.add(best.job);
      done.set(best.job, end);
      events.add(end);
      if (best.job.trade === 'electrical') used += 1;
    }
  }
  return jobs.map((job) => done.get(job) ?? Infinity);
}

const classes = ['life', 'essential', 'normal'] as const;

function drawCase(seed: number): Case {
  let turn = 0;
  const next = () => uniform(seed, 1, 2, turn++);
  const below = (count: number) => Math.floor(next() * count);
  const nodes = 4 + below(5);
  const roads = Array.from({ length: nodes - 1 + below(4) }, (_, i): Road => {
    const b = i < nodes - 1 ? i + 1 : below(nodes);
    const a = i < nodes - 1 ? below(i + 1) : (b + 1 + below(nodes - 1)) % nodes;
    return { a, b, km: 5 + 60 * next() };
  });
  const crews = Array.from({ length: 2 + below(2) }, (_, i): Crew => {
    const from = next() < 0.3 ? 1 + below(20) : 0;
    return {
      trade: (['electrical', 'civil', 'general'] as const)[i] ?? 'general',
      base: below(nodes),
      teams: 1 + below(2),
      from,
      until: next() < 0.3 ? from + 10 + below(20) : Infinity,
      slowness: 0.5 + next(),
    };
  });
  const people = Array.from({ length: nodes }, () => 1 + below(1000));
  const draws = [...Array(nodes).keys(), ...roads.map((_, road) => nodes + road)].filter(() => next() < 0.6);
  const jobs = draws.map((what): Job => {
    const road = what - nodes;
    const ends = roads[road];
    return {
      at: below(12),
      node: ends === undefined ? what : -1,
      road: ends === undefined ? -1 : road,
      work: 0.5 + 6 * next(),
      trade: ends === undefined && next() < 0.8 ? 'electrical' : 'civil',
      people: ends === undefined ? (people[what] ?? 0) : Math.max(people[ends.a] ?? 0, people[ends.b] ?? 0),
      rank: ends === undefined ? below(3) : 2,
      listed: next() < 0.5 ? below(1_000_000) : Infinity,
    };
  });
  return {
    nodes,
    people,
    roads,
    crews,
    jobs: jobs.sort((a, b) => a.at - b.at),
    policy: repairPolicies[seed % repairPolicies.length] ?? 'nearest',
    stock: below(4),
    delivery: { at: 5 + below(20), count: below(4) },
  };
}

/** The same by the engine. */
function simulated({ people, roads, crews, jobs, policy, stock, delivery }: Case): number[] {
  const idOf = ({ node, road }: Job): string => (road < 0 ? `n${String(node)}` : `r${String(road)}`);
  const jobAt = (node: number): Job | undefined => jobs.find((job) => job.node === node);
  const model = testModel({
    parameters: { 'repair.speed': speed, 'repair.general-slowness': generalSlowness },
    horizonHours: 600,
    sampleMinutes: 60,
    services: [
      { id: 'water', flow: 'capacitated', headline: true },
      { id: 'mobility', flow: 'reach' },
    ],
    nodes: people.map((count, node) => ({
      id: `n${String(node)}`,
      population: { people: count },
      ...(jobAt(node) === undefined ? {} : { trade: jobAt(node)?.trade }),
      needs: [{ service: 'water', rate: 0, class: classes[jobAt(node)?.rank ?? 2] ?? 'normal' }],
    })),
    links: roads.map(({ a, b, km }, road) => ({
      id: `r${String(road)}`,
      from: `n${String(a)}`,
      to: `n${String(b)}`,
      kind: 'road' as const,
      lengthKm: km,
      carries: [{ service: 'mobility' }],
    })),
    repair: {
      policy,
      roads: 'mobility',
      order: [...jobs]
        .filter(({ listed }) => listed < Infinity)
        .sort((a, b) => a.listed - b.listed)
        .map(idOf),
      parts: [{ trade: 'electrical', stock, arrivals: [{ atHours: delivery.at, count: delivery.count }] }],
      crews: crews.map(({ trade, base, teams, from, until, slowness }, at) => ({
        id: `c${String(at)}`,
        trade,
        base: `n${String(base)}`,
        teams,
        slowness,
        fromHours: from,
        ...(until < Infinity ? { untilHours: until } : {}),
      })),
    },
  });
  const strikes = jobs.map((job): TestStrike => {
    const rest = { hours: job.at, repairHours: job.work };
    return job.road < 0 ? { ...rest, node: idOf(job) } : { ...rest, link: idOf(job) };
  });
  const impact = { ...testImpact(model, strikes), needsCrew: new Uint8Array(jobs.length).fill(1) };
  const log = createSimulator(model).run(impact, { recording: 'frames' })?.log;
  if (!log) throw new Error('no log');
  return jobs.map(({ node, road }) => {
    const kind = road < 0 ? changeKind.nodeRepaired : changeKind.linkRepaired;
    const entity = road < 0 ? node : road;
    const found = log.kind.findIndex((each, i) => each === kind && log.entity[i] === entity);
    return found < 0 ? Infinity : (log.time[found] ?? NaN) / 3600;
  });
}

describe('crews on broken roads, by trade, with parts and outside help', () => {
  it.each(repairPolicies)('are done when a twin that looks at everything at every event says: %s', (policy) => {
    let finished = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const drawn = drawCase(seed);
      if (drawn.policy !== policy) continue;
      const expected = twin(drawn);
      const obtained = simulated(drawn);
      expected.forEach((hours, job) => {
        const where = `seed ${String(seed)}, job ${String(job)}`;
        if (hours < Infinity) expect(obtained[job], where).toBeCloseTo(hours, 6);
        else expect(obtained[job], where).toBe(Infinity);
        if (hours < Infinity) finished += 1;
      });
    }
    expect(finished).toBeGreaterThan(300);
  });
});
