import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { createBetweenness } from '@workers/graph/betweenness';
import { createCutPoints } from '@workers/graph/cut-points';
import { createDoubleLoss } from '@workers/graph/double-loss';
import { generateRandom } from '@workers/graph/generate-random';
import { importanceOf } from '@workers/graph/importance';
import type { Links } from '@workers/graph/links';
import { createSingleLoss } from '@workers/graph/single-loss';
import type { Supply } from '@workers/graph/supply';
import { betweennessThreads } from './betweenness-thread';
import { median, milliseconds, row, spread, timed } from './figures';
import { openPeer, type Peer } from './peer';

const seed = 1;
const repetitions = 5;

const ratio = (theirs: readonly number[], ours: readonly number[]): readonly number[] =>
  theirs.map((time, index) => time / (ours[index] ?? Number.NaN));
const times = (values: readonly number[]): string => `${median(values).toFixed(2)} ×`;

/** A figure that ought to be 0, or else stands out. */
function agreement(what: string, difference: number, bound: number): void {
  const wrong = !(difference <= bound);
  const note = wrong ? `MISMATCH: must be at most ${String(bound)}` : `at most ${String(bound)}`;
  console.log(row(`${wrong ? '!!! ' : ''}${what}`, difference.toExponential(1), note));
  if (wrong) process.exitCode = 1;
}

const load = (peer: Peer, name: string, { nodeCount, from, to }: Links): Promise<unknown> =>
  peer.ask({ call: 'load', name, nodes: nodeCount, source: peer.file(from), target: peer.file(to) });
const numbers = (value: unknown): readonly number[] => (Array.isArray(value) ? value.map(Number) : []);

/** People and sources spread evenly over a seeded random graph of mean degree 6. */
function supply(nodeCount: number): Supply {
  return {
    ...generateRandom(nodeCount, 3 * nodeCount, seed),
    people: Float64Array.from({ length: nodeCount }, (_, node) => (node * 37) % 101),
    source: Uint8Array.from({ length: nodeCount }, (_, node) => (node % 50 === 0 ? 1 : 0)),
  };
}

async function benchBetweenness(peer: Peer | null): Promise<void> {
  const graph = generateRandom(10_000, 30_000, seed);
  const { nodeCount, from, to } = graph;
  console.log('\nExact betweenness, 10 000 nodes, 30 000 links');
  const kernel = createBetweenness(nodeCount, from, to);
  const result = new Float64Array(nodeCount);
  kernel.block(0, new Float64Array(nodeCount));
  const threads = [1, 2, 4].map((count) => ({ count, pool: betweennessThreads(graph, count) }));
  const pooled = threads.map(() => new Float64Array(nodeCount));
  for (const [index, { pool }] of threads.entries()) await pool.all(pooled[index] ?? result);
  const values = peer?.file(result);
  if (peer !== null) await load(peer, 'betweenness', graph);
  const ours: number[] = [];
  const theirs: number[] = [];
  const onThreads = threads.map((): number[] => []);
  const processor = threads.map((): number[] => []);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    ours.push(await timed(() => kernel.all(result)));
    for (const [index, { pool }] of threads.entries()) {
      const before = process.cpuUsage();
      onThreads[index]?.push(await timed(() => pool.all(pooled[index] ?? result)));
      const { user, system } = process.cpuUsage(before);
      processor[index]?.push((user + system) / 1000);
    }
    if (peer !== null) {
      theirs.push(
        Number((await peer.ask({ call: 'betweenness', name: 'betweenness', result: values }))['milliseconds']),
      );
    }
  }
  for (const { pool } of threads) await pool.close();
  console.log(row('one thread', milliseconds(ours), spread(ours)));
  if (peer !== null && values !== undefined) {
    console.log(row('igraph, one thread', milliseconds(theirs), spread(theirs)));
    const faster = ratio(theirs, ours);
    console.log(row('faster than igraph by', times(faster), `${spread(faster)}; aim ≥ 1.5`));
    const bytes = readFileSync(values);
    const expected = new Float64Array(bytes.buffer, bytes.byteOffset, nodeCount);
    const difference = expected.reduce(
      (most, value, node) => Math.max(most, Math.abs(value - (result[node] ?? Number.NaN)) / Math.max(1, value)),
      0,
    );
    agreement('largest relative difference from igraph', difference, 1e-9);
  }
  const [alone = [], two = [], four = []] = onThreads;
  console.log(row('two worker threads', milliseconds(two), spread(two)));
  const gain = ratio(alone, two);
  const busy = `load of the machine ${(loadavg()[0] ?? 0).toFixed(1)} on ${String(cpus().length)} processors`;
  console.log(row('two worker threads faster than one by', times(gain), `${spread(gain)}; aim ≥ 1.8; ${busy}`));
  const [onOne = [], onTwo = []] = processor;
  const work = ratio(onTwo, onOne);
  console.log(row('processor time of two threads over that of one', times(work), spread(work)));
  console.log(row('four worker threads', milliseconds(four), spread(four)));
  const unequal = pooled.reduce((sum, other) => sum + result.filter((value, node) => value !== other[node]).length, 0);
  agreement('nodes whose bits differ between 1, 2, 4 threads', unequal, 0);
}

