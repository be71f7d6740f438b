import { createMaxFlow } from '@workers/engine/flow/max-flow';
import { generateRandom } from '@workers/graph/generate-random';
import { median, milliseconds, row, spread, timed } from './figures';
import { openPeer } from './peer';

const repetitions = 15;
const warmUp = 20;
const nodes = 10_000;
const links = 30_000;

type Network = {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
};

/**
 * A seeded random graph whose links carry 1 to 100 both ways, fed at `plants` nodes and drawn on at `customers`; the last
 * two nodes are what all of these hang on. With one plant and one customer these are the ends themselves.
 */
function networkOf(plants: number, customers: number): Network {
  const graph = generateRandom(nodes, links, 1);
  const capacityOf = (position: number): number => 1 + ((Math.imul(position + 1, 0x9e3779b1) >>> 8) % 100);
  const arcs: [from: number, to: number, forward: number, backward: number][] = [];
  graph.from.forEach((from, link) => arcs.push([from, graph.to[link] as number, capacityOf(link), capacityOf(link)]));
  for (let plant = 0; plant < plants; plant += 1) arcs.push([nodes, (plant * 97) % nodes, 2000, 0]);
  for (let customer = 0; customer < customers; customer += 1) {
    arcs.push([(customer * 89 + 13) % nodes, nodes + 1, customers === 1 ? 2000 : 40, 0]);
  }
  return {
    nodeCount: nodes + 2,
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
    forward: Float64Array.from(arcs, ([, , forward]) => forward),
    backward: Float64Array.from(arcs, ([, , , backward]) => backward),
  };
}

/** The same as single arcs, which is how the peers take it. */
function singleArcs({ from, to, forward, backward }: Network) {
  const both = (first: ArrayLike<number>, second: ArrayLike<number>): number[] => [
    ...Array.from(first),
    ...Array.from(second).filter((_, arc) => (backward[arc] as number) > 0),
  ];
  return {
    tail: Int32Array.from(both(from, to)),
    head: Int32Array.from(both(to, from)),
    capacity: Float64Array.from(both(forward, backward)),
  };
}

/** Maximum flow beside igraph and SciPy, each on its own prepared network, repetition by repetition. */
export async function benchFlow(): Promise<void> {
  console.log(`\nMaximum flow, ${String(nodes)} nodes, ${String(links)} links, one thread`);
  const peer = await openPeer('build/bench/peers/flow.py');
  if (peer === null) console.log(row('igraph and SciPy', 'absent', 'Debian: python3-igraph, python3-scipy'));
  for (const [what, plants, customers] of [
    ['1 plant to 1 customer', 1, 1],
    ['50 plants to 2 000 customers', 50, 2000],
    ['500 plants to 5 000 customers', 500, 5000],
  ] as const) {
    const network = networkOf(plants, customers);
    const { nodeCount, from, to, forward, backward } = network;
    const [source, sink] = [nodes, nodes + 1];
    let value = 0;
    const kept = createMaxFlow({ nodeCount, from, to });
    for (let arc = 0; arc < from.length; arc += 1) kept.setCapacity(arc, forward[arc] as number, backward[arc]);
    const anew = (): void => {
      const flow = createMaxFlow({ nodeCount, from, to });
      for (let arc = 0; arc < from.length; arc += 1) flow.setCapacity(arc, forward[arc] as number, backward[arc]);
      value = flow.run(source, sink);
    };
    const again = (): void => {
      kept.reset();
      value = kept.run(source, sink);
    };
    for (let turn = 0; turn < warmUp; turn += 1) {
      anew();
      again();
    }
    if (peer !== null) {
      const { tail, head, capacity } = singleArcs(network);
      await peer.ask({
        call: 'load',
        name: what,
        nodes: nodeCount,
        tail: peer.file(tail),
        head: peer.file(head),
        capacity: peer.file(capacity),
      });
    }
    const ours: number[] = [];
    const ready: number[] = [];
    const theirs: Record<'igraph' | 'scipy', number[]> = { igraph: [], scipy: [] };
    const values = new Set<number>();
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      ours.push(await timed(anew));
      values.add(value);
      ready.push(await timed(again));
      values.add(value);
      if (peer === null) continue;
      for (const name of ['igraph', 'scipy'] as const) {
        const answer = await peer.ask({ call: name, name: what, source, sink });
        theirs[name].push(Number(answer['milliseconds']));
        values.add(Number(answer['value']));
      }
    }
    console.log(row(`${what}, value`, String(value)));
    console.log(row('  from the list of arcs', milliseconds(ours), spread(ours)));
    console.log(row('  on a prepared network', milliseconds(ready), spread(ready)));
    for (const name of ['igraph', 'scipy'] as const) {
      if (theirs[name].length === 0) continue;
      const ratios = theirs[name].map((time, index) => time / (ready[index] ?? Number.NaN));
      const figures = `${spread(ratios)}; ${milliseconds(theirs[name])}; aim ≥ 4`;
      console.log(row(`  faster than ${name} by`, `${median(ratios).toFixed(2)} ×`, figures));
    }
    if (values.size > 1) {
      console.log(row('!!! values that differ', [...values].join(', '), 'MISMATCH'));
      process.exitCode = 1;
    }
  }
  await peer?.close();
}
