import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createThreadPool } from '@host/pool/thread-pool';
import type { Scenario } from '@scenarios/format/scenario';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { median, milliseconds, row, spread, timed } from './figures';
import { generatedMesh } from './generated-mesh';

const worker = 'out/main/worker.js';
const repetitions = 5;

/** Runs 0 … `runs` − 1 of the generated earthquake on one thread, by processor time. */
function runsOf(nodes: number, runs: number, horizonHours = 72) {
  const scenario = generatedMesh({ nodes, horizonHours });
  const prepared = prepareDesign(scenario, 'mesh', 'earthquake');
  if (!prepared.ok) throw new Error(prepared.issues[0]?.message.en);
  const { simulator, draw } = prepared.value;
  const one = (run: number): { readonly time: number; readonly events: number } => {
    const started = process.cpuUsage();
    const result = simulator.run(draw(1, run), { recording: 'series' });
    const { user, system } = process.cpuUsage(started);
    return { time: (user + system) / 1000, events: result?.events ?? 0 };
  };
  one(0);
  return Array.from({ length: runs }, (_, run) => one(run));
}

const bar = (value: number, most: number): string => '█'.repeat(Math.max(1, Math.round((30 * value) / most)));

function growth(
  title: string,
  points: readonly { readonly what: string; readonly times: readonly number[]; readonly events: number }[],
): void {
  console.log(`\n${title}`);
  const most = Math.max(...points.map(({ times }) => median(times)));
  for (const { what, times, events } of points) {
    const figure = median(times);
    const note = `${spread(times)}; ${String(Math.round(events))} events`;
    console.log(row(`${what.padEnd(14)} ${bar(figure, most)}`, milliseconds(times), note));
  }
}

const point = (what: string, runs: ReturnType<typeof runsOf>) => ({
  what,
  times: runs.map(({ time }) => time),
  events: runs.reduce((sum, { events }) => sum + events, 0) / runs.length,
});

/** Memory that one worker holds at 10 000 nodes once it has run: objects and arrays, in MiB. Needs `--expose-gc`. */
export function scalingMemory(): void {
  const prepared = prepareDesign(generatedMesh({ nodes: 10_000 }), 'mesh', 'earthquake');
  if (!prepared.ok || globalThis.gc === undefined) throw new Error('Run with --expose-gc.');
  const { simulator, draw } = prepared.value;
  for (let run = 0; run < 2; run += 1) simulator.run(draw(1, run), { recording: 'series' });
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.stdout.write(String((heapUsed + arrayBuffers) / 2 ** 20));
}

/** Heap that runs leave behind, by event; needs `--expose-gc`. */
export function scalingHeap(): void {
  const scenario = generatedMesh({ nodes: 1000 });
  const prepared = prepareDesign(scenario, 'mesh', 'earthquake');
  if (!prepared.ok || globalThis.gc === undefined) throw new Error('Run with --expose-gc.');
  const { simulator, draw } = prepared.value;
  const impact = draw(1, 0);
  const one = (): number => simulator.run(impact, { recording: 'series' })?.events ?? 0;
  for (let run = 0; run < 10; run += 1) one();
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  let events = 0;
  let used = 0;
  for (let run = 0; run < 20; run += 1) {
    const start = process.memoryUsage().heapUsed;
    events += one();
    used += Math.max(0, process.memoryUsage().heapUsed - start);
  }
  globalThis.gc();
  process.stdout.write(
    JSON.stringify({ kept: (process.memoryUsage().heapUsed - before) / events, used: used / events }),
  );
}

function child(part: string, ...flags: readonly string[]): string {
  const own = fileURLToPath(import.meta.url);
  return spawnSync(process.execPath, [...flags, own, part], { encoding: 'utf8' }).stdout;
}

async function threads(scenario: Scenario): Promise<void> {
  const runs = 1000;
  console.log(`\nAn ensemble of ${String(runs)} runs of the generated region of 1 000 nodes`);
  const request = { design: 'mesh', hazard: 'earthquake', seed: 1, runs } as const;
  const pools = [1, 2].map((count) => createThreadPool(new URL(worker, `file://${process.cwd()}/`), count));
  const times: number[][] = [[], []];
  const digests = new Set<string>();
  for (let repetition = 0; repetition < 3; repetition += 1) {
    for (const [index, pool] of pools.entries()) {
      const time = await timed(async () => {
        const outcome = await pool.ensemble({ scenario, key: 'scaling' }, request).outcome;
        if (outcome.kind !== 'done') throw new Error(`The ensemble ended as ${outcome.kind}.`);
        digests.add(outcome.value.digest);
      });
      times[index]?.push(time);
    }
  }
  for (const pool of pools) await pool.close();
  const [one = [], two = []] = times;
  const ratios = one.map((time, index) => time / (two[index] ?? Number.NaN));
  console.log(row('one thread', milliseconds(one), spread(one)));
  console.log(row('two threads', milliseconds(two), spread(two)));
  console.log(row('two threads are faster by', `${median(ratios).toFixed(2)} ×`, `${spread(ratios)}; aim ≥ 1.8`));
  console.log(row('digests that differ', String(digests.size - 1), 'aim 0'));
}

/** How the time of a run grows with the mesh and with the horizon, on a generated region, by processor time. */
export async function benchScaling(): Promise<void> {
  const nodes = [100, 300, 1000, 3000, 10_000];
  growth(
    'A run of a generated region with six services by nodes (72 h, earthquake, one thread; aim ≤ 40 ms at 1 000, ≤ 1 000 ms at 10 000)',
    nodes.map((count) => point(`${String(count)} nodes`, runsOf(count, count > 5000 ? repetitions : 21))),
  );
  growth(
    'The same at 1 000 nodes by horizon',
    [24, 72, 168, 336, 720].map((hours) => point(`${String(hours)} h`, runsOf(1000, 11, hours))),
  );
  const { kept, used } = JSON.parse(child('scaling-heap', '--expose-gc')) as { kept: number; used: number };
  console.log('\nMemory');
  console.log(row('heap kept after runs at 1 000 nodes, by event', `${kept.toFixed(2)} B`, 'aim 0'));
  console.log(row('heap used during runs, by event, results included', `${used.toFixed(0)} B`));
  const memory = Number(child('scaling-memory', '--expose-gc'));
  console.log(row('memory that a worker holds at 10 000 nodes', `${memory.toFixed(0)} MiB`, 'aim ≤ 300'));
  await threads(generatedMesh({ nodes: 1000 }));
}