async function benchCuts(peer: Peer | null): Promise<void> {
  const graph = generateRandom(100_000, 300_000, seed);
  console.log('\nArticulation points and bridges, 100 000 nodes, 300 000 links');
  const cuts = createCutPoints(graph.nodeCount, graph.from, graph.to);
  const point = new Uint8Array(graph.nodeCount);
  const bridge = new Uint8Array(graph.from.length);
  for (let warm = 0; warm < 10; warm += 1) cuts.find(point, bridge);
  if (peer !== null) await load(peer, 'cuts', graph);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let repetition = 0; repetition < 2 * repetitions + 1; repetition += 1) {
    ours.push(await timed(() => cuts.find(point, bridge)));
    if (peer === null) continue;
    const answer = await peer.ask({ call: 'cuts', name: 'cuts' });
    theirs.push(Number(answer['milliseconds']));
    if (repetition > 0) continue;
    const marked = (marks: Uint8Array, list: readonly number[]): number =>
      marks.filter((mark) => mark === 1).length + list.length - 2 * list.filter((index) => marks[index] === 1).length;
    agreement('articulation points in one list alone', marked(point, numbers(answer['points'])), 0);
    agreement('bridges in one list alone', marked(bridge, numbers(answer['bridges'])), 0);
  }
  const what = `${String(cuts.found.points)} points, ${String(cuts.found.bridges)} bridges`;
  console.log(row('both, one pass', milliseconds(ours), `${spread(ours)}; ${what}`));
  if (peer === null) return;
  console.log(row('igraph, its two calls', milliseconds(theirs), spread(theirs)));
  const faster = ratio(theirs, ours);
  console.log(row('faster than igraph by', times(faster), `${spread(faster)}; aim ≥ 8`));
}

async function benchLosses(peer: Peer | null): Promise<void> {
  console.log('\nEvery single loss: largest part left and people cut off, by node and by link');
  for (const nodeCount of [1_000, 10_000, 100_000]) {
    const given = supply(nodeCount);
    const loss = createSingleLoss(given);
    const batch = Math.max(1, 100_000 / nodeCount);
    const runs = (): void => {
      for (let run = 0; run < batch; run += 1) loss.run();
    };
    for (let warm = 0; warm < 10; warm += 1) runs();
    const ours: number[] = [];
    for (let repetition = 0; repetition < 2 * repetitions + 1; repetition += 1) ours.push((await timed(runs)) / batch);
    const perNode = `${((median(ours) / nodeCount) * 1e6).toFixed(0)} ns a node`;
    const aim = nodeCount === 10_000 ? '; aim ≤ 1 ms' : '';
    const what = `${String(nodeCount)} nodes, ${String(3 * nodeCount)} links`;
    console.log(row(what, `${median(ours).toFixed(3)} ms`, `${spread(ours)}; ${perNode}${aim}`));
    if (nodeCount !== 10_000) continue;
    const prepared: number[] = [];
    for (let repetition = 0; repetition < 2 * repetitions + 1; repetition += 1) {
      prepared.push(await timed(() => createSingleLoss(given).run()));
    }
    console.log(row('the same from the bare lists of links', milliseconds(prepared), spread(prepared)));
    if (peer === null) continue;
    await load(peer, 'losses', given);
    const nodes = Array.from({ length: 100 }, (_, index) => index * 97);
    const answer = await peer.ask({ call: 'removals', name: 'losses', nodes });
    const seconds = (Number(answer['milliseconds']) / nodes.length / 1000) * nodeCount;
    const note = `nodes alone; ${String(nodes.length)} removed, taken as their share of all`;
    console.log(row('igraph, removing one by one', `${seconds.toFixed(1)} s`, note));
    const different = numbers(answer['largest']).filter((size, index) => size !== loss.nodeLargest[index * 97]).length;
    agreement('largest parts that differ from igraph', different, 0);
  }
}

