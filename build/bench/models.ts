import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { createMutualEnsemble, realisationsOfWord } from '@workers/models/mutual-ensemble';
import { createWattsEnsemble } from '@workers/models/watts-ensemble';
import { median, milliseconds, row, spread, timed } from './figures';
import { openPeer, type Peer } from './peer';

const repetitions = 5;
const aim = 'aim ≥ 10';

const load = (peer: Peer, name: string, { nodeCount, from, to }: Links): Promise<unknown> =>
  peer.ask({ call: 'load', name, nodes: nodeCount, source: peer.file(from), target: peer.file(to) });

/** Prints ours, theirs and the ratio of interleaved repetitions, and says loudly where the results differ. */
async function beside(
  ours: () => readonly number[],
  theirs: (() => Promise<Readonly<Record<string, unknown>>>) | null,
): Promise<void> {
  const own: number[] = [];
  const other: number[] = [];
  let differing = 0;
  ours();
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    let sizes: readonly number[] = [];
    own.push(await timed(() => (sizes = ours())));
    if (theirs === null) continue;
    const answer = await theirs();
    other.push(Number(answer['milliseconds']));
    const expected = Array.isArray(answer['sizes']) ? answer['sizes'].map(Number) : [];
    differing += sizes.filter((size, at) => size !== expected[at]).length;
  }
  console.log(row('ours', milliseconds(own), spread(own)));
  if (theirs === null) {
    console.log(row('scipy', 'absent', aim));
    return;
  }
  const ratios = other.map((time, at) => time / (own[at] ?? Number.NaN));
  console.log(row('scipy', milliseconds(other), spread(other)));
  console.log(row('faster by', `${median(ratios).toFixed(1)} ×`, `${spread(ratios)}; ${aim}`));
  console.log(
    row(`${differing > 0 ? '!!! ' : ''}sizes that differ`, String(differing), differing > 0 ? 'MISMATCH' : ''),
  );
  if (differing > 0) process.exitCode = 1;
}

/** Ensembles of the named models beside SciPy and NumPy. */
export async function benchModels(): Promise<void> {
  const peer = await openPeer('build/bench/peers/models.py');
  const n = 50_000;
  const first = generateRandom(n, 2 * n, 1);
  const second = generateRandom(n, 2 * n, 2);
  if (peer !== null) {
    await load(peer, 'first', first);
    await load(peer, 'second', second);
  }
  const ensemble = createMutualEnsemble(first, second);
  for (const p of [0.63, 0.65, 0.8]) {
    console.log(`\nMutual percolation, two random graphs, n = 50 000, k = 4, p = ${String(p)}, 32 attacks`);
    const words = Int32Array.from({ length: n }, (_, node) => {
      let word = 0;
      for (let bit = 0; bit < realisationsOfWord; bit += 1) if (uniform(3, bit, 107, node) < p) word |= 1 << bit;
      return word;
    });
    const sizes = new Int32Array(realisationsOfWord);
    const file = peer?.file(words);
    await beside(
      () => {
        ensemble.attack(words.slice(), sizes);
        return [...sizes];
      },
      peer === null
        ? null
        : () =>
            peer.ask({
              call: 'mutual',
              first: 'first',
              second: 'second',
              alive: file,
              realisations: realisationsOfWord,
            }),
    );
  }

  const nodes = 100_000;
  const graph = generateRandom(nodes, 2 * nodes, 4);
  if (peer !== null) await load(peer, 'watts', graph);
  const cascades = createWattsEnsemble(graph, 0.18);
  const seeds = Array.from({ length: 50 }, (_, at) => Math.floor(uniform(5, 0, 107, at) * nodes));
  console.log('\nWatts cascades, n = 100 000, z = 4, φ = 0.18, 50 seeds');
  await beside(
    () => seeds.map((seed) => cascades.spread(seed)),
    peer === null ? null : () => peer.ask({ call: 'watts', name: 'watts', threshold: 0.18, seeds }),
  );
  await peer?.close();
}
