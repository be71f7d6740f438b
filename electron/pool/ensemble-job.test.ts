import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { builtWorker } from '@tests/built-worker';
import { bundledScenario, firstCase, smallScenario } from '@tests/bundled-scenario';
import { recordCheck } from '@tests/validation';
import { afterEach, describe, expect, it } from 'vitest';
import type { EnsembleRequest } from '../contract/host';
import { packPart, unpackPart } from '../store/pack-part';
import { createInlinePool } from './inline-pool';
import type { Computed, EnsembleCourse, Job, Material, Pool } from './pool';
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
const inline = (): Pool => use(createInlinePool());

async function valueOf<Value>(job: Job<Value>): Promise<Value> {
  const outcome = await job.outcome;
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const pilot = async (): Promise<{ material: Material; request: EnsembleRequest }> => {
  const scenario = await bundledScenario('pilot-district');
  return { material: { scenario, key: scenario.id }, request: { ...firstCase(scenario), seed: 7, runs: 90 } };
};
const untilWidth = {
  measure: 'loss.power',
  halfWidth: { relative: 0.3 },
  confidence: 0.95,
  minimumRuns: 20,
  checkEvery: 15,
} as const;

/** Keeps a part after each piece of work, packed and unpacked as in a file. */
const keeping = (parts: EnsemblePart[], more: EnsembleCourse = {}): EnsembleCourse => ({
  ...(more.parts === undefined ? {} : { parts: more.parts }),
  isDue: () => true,
  keep: (part) => {
    const unpacked = unpackPart(packPart(part).bytes);
    if (unpacked === null) throw new Error('not unpacked');
    parts.push(unpacked);
  },
});

describe('ensemble', () => {
  it.each([
    ['streaming', {}],
    ['early end', { untilWidth, runs: 300 }],
    ['streaming with early end', { untilWidth, runs: 300 }],
  ])('K29: %s is bit-identical inline and on 1, 2, 4 threads', async (name, more) => {
    const { material, request } = await pilot();
    const asked: EnsembleRequest = {
      ...request,
      ...more,
      ...(name.startsWith('streaming') ? { curves: 'streaming' } : {}),
    };
    const expected = await valueOf(inline().ensemble(material, asked));
    const digests: string[] = [];
    for (const count of [1, 2, 4]) {
      const obtained = await valueOf((await threads(count)).ensemble(material, asked));
      expect(obtained).toStrictEqual(expected);
      digests.push(obtained.digest);
    }
    if ('untilWidth' in more) {
      expect(expected.body.ending).toMatchObject({ reason: 'narrow-enough' });
      expect(expected.body.ending?.runs).toBeLessThan(300);
    }
    recordCheck({
      id: 'K29',
      setup: `pilot district, ${name}, inline and on 1, 2, 4 threads`,
      expected: expected.digest,
      obtained: [...new Set(digests)].join(', '),
      tolerance: 'bit-identical',
      source: 'property',
    });
  });

  it('K29: shards merged are the unsharded ensemble, full and streaming', async () => {
    const { material, request } = await pilot();
    for (const curves of ['full', 'streaming'] as const) {
      const asked = { ...request, curves };
      const pool = await threads(2);
      const whole = await valueOf(pool.ensemble(material, asked));
      const cuts = [0, 7, 50, 90];
      const shards = await Promise.all(
        cuts.slice(1).map((to, at) => valueOf(pool.shard(material, asked, { from: cuts[at] ?? 0, to }))),
      );
      const [first] = shards;
      if (first === undefined) throw new Error('no shard');
      const readers = shards.map(
        ({ part }) =>
          () =>
            part,
      );
      const merged = await valueOf(pool.merge(first.info, 90, curves, readers));
      expect(merged).toStrictEqual(whole);
      recordCheck({
        id: 'K29',
        setup: `pilot district, 90 runs, ${curves}, three shards`,
        expected: whole.digest,
        obtained: merged.digest,
        tolerance: 'bit-identical',
        source: 'property',
      });
    }
  });

  it('has the digest and measures of the full one when streaming, and bands within the stated error', async () => {
    const { material, request } = await pilot();
    const pool = await threads(2);
    const full = (await valueOf(pool.ensemble(material, request))).body;
    const { bandError, ...streamed } = (await valueOf(pool.ensemble(material, { ...request, curves: 'streaming' })))
      .body;
    expect(streamed.ensemble.digest).toBe(full.ensemble.digest);
    expect(streamed.ensemble.measures).toEqual(full.ensemble.measures);
    let worst = 0;
    full.ensemble.quantiles.forEach((value, at) => {
      worst = Math.max(worst, Math.abs(value - (streamed.ensemble.quantiles[at] ?? NaN)));
    });
    expect(full.series.every(({ kind }) => kind === 'delivered-share')).toBe(true);
    expect(worst).toBeLessThanOrEqual((bandError?.share ?? NaN) + 1e-6);
    full.ensemble.mean.forEach((value, at) => {
      expect(Math.abs(value - (streamed.ensemble.mean[at] ?? NaN))).toBeLessThanOrEqual(1e-6);
    });
  });

  it.each(['full', 'streaming'] as const)('goes on from any kept parts to the same result: %s', async (curves) => {
    const { material, request } = await pilot();
    const asked = { ...request, curves, untilWidth: { ...untilWidth, halfWidth: { relative: 0.2 } }, runs: 200 };
    const pool = await threads(2);
    const parts: EnsemblePart[] = [];
    const whole = await valueOf(pool.ensemble(material, asked, keeping(parts)));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)]);
    for (const kept of [1, 3, parts.length]) {
      const again: EnsemblePart[] = [];
      const course = keeping(again, { parts: parts.slice(0, kept) });
      const resumed: Computed<'ensemble'> = await valueOf(pool.ensemble(material, asked, course));
      expect(resumed).toStrictEqual(whole);
      expect(again[0]?.from ?? whole.body.ending?.runs).toBe(parts[kept - 1]?.to);
    }
  });

  it('computes anew what a stranger says it kept, where that cannot be', async () => {
    const scenario = smallScenario();
    const material = { scenario, key: 'small' };
    const request = { ...firstCase(scenario), seed: 7, runs: 30 };
    const parts: EnsemblePart[] = [];
    const whole = await valueOf(inline().ensemble(material, request, keeping(parts)));
    const [first] = parts;
    if (first?.curves.kind !== 'full') throw new Error('no part');
    const { series } = first.curves;
    const hostile: readonly (readonly EnsemblePart[])[] = [
      parts.slice(1),
      [{ ...first, from: 1, to: first.to + 1 }],
      [{ ...first, to: 1000 }],
      [{ ...first, measures: first.measures.slice(1) }],
      [{ ...first, digests: new Uint8Array(0) }],
      [{ ...first, curves: { kind: 'full', series: series.map(() => NaN) } }],
      [{ ...first, curves: { kind: 'full', series: series.slice(1) } }],
    ];
    for (const kept of hostile)
      expect(await valueOf(inline().ensemble(material, request, { parts: kept }))).toStrictEqual(whole);
  });

  it('fails with the known measures where the one to watch is unknown', async () => {
    const { material, request } = await pilot();
    const asked = { ...request, untilWidth: { ...untilWidth, measure: 'joy.power' } };
    expect(await inline().ensemble(material, asked).outcome).toMatchObject({
      kind: 'failed',
      error: { code: 'run/unknown-measure' },
    });
  });

  it('streams an ensemble whose curves would not fit into memory', async () => {
    const scenario = await bundledScenario('pilot-district');
    const long = { ...scenario, sampleMinutes: 1, horizonHours: 300 };
    const request = { ...firstCase(scenario), seed: 1, runs: 20_000 };
    const material = { scenario: long, key: 'long' };
    const refused = await inline().ensemble(material, request).outcome;
    expect(refused).toMatchObject({ kind: 'failed', error: { code: 'run/too-large' } });
    const job = inline().ensemble(material, { ...request, curves: 'streaming' });
    while (job.progress().done === 0) await new Promise((resolve) => setImmediate(resolve));
    job.cancel();
    expect((await job.outcome).kind).toBe('cancelled');
  });
});
