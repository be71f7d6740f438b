import { builtWorker } from '@tests/built-worker';
import { bundledScenario, firstCase } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPool } from './create-pool';
import { createInlinePool } from './inline-pool';
import type { Lane } from './lane';
import { WorkerCrashed } from './lane';
import { threadLane } from './thread-lane';

/** A worker that ends in its own way when a file is not there yet, and otherwise is the real one. */
function fragileWorker(real: string, ending: string): { readonly path: string; readonly marker: string } {
  const folder = temporaryFolder();
  const marker = join(folder, 'crashed');
  const path = join(folder, 'fragile.mjs');
  writeFileSync(
    path,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const marker = ${JSON.stringify(marker)};
     parentPort.on('message', (message) => {
       if (message.path[0] !== 'ensemble' || message.argumentList[0].value.from === 0 || existsSync(marker)) return;
       writeFileSync(marker, '');
       ${ending}
     });
     await import(${JSON.stringify(pathToFileURL(real).href)});`,
  );
  return { path, marker };
}

const request = { seed: 3, runs: 24 };

describe('threadLane', () => {
  it.each([
    ['exits', 'process.exit(7);'],
    ['throws', "throw new Error('boom');"],
    ['runs out of memory', 'const kept = []; for (;;) kept.push(new Array(1e6).fill({}));'],
  ])('a worker that %s in the middle of a job is replaced, and the result is the same', async (_name, ending) => {
    const scenario = await bundledScenario('pilot-district');
    const material = { scenario, key: 'pilot' };
    const { path: worker, marker } = fragileWorker(await builtWorker(), ending);
    const pool = createPool([
      threadLane(worker, { maxOldGenerationSizeMb: 256 }),
      threadLane(worker, { maxOldGenerationSizeMb: 256 }),
    ]);
    const obtained = await pool.ensemble(material, { ...firstCase(scenario), ...request }).outcome;
    await pool.close();
    const expected = await createInlinePool().ensemble(material, { ...firstCase(scenario), ...request }).outcome;
    expect(obtained).toStrictEqual(expected);
    expect(obtained.kind).toBe('done');
    expect(existsSync(marker)).toBe(true);
  });

  it('a worker that is ended from outside rejects its call and is replaced', async () => {
    const scenario = await bundledScenario('pilot-district');
    const lane: Lane = threadLane(await builtWorker());
    const prepare = { key: 'k', scenario, ...firstCase(scenario) };
    const open = lane.call('prepare', prepare);
    lane.restart();
    await expect(open).rejects.toBeInstanceOf(WorkerCrashed);
    expect((await lane.call('prepare', prepare)).ok).toBe(true);
    await lane.close();
    await lane.close();
  });

  it('a worker file that is not there is a crash, not a hang', async () => {
    const pool = createPool([threadLane('/nowhere/worker.mjs')]);
    const scenario = await bundledScenario('pilot-district');
    const outcome = await pool.run({ scenario, key: 'k' }, { ...firstCase(scenario), seed: 1, run: 0 }).outcome;
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'run/worker-crashed' } });
    await pool.close();
  });
});
