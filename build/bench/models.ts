import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { createMutualEnsemble, realisationsOfWord } from '@workers/models/mutual-ensemble';
import { createWattsEnsemble } from '@workers/models/watts-ensemble';
import { median, milliseconds, row, spread, timed } from './figures';
import { openPeer, type Peer } from './peer';

const repetitions = 7;
const aim = 'aim ≥ 10';

const load = (peer: Peer, name: string, { nodeCount, from, to }: Links): Promise<unknown> =>
  peer.ask({ call: 'load', name, nodes: nodeCount, source: peer.file(from), target: peer.file(to) });

type Rival = {
  readonly name: string;
  readonly aim: string;
  /** Null where it is absent. */
  readonly run: (() => Promise<Readonly<Record<string, unknown>>>) | null;
};

/** Prints ours, each rival's and the ratio of interleaved repetitions, and says loudly where the results differ. */
async function beside(ours: () => readonly number[], rivals: readonly Rival[]): Promise<void> {
  const own: number[] = [];
  const times = rivals.map((): number[] => []);
  let differing = 0;
  ours();
  // A rival that is compiled when first called is called once before.
  for (const { run } of rivals) await run?.();
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    let sizes: readonly number[] = [];
    own.push(await timed(() => (sizes = ours())));
    for (const [at, { run }] of rivals.entries()) {
      if (run === null) continue;
      const answer = await run();
      times[at]?.push(Number(answer['milliseconds']));
      const expected = Array.isArray(answer['sizes']) ? answer['sizes'].map(Number) : [];
      differing += sizes.filter((size, place) => size !== expected[place]).length;
    }
  }
  console.log(row('ours', milliseconds(own), spread(own)));
  rivals.forEach((rival, at) => {
    const other = times[at] ?? [];
    if (rival.run === null) {
      console.log(row(rival.name, 'absent', rival.aim));
      return;
    }
    const ratios = other.map((time, place) => time / (own[place] ?? Number.NaN));
    console.log(row(rival.name, milliseconds(other), spread(other)));
    console.log(
      row(`faster than ${rival.name} by`, `${median(ratios).toFixed(1)} ×`, `${spread(ratios)}; ${rival.aim}`),
    );
  });
  console.log(
    row(`${differing > 0 ? '!!! ' : ''}sizes that differ`, String(differing), differing > 0 ? 'MISMATCH' : ''),
  );
  if (differing > 0) process.exitCode = 1;
}

/** Ensembles of the named models beside SciPy, NumPy and loops that Numba compiles. */
export async function benchModels(): Promise<void> {
  const peer = await openPeer('build/bench/peers/models.py');
  const compiled = typeof peer?.greeting['compiled'] === 'string';
  const rivals = (name: string, call: string, message: Readonly<Record<string, unknown>>): readonly Rival[] => [
    { name, aim, run: peer === null ? null : () => peer.ask({ call, ...message }) },
    {
      name: 'numba',
      aim: 'the stronger peer, no aim',
      run: peer === null || !compiled ? null : () => peer.ask({ call: `${call}_compiled`, ...message }),
    },
  ];
  const n = 50_000;
  const first = generateRandom(n, 2 * n, 1);
  const second = generateRandom(n, 2 * n, 2);
  if (peer !== null) {
    await load(peer, 'first', first);
    await load(peer, 'second', second);
  }
  const ensemble = createMutualEnsemble(first, second);
  for (const p of [0.6, 0.63, 0.65, 0.8]) {
    const state = p < 0.6139 ? ', where all falls apart' : '';
    console.log(`\nMutual percolation, two random graphs, n = 50 000, k = 4, p = ${String(p)}${state}, 32 attacks`);
    const words = Int32Array.from({ length: n }, (_, node) => {
      let word = 0;
      for (let bit = 0; bit < realisationsOfWord; bit += 1) if (uniform(3, bit, 107, node) < p) word |= 1 << bit;
      return word;
    });
    const sizes = new Int32Array(realisationsOfWord);
    await beside(
      () => {
        ensemble.attack(words.slice(), sizes);
        return [...sizes];
      },
      rivals('scipy', 'mutual', {
        first: 'first',
        second: 'second',
        alive: peer?.file(words),
        realisations: realisationsOfWord,
      }),
    );
  }

  const nodes = 100_000;
  const graph = generateRandom(nodes, 2 * nodes, 4);
  if (peer !== null) await load(peer, 'watts', graph);
  const threshold = 0.18;
  const seeds = Array.from({ length: 50 }, (_, at) => Math.floor(uniform(5, 0, 107, at) * nodes));
  console.log(`\nWatts cascades, n = 100 000, z = 4, φ = ${String(threshold)}, 50 seeds; ours with its preparation`);
  await beside(
    () => {
      const ensembleOfSeeds = createWattsEnsemble(graph, threshold);
      return seeds.map((seed) => ensembleOfSeeds.spread(seed));
    },
    rivals('numpy', 'watts', { name: 'watts', threshold, seeds }),
  );
  await peer?.close();
}
