import type { Scenario } from '@scenarios/format/scenario';
import { builtWorker } from '@tests/built-worker';
import { bundledScenario, firstCase, smallScenario } from '@tests/bundled-scenario';
import { recordCheck } from '@tests/validation';
import { afterEach, describe, expect, it } from 'vitest';
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

const materialOf = (scenario: Scenario): Material => ({ scenario, key: scenario.id });

async function valueOf<Value>(job: Job<Value>): Promise<Value> {
  const outcome = await job.outcome;
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

describe('pool', () => {
  it.each(['pilot-district', 'hokkaido-2018'])(
    'K29: %s is bit-identical inline and on 1, 2, 4 threads',
    async (slug) => {
      const scenario = await bundledScenario(slug);
      const request = { ...firstCase(scenario), seed: 7, runs: 37 };
      const expected = await valueOf(use(createInlinePool()).ensemble(materialOf(scenario), request));
      expect(expected.digest).toMatch(/^[0-9a-f]{32}$/);
      const digests: string[] = [];
      for (const count of [1, 2, 4]) {
        const obtained = await valueOf((await threads(count)).ensemble(materialOf(scenario), request));
        expect(obtained).toStrictEqual(expected);
        digests.push(obtained.digest);
      }
      recordCheck({
        id: 'K29',
        setup: `${slug}, 37 runs, inline and on 1, 2, 4 threads`,
        expected: expected.digest,
        obtained: [...new Set(digests)].join(', '),
        tolerance: 'bit-identical',
        source: 'property',
      });
    },
  );

  it('another seed gives another digest, and run n of an ensemble is the single run n', async () => {
    const scenario = await bundledScenario('pilot-district');
    const pool = await threads(2);
    const request = { ...firstCase(scenario), seed: 7, runs: 3 };
    const first = await valueOf(pool.ensemble(materialOf(scenario), request));
    const second = await valueOf(pool.ensemble(materialOf(scenario), { ...request, seed: 8 }));
    expect(second.digest).not.toBe(first.digest);
    const single = await valueOf(pool.ensemble(materialOf(scenario), { ...request, runs: 1 }));
    const run = await valueOf(pool.run(materialOf(scenario), { ...firstCase(scenario), seed: 7, run: 0 }));
    expect(single.body.ensemble.measures.map(({ mean }) => mean)).toEqual([...run.body.run.measures]);
  });

  it('a comparison holds the ensembles of both designs', async () => {
    const scenario = await bundledScenario('pilot-district');
    const [first, second] = scenario.designs.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('two designs are needed');
    const { hazard } = firstCase(scenario);
    const pool = await threads(2);
    const compared = await valueOf(
      pool.comparison(materialOf(scenario), { designs: [first, second], hazard, seed: 7, runs: 5 }),
    );
    const alone = await valueOf(pool.ensemble(materialOf(scenario), { design: second, hazard, seed: 7, runs: 5 }));
    expect(compared.body.second).toStrictEqual(alone.body.ensemble);
    expect(compared.body.differences).toHaveLength(compared.body.first.measures.length);
  });

  it('fails with the place where a design is unknown or the runs do not fit into memory', async () => {
    const scenario = smallScenario();
    const pool = await threads(1);
    const known = firstCase(scenario);
    const unknown = await pool.run(materialOf(scenario), { ...known, design: 'none', seed: 1, run: 0 }).outcome;
    expect(unknown).toMatchObject({ kind: 'failed', error: { code: 'run/failed', issues: [{ path: 'designs' }] } });
    const fine = { ...scenario, sampleMinutes: 1, horizonHours: 8000 };
    const huge = await pool.ensemble({ scenario: fine, key: 'fine' }, { ...known, seed: 1, runs: 100_000 }).outcome;
    expect(huge).toMatchObject({ kind: 'failed', error: { code: 'run/too-large' } });
  });

  it('refuses a single run whose frames do not fit into memory, before it starts', async () => {
    const district = await bundledScenario('pilot-district');
    const fine = { ...district, sampleMinutes: 1, horizonHours: 8760 };
    const request = { ...firstCase(district), seed: 1, run: 0 };
    const huge = await (await threads(1)).run({ scenario: fine, key: 'year' }, request).outcome;
    expect(huge).toMatchObject({ kind: 'failed', error: { code: 'run/too-large' } });
  });

  it('counts what is done and ends at the total', async () => {
    const scenario = smallScenario();
    const job = (await threads(2)).ensemble(materialOf(scenario), { ...firstCase(scenario), seed: 1, runs: 40 });
    expect(job.progress().total).toBe(40);
    await valueOf(job);
    expect(job.progress().done).toBe(40);
  });

  it('ends a cancelled ensemble and goes on with other jobs', async () => {
    const scenario = await bundledScenario('pilot-district');
    for (const pool of [await threads(2), use(createInlinePool())]) {
      const request = { ...firstCase(scenario), seed: 1, runs: 20_000 };
      const job = pool.ensemble(materialOf(scenario), request);
      await progressAbove(job, 0);
      job.cancel();
      job.cancel();
      expect(await job.outcome).toEqual({ kind: 'cancelled' });
      expect(job.progress().done).toBeLessThan(20_000);
      await valueOf(pool.run(materialOf(scenario), { ...firstCase(scenario), seed: 1, run: 0 }));
    }
  });
});

/** Gives the event loop turns until the job has done more than so much. */
async function progressAbove(job: Job<unknown>, done: number): Promise<void> {
  while (job.progress().done <= done) await new Promise((resolve) => setImmediate(resolve));
}
