import { bundledScenario } from '@tests/bundled-scenario';
import { builtWorker } from '@tests/built-worker';
import { recordCheck } from '@tests/validation';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { afterEach, describe, expect, it } from 'vitest';
import type { ComparisonRequest } from '../contract/host';
import { packPart, unpackPart } from '../store/pack-part';
import { createInlinePool } from './inline-pool';
import type { Job, Material, Pool } from './pool';
import { createThreadPool } from './thread-pool';

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
const use = (pool: Pool): Pool => {
  pools.push(pool);
  return pool;
};
const threads = async (count: number): Promise<Pool> => use(createThreadPool(await builtWorker(), count));

async function valueOf<Value>(job: Job<Value>): Promise<Value> {
  const outcome = await job.outcome;
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function pilot(): Promise<{ material: Material; request: ComparisonRequest }> {
  const scenario = await bundledScenario('pilot-district');
  const [one, other] = scenario.designs.map(({ id }) => id);
  const hazard = scenario.hazards[0]?.id ?? '';
  return {
    material: { scenario, key: scenario.id },
    request: { designs: [one ?? '', other ?? ''], hazard, seed: 7, runs: 60 },
  };
}
const untilWidth = {
  measure: 'loss.power',
  halfWidth: { relative: 0.3 },
  confidence: 0.95,
  minimumRuns: 20,
  checkEvery: 15,
} as const;

describe('a comparison', () => {
  it.each(['full', 'streaming'] as const)(
    'K29: is bit-identical on 1, 2 and 4 threads and in merged shards, and holds both ensembles: %s',
    async (curves) => {
      const { material, request } = await pilot();
      const asked = { ...request, curves };
      const pool = await threads(2);
      const whole = await valueOf(pool.comparison(material, asked));
      for (const count of [1, 4])
        expect(await valueOf((await threads(count)).comparison(material, asked))).toStrictEqual(whole);
      const [design, other] = request.designs;
      for (const [id, obtained] of [
        [design, whole.body.first],
        [other, whole.body.second],
      ] as const) {
        const alone = { design: id, hazard: request.hazard, seed: 7, runs: 60, curves };
        expect(obtained).toStrictEqual((await valueOf(pool.ensemble(material, alone))).body.ensemble);
      }
      const cuts = [0, 7, 41, 60];
      const shards = await Promise.all(
        cuts.slice(1).map((to, at) => valueOf(pool.shard(material, asked, { from: cuts[at] ?? 0, to }))),
      );
      const readers = shards.map(({ part }) => {
        const unpacked = unpackPart(packPart(part).bytes);
        if (unpacked === null) throw new Error('not unpacked');
        return () => unpacked;
      });
      const [first] = shards;
      if (first === undefined) throw new Error('no shard');
      const merged = await valueOf(pool.mergeComparison(first.info, 60, curves, readers));
      expect(merged).toStrictEqual(whole);
      recordCheck({
        id: 'K29',
        setup: `pilot district, 60 paired runs of two designs, ${curves}, on 1, 2, 4 threads and in three shards`,
        expected: whole.digest,
        obtained: merged.digest,
        tolerance: 'bit-identical',
        source: 'property',
      });
    },
    60_000,
  );

  it('has the digest and differences of the full one when streaming, and bands within the stated error', async () => {
    const { material, request } = await pilot();
    const pool = await threads(2);
    const full = (await valueOf(pool.comparison(material, request))).body;
    const streamed = (await valueOf(pool.comparison(material, { ...request, curves: 'streaming' }))).body;
    expect(streamed.differences).toEqual(full.differences);
    expect([streamed.first.digest, streamed.second.digest]).toEqual([full.first.digest, full.second.digest]);
    expect(full.series.every(({ kind }) => kind === 'delivered-share')).toBe(true);
    const farthest = (a: Float32Array, b: Float32Array): number =>
      a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? NaN))), 0);
    const error = streamed.bandError?.share ?? NaN;
    expect(farthest(streamed.second.quantiles, full.second.quantiles)).toBeLessThanOrEqual(error + 1e-6);
    expect(farthest(streamed.differenceQuantiles, full.differenceQuantiles)).toBeLessThanOrEqual(2 * error + 1e-6);
    expect(full.differenceQuantiles.some((value) => value < 0)).toBe(true);
  });

  it('ends early by the paired difference, the same as so many runs asked for', async () => {
    const { material, request } = await pilot();
    const pool = await threads(2);
    const ended = await valueOf(pool.comparison(material, { ...request, runs: 400, untilWidth }));
    const { ending, ...body } = ended.body;
    expect(ending).toMatchObject({ reason: 'narrow-enough' });
    const runs = ending?.runs ?? 0;
    expect((runs - 20) % 15).toBe(0);
    expect(runs).toBeLessThan(400);
    expect(body).toStrictEqual((await valueOf(pool.comparison(material, { ...request, runs }))).body);
    const refused = await pool.comparison(material, { ...request, untilWidth: { ...untilWidth, measure: 'joy.power' } })
      .outcome;
    expect(refused).toMatchObject({ kind: 'failed', error: { code: 'run/unknown-measure' } });
  });

  it.each(['full', 'streaming'] as const)('goes on from any kept parts to the same result: %s', async (curves) => {
    const { material, request } = await pilot();
    const pool = await threads(2);
    const asked = { ...request, curves };
    const parts: EnsemblePart[] = [];
    const keep = (part: EnsemblePart): void => {
      const unpacked = unpackPart(packPart(part).bytes);
      if (unpacked !== null) parts.push(unpacked);
    };
    const whole = await valueOf(pool.comparison(material, asked, { isDue: () => true, keep }));
    expect(parts.length).toBeGreaterThan(5);
    for (const kept of [1, 3, parts.length]) {
      const job = pool.comparison(material, asked, { parts: parts.slice(0, kept) });
      expect(await valueOf(job)).toStrictEqual(whole);
      expect(job.progress()).toEqual({ done: 120, total: 120 });
    }
    const [first] = parts;
    if (first === undefined) throw new Error('no part');
    const alone = { ...first, notices: first.notices.slice(1) };
    expect(await valueOf(pool.comparison(material, asked, { parts: [alone] }))).toStrictEqual(whole);
  });

  it('streams what would not fit into memory', async () => {
    const { material, request } = await pilot();
    const long = { scenario: { ...material.scenario, sampleMinutes: 1, horizonHours: 60 }, key: 'long' };
    const many = { ...request, runs: 20_000 };
    const pool = use(createInlinePool());
    expect(await pool.comparison(long, many).outcome).toMatchObject({ error: { code: 'run/too-large' } });
    const job = pool.comparison(long, { ...many, curves: 'streaming' });
    while (job.progress().done === 0) await new Promise((resolve) => setImmediate(resolve));
    job.cancel();
    expect((await job.outcome).kind).toBe('cancelled');
  });
});
