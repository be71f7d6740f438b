import { exercise } from '@scenarios/format/exercise/exercise';
import { createInlinePool } from '@host/pool/inline-pool';
import type { Job, Pool } from '@host/pool/pool';
import { createThreadPool } from '@host/pool/thread-pool';
import { builtWorker } from '@tests/built-worker';
import { bundledScenario } from '@tests/bundled-scenario';
import { anyCommands } from '@workers/exercise/testing/any-command';
import { withCrews } from '@workers/exercise/testing/with-crews';
import { worldScenario } from '@workers/exercise/world-hazard';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
const use = (pool: Pool): Pool => {
  pools.push(pool);
  return pool;
};

async function digestOf(job: Job<{ readonly digest: string }>): Promise<string> {
  const outcome = await job.outcome;
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value.digest;
}

describe('the same log', () => {
  it('gives the same world inline, on one thread and on two, alone and as an ensemble', async () => {
    const scenario = withCrews(await bundledScenario('pilot-district'));
    const [design] = scenario.designs;
    const [hazard] = scenario.hazards;
    if (design === undefined || hazard === undefined) throw new Error('no design or hazard');
    const plan = exercise.parse({
      id: 'drill',
      name: { en: 'Drill', 'zh-Hant': '' },
      design: design.id,
      hazard: hazard.id,
      durationMinutes: 600,
    });
    const logs = fc.sample(anyCommands(scenario, design.id, { most: 25, withinMinutes: 600 }), { seed: 4, numRuns: 2 });
    const [inline, one, two] = [
      use(createInlinePool()),
      use(createThreadPool(await builtWorker(), 1)),
      use(createThreadPool(await builtWorker(), 2)),
    ];
    const seen = new Set<string>();
    for (const [place, commands] of logs.entries()) {
      const world = worldScenario(scenario, plan, commands);
      const material = { scenario: world.scenario, key: `log ${String(place)}` };
      const request = { design: world.design, hazard: world.hazard, seed: 9 };
      const runs = await Promise.all(
        [inline, one, two].map((pool) => digestOf(pool.run(material, { ...request, run: 0 }))),
      );
      const ensembles = await Promise.all(
        [inline, one, two].map((pool) => digestOf(pool.ensemble(material, { ...request, runs: 7 }))),
      );
      expect(new Set(runs).size).toBe(1);
      expect(new Set(ensembles).size).toBe(1);
      for (const digest of [...runs, ...ensembles]) seen.add(digest);
    }
    expect(seen.size).toBe(2 * logs.length);
  }, 60_000);
});
