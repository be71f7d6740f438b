import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createThreadPool } from '@host/pool/thread-pool';
import { bundled } from './bundled';
import { median, milliseconds, row, spread, timed } from './figures';

const worker = 'out/main/worker.js';
const runs = 1000;
const repetitions = 5;
const request = { design: 'resilient-mesh', hazard: 'offshore-earthquake', seed: 1, runs } as const;

type Bench = {
  readonly ensemble: () => Promise<{ readonly time: number; readonly digest: string }>;
  readonly close: () => Promise<void>;
};

/** A pool that has run a quarter of the ensemble, so that every thread has compiled the model and its own code. */
async function warmPool(threads: number): Promise<Bench> {
  const scenario = await bundled('pilot-district');
  const pool = createThreadPool(new URL(worker, `file://${process.cwd()}/`), threads);
  const material = { scenario, key: 'bench' };
  await pool.ensemble(material, { ...request, runs: runs / 4 }).outcome;
  return {
    ensemble: async () => {
      let digest = '';
      const time = await timed(async () => {
        const outcome = await pool.ensemble(material, request).outcome;
        if (outcome.kind !== 'done') throw new Error(`The ensemble ended as ${outcome.kind}.`);
        digest = outcome.value.digest;
      });
      return { time, digest };
    },
    close: () => pool.close(),
  };
}

/** Peak resident memory of one ensemble, in a process of its own. */
export async function ensembleMemory(): Promise<void> {
  const pool = await warmPool(2);
  await pool.ensemble();
  await pool.close();
  process.stdout.write(String(process.resourceUsage().maxRSS));
}

/** 1 000 runs on one thread and on two, in turn, and the memory that one such ensemble takes. */
export async function benchEnsemble(): Promise<void> {
  console.log(`\nAn ensemble of ${String(runs)} runs (pilot district, ${request.design}, ${request.hazard})`);
  const one: number[] = [];
  const two: number[] = [];
  const digests = new Set<string>();
  const single = await warmPool(1);
  const double = await warmPool(2);
  for (let i = 0; i < repetitions; i += 1) {
    const first = await single.ensemble();
    const second = await double.ensemble();
    one.push(first.time);
    two.push(second.time);
    digests.add(first.digest).add(second.digest);
  }
  await single.close();
  await double.close();
  const ratios = one.map((time, i) => time / (two[i] ?? Number.NaN));
  console.log(row('one thread', milliseconds(one), spread(one)));
  console.log(row('two threads', milliseconds(two), spread(two)));
  console.log(row('two threads are faster by', `${median(ratios).toFixed(2)} ×`, `${spread(ratios)}; aim ≥ 1.7`));
  console.log(row('digests that differ', String(digests.size - 1), 'aim 0'));
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'ensemble-memory'], { encoding: 'utf8' });
  console.log(row('peak memory of the process', `${(Number(child.stdout) / 1024).toFixed(0)} MiB`, 'aim ≤ 500'));
}