async function benchPairs(): Promise<void> {
  console.log('\nEvery pair of losses: the same two figures');
  for (const nodeCount of [500, 1_000, 2_000]) {
    const loss = createDoubleLoss(supply(nodeCount));
    for (let warm = 0; warm < 3; warm += 1) loss.run();
    const ours: number[] = [];
    for (let repetition = 0; repetition < 2 * repetitions + 1; repetition += 1)
      ours.push(await timed(() => loss.run()));
    const what = `${String(nodeCount)} nodes, ${String(3 * nodeCount)} links, ${String(loss.largest.length)} pairs`;
    console.log(row(what, milliseconds(ours), `${spread(ours)}${nodeCount === 1_000 ? '; aim ≤ 50 ms' : ''}`));
  }
}

async function benchImportance(): Promise<void> {
  console.log('\nPeople cut off per node, link, owner and right-of-way, in one call from the bare lists');
  const given = supply(10_000);
  const ownerCount = 12;
  const rightOfWayCount = 10_000;
  const owned = {
    ...given,
    ownerCount,
    owner: Int32Array.from({ length: 10_000 }, (_, node) => node % ownerCount),
    rightOfWayCount,
    rightOfWay: given.from.map((_, link) => link % rightOfWayCount),
  };
  for (let warm = 0; warm < 5; warm += 1) importanceOf(owned);
  const ours: number[] = [];
  for (let repetition = 0; repetition < 2 * repetitions + 1; repetition += 1) {
    ours.push(await timed(() => importanceOf(owned)));
  }
  const what = `10 000 nodes, 30 000 links, ${String(ownerCount)} owners, ${String(rightOfWayCount)} ways`;
  console.log(row(what, milliseconds(ours), `${spread(ours)}; no peer has such a call`));
}

/** Bytes that a run of each kernel leaves on the heap, over many runs after warm-up. */
function benchAllocation(): void {
  console.log('\nBytes left on the heap by a run, typed arrays included');
  const given = supply(1_000);
  const { nodeCount, from, to } = given;
  const point = new Uint8Array(nodeCount);
  const bridge = new Uint8Array(from.length);
  const values = new Float64Array(nodeCount);
  const cuts = createCutPoints(nodeCount, from, to);
  const single = createSingleLoss(given);
  const pairs = createDoubleLoss(given);
  const betweenness = createBetweenness(nodeCount, from, to);
  const kernels = {
    'articulation points and bridges': [500, () => cuts.find(point, bridge)],
    'every single loss': [500, () => single.run()],
    'every pair of losses': [20, () => pairs.run()],
    betweenness: [20, () => betweenness.all(values)],
  } as const;
  const bytes = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  for (const [name, [runs, run]] of Object.entries(kernels)) {
    for (let warm = 0; warm < runs; warm += 1) run();
    const growth: number[] = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const before = bytes();
      for (let index = 0; index < runs; index += 1) run();
      growth.push((bytes() - before) / runs);
    }
    console.log(row(name, `${median(growth).toFixed(0)} B`, `${spread(growth)}; measuring itself included`));
  }
}

/** Kernels of graph structure beside igraph's C, repetition by repetition. */
export async function benchStructure(): Promise<void> {
  const peer = await openPeer('build/bench/peers/structure.py');
  const name = peer === null ? 'python3-igraph: absent' : String(peer.greeting['peer']);
  console.log(`\nGraph structure: seeded random graphs of mean degree 6, one thread unless said; beside ${name}`);
  try {
    await benchLosses(peer);
    await benchPairs();
    await benchImportance();
    benchAllocation();
    await benchCuts(peer);
    await benchBetweenness(peer);
  } finally {
    await peer?.close();
  }
}
